/** The catalogue's own words and references, fetched once the search is used: for references in any spelling, and for “did you mean”. */
import { distance } from "fastest-levenshtein";
import { formOf, type References } from "./question.ts";

/** What `site/files/search-words.11ty.ts` writes. */
export type SearchWords = {
	/** References as they are written, each with the address of what it names. */
	references: ReadonlyArray<readonly [string, string]>;
	/** Other ways to begin a reference, each with how it is meant. */
	beginnings: Readonly<Record<string, readonly string[]>>;
	/** Words of the vocabulary and of titles, lower case. */
	words: readonly string[];
};

/** The words of the site that questions are held against: references, and words that may be misspelt. */
export type Vocabulary = { references: References; words: readonly string[] };

/**
 * Fetches the words.
 * @throws when they cannot be had
 */
export async function loadVocabulary(): Promise<Vocabulary> {
	const response = await fetch("/search/words.json");
	if (!response.ok) throw new Error(`The words of the search answer ${response.status}.`);
	const { references, beginnings, words } = (await response.json()) as SearchWords;
	return {
		references: {
			known: new Map(references.map(([text, address]) => [formOf(text), { text, address }])),
			beginnings: new Map(Object.entries(beginnings)),
		},
		words,
	};
}

/**
 * What a word that stands nowhere may be meant for, the nearest first: a word, or the beginning of a reference with its number.
 * @param word as `wordsOf` gives it
 */
export function meantBy(word: string, { words, references: { known, beginnings } }: Vocabulary): string[] {
	const [, letters = "", number = ""] = /^(\p{L}+)(\d*)$/u.exec(word) ?? [];
	if (number === "") return nearest(word, words);
	const isKnown = (beginning: string) => beginnings.get(beginning)?.some((one) => known.has(formOf(one + number)));
	return nearest(letters, [...beginnings.keys()])
		.filter(isKnown)
		.map((beginning) => beginning + number);
}

/** How many letters may be wrong in a word of a length. */
const WRONG = [
	{ from: 8, letters: 2 },
	{ from: 4, letters: 1 },
];

/** Two letters that changed places are one mistake, and allowed even in the shortest words. */
function nearest(word: string, words: readonly string[]): string[] {
	const allowed = WRONG.find(({ from }) => word.length >= from)?.letters ?? 0;
	return words
		.filter((other) => Math.abs(other.length - word.length) <= allowed && other !== word)
		.map((other) => ({ other, wrong: isSwapOf(word, other) ? 1 : distance(word, other) }))
		.filter(({ other, wrong }) => wrong <= allowed || isSwapOf(word, other))
		.toSorted((a, b) => a.wrong - b.wrong)
		.map(({ other }) => other);
}

/** Whether two words are the same but for two neighbouring letters. */
function isSwapOf(word: string, other: string): boolean {
	if (word.length !== other.length) return false;
	const first = [...word].findIndex((letter, index) => letter !== other[index]);
	return first >= 0 && word.slice(0, first) + (word[first + 1] ?? "") + (word[first] ?? "") + word.slice(first + 2) === other;
}
