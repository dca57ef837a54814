/**
 * Loads the site's references and vocabulary. References are recognised in any spelling. The vocabulary is used to suggest
 * corrections.
 */
import { distance } from "fastest-levenshtein";
import { type References, referenceKey } from "./query.ts";

/** The format of `/search/words.json`, which `site/files/search-words.11ty.ts` writes. */
export type SearchWords = {
	/** The references as written in the records, each with the address of its page. */
	references: ReadonlyArray<readonly [string, string]>;
	/**
	 * The prefixes that people type before a reference's number. Each prefix has a list of the official prefixes that it may
	 * stand for.
	 */
	beginnings: Readonly<Record<string, readonly string[]>>;
	/** The words in the vocabulary and in titles, in lower case. */
	words: readonly string[];
};

export type Vocabulary = { references: References; words: readonly string[] };

/**
 * Loads the site's references and vocabulary.
 * @throws if the server does not return them
 */
export async function loadVocabulary(): Promise<Vocabulary> {
	const response = await fetch("/search/words.json");
	if (!response.ok) throw new Error(`The search words could not be loaded: status ${response.status}.`);
	const { references, beginnings, words } = (await response.json()) as SearchWords;
	return {
		references: {
			known: new Map(references.map(([text, address]) => [referenceKey(text), { text, address }])),
			prefixes: new Map(Object.entries(beginnings)),
		},
		words,
	};
}

/**
 * Suggests replacements for a word that is not in the index, closest first. The suggestions are other words or known references.
 * @param word a word as returned by `wordsOf`
 */
export function suggestionsFor(word: string, { words, references: { known, prefixes } }: Vocabulary): string[] {
	const [, letters = "", number = ""] = /^(\p{L}+)(\d*)$/u.exec(word) ?? [];
	if (number === "") return nearest(word, words);
	const isKnown = (prefix: string) => prefixes.get(prefix)?.some((meant) => known.has(referenceKey(meant + number)));
	return nearest(letters, [...prefixes.keys()])
		.filter(isKnown)
		.map((prefix) => prefix + number);
}

/** `letters` is the number of letters that may be wrong in a word with at least `from` letters. */
const TOLERANCE = [
	{ from: 8, letters: 2 },
	{ from: 4, letters: 1 },
];

/**
 * Returns the words close to the given word, closest first. Two swapped letters count as one mistake, which is allowed even in
 * the shortest words.
 */
function nearest(word: string, words: readonly string[]): string[] {
	const allowed = TOLERANCE.find(({ from }) => word.length >= from)?.letters ?? 0;
	return words
		.filter((other) => Math.abs(other.length - word.length) <= allowed && other !== word)
		.map((other) => ({ other, wrong: isSwapOf(word, other) ? 1 : distance(word, other) }))
		.filter(({ other, wrong }) => wrong <= allowed || isSwapOf(word, other))
		.toSorted((a, b) => a.wrong - b.wrong)
		.map(({ other }) => other);
}

/** Checks whether the only difference between two words is that two neighbouring letters are swapped. */
function isSwapOf(word: string, other: string): boolean {
	if (word.length !== other.length) return false;
	const first = [...word].findIndex((letter, index) => letter !== other[index]);
	return first >= 0 && word.slice(0, first) + (word[first + 1] ?? "") + (word[first] ?? "") + word.slice(first + 2) === other;
}
