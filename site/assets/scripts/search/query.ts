/** Parses a query into words, quoted phrases and references to reviews. */

/** Common words that do not narrow a search. */
const STOP_WORDS = new Set(
	`a about after all also am an and any anyone are aren't as at be because been before being but by can can't cannot could
	couldn't did didn't do does doesn't doing don't each either else ever every find for from get gets getting give given go
	goes going got had has hasn't have haven't having he her here hers him his how i i'm if in into is isn't it it's its just
	know let like look looking lot made make makes many may me might more most much must my need needs never no nor not of off
	often on once one only or our ours out over own please put said same say saying says see seem seems shall she should show so
	some still such take tell than that that's the their theirs them then there these they thing things this those though to
	told too up upon us use used using very want wants was wasn't way we were weren't what what's when where whether which
	while who who's whom whose why will with without won't would wouldn't you your yours`
		.split(/\s+/)
		.map(normalise),
);

/** A reference as written in the record, with the address of the record's page. */
export type Reference = { text: string; address: string };

/**
 * A search term, which is a word, a quoted phrase, or something that looks like a reference. `reference` is undefined if no
 * record has that reference.
 */
export type Term = { text: string; kind: "word" | "phrase" } | { text: string; kind: "reference"; reference: Reference | undefined };

export type References = {
	/** The site's references, keyed by `referenceKey`. */
	known: ReadonlyMap<string, Reference>;
	/** The prefixes that each typed prefix may stand for, such as `lcspr` for `cspr`. */
	prefixes: ReadonlyMap<string, readonly string[]>;
};

/**
 * The greatest number of words that the search recognises as one reference. “Local child safeguarding practice review 2” has six.
 */
const MAX_REFERENCE_WORDS = 7;

/**
 * Splits a query into distinct terms. References are first, then phrases, then words. Stop words are dropped unless the query
 * contains nothing else.
 */
export function termsOf(query: string, references: References): Term[] {
	const phrases = [...query.matchAll(/["“]([^"”]+)["”]/g)].map(([, phrase = ""]) => phrase.trim()).filter(Boolean);
	const { found, rest } = referencesIn(wordsOf(query.replaceAll(/["“][^"”]+["”]/g, " ")), references);
	const meaningful = rest.filter((word) => word.length > 1 && !STOP_WORDS.has(word));
	const words = meaningful.length + found.length + phrases.length > 0 ? meaningful : rest;
	return [
		...found,
		...phrases.map((text): Term => ({ text, kind: "phrase" })),
		...[...new Set(words)].map((text): Term => ({ text, kind: "word" })),
	];
}

/**
 * Splits text into words in the same way as the index does. Words are in lower case, have no apostrophes, and keep their hyphens.
 */
export function wordsOf(text: string): string[] {
	return normalise(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

export function normalise(text: string): string {
	return text.toLowerCase().replaceAll(/['’ʼ]/g, "");
}

/** Returns the same key for all spellings of a reference, such as “SCR 028”, “scr-28” and “SCR028”. */
export function referenceKey(reference: string): string {
	return normalise(reference)
		.replaceAll(/[^\p{L}\p{N}]/gu, "")
		.replaceAll(/(?<!\d)0+(?=\d)/g, "");
}

/** Returns the letters before the number in a reference, such as `scr` in “SCR 028”. */
export function referencePrefix(reference: string): string {
	return /^\D*/.exec(referenceKey(reference))?.[0] ?? "";
}

function referencesIn(words: readonly string[], references: References): { found: Term[]; rest: string[] } {
	const found: Term[] = [];
	const rest: string[] = [];
	for (let at = 0; at < words.length; ) {
		const next = longestAt(words, at, references);
		if (next) found.push(next.term);
		else rest.push(words[at] ?? "");
		at += next?.length ?? 1;
	}
	return { found, rest };
}

function longestAt(words: readonly string[], at: number, references: References): { term: Term; length: number } | undefined {
	for (let length = Math.min(MAX_REFERENCE_WORDS, words.length - at); length > 0; length--) {
		const text = words.slice(at, at + length).join(" ");
		const term = referenceIn(text, references);
		if (term) return { term, length };
	}
	return undefined;
}

/** Parses text as a reference. The reference must either exist on the site or consist of a known prefix and a number. */
function referenceIn(text: string, { known, prefixes }: References): Term | undefined {
	const key = referenceKey(text);
	const prefix = referencePrefix(text);
	const number = key.slice(prefix.length);
	const keys = [prefix, ...(prefixes.get(prefix) ?? [])].map((letters) => letters + number);
	const reference = keys.map((key) => known.get(key)).find(Boolean);
	const isReference = reference !== undefined || (prefixes.has(prefix) && /^\d{1,3}$/.test(number));
	return isReference ? { text, kind: "reference", reference } : undefined;
}
