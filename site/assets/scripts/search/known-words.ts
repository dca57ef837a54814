/** Loads the site's references, which are recognised in any spelling, and its vocabulary, which is used to suggest corrections. */
import { distance } from "fastest-levenshtein";
import { type References, referenceKey } from "./query.ts";

/** Format of `/search/words.json`, which `site/files/search-words.11ty.ts` writes. */
export type SearchWords = {
	/** References as written in the records, each with the address of its page. */
	references: ReadonlyArray<readonly [string, string]>;
	/** Prefixes of references that people type, each with the official prefixes it may stand for. */
	beginnings: Readonly<Record<string, readonly string[]>>;
	/** Words from the vocabulary and from titles, in lower case. */
	words: readonly string[];
};

export type Vocabulary = { references: References; words: readonly string[] };

/** @throws if the server does not return the words */
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

/** Suggestions for a word (as returned by `wordsOf`) that is not in the index, closest first. They are other words or known references. */
export function suggestionsFor(word: string, { words, references: { known, prefixes } }: Vocabulary): string[] {
	const [, letters = "", number = ""] = /^(\p{L}+)(\d*)$/u.exec(word) ?? [];
	if (number === "") return nearest(word, words);
	const isKnown = (prefix: string) => prefixes.get(prefix)?.some((meant) => known.has(referenceKey(meant + number)));
	return nearest(letters, [...prefixes.keys()])
		.filter(isKnown)
		.map((prefix) => prefix + number);
}

/** How many letters may be wrong in a word of at least the given length. */
const TOLERANCE = [
	{ from: 8, letters: 2 },
	{ from: 4, letters: 1 },
];

/** Words close to the given word, closest first. Two swapped letters count as one mistake, which is allowed even in the shortest words. */
function nearest(word: string, words: readonly string[]): string[] {
	const allowed = TOLERANCE.find(({ from }) => word.length >= from)?.letters ?? 0;
	return words
		.filter((other) => Math.abs(other.length - word.length) <= allowed && other !== word)
		.map((other) => ({ other, wrong: isSwapOf(word, other) ? 1 : distance(word, other) }))
		.filter(({ other, wrong }) => wrong <= allowed || isSwapOf(word, other))
		.toSorted((a, b) => a.wrong - b.wrong)
		.map(({ other }) => other);
}

/** True if the only difference between two words is that two neighbouring letters are swapped. */
function isSwapOf(word: string, other: string): boolean {
	if (word.length !== other.length) return false;
	const first = [...word].findIndex((letter, index) => letter !== other[index]);
	return first >= 0 && word.slice(0, first) + (word[first + 1] ?? "") + (word[first] ?? "") + word.slice(first + 2) === other;
}
