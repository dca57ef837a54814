/** What a visitor wrote, taken apart: the words to look for, quoted phrases, and references to reviews. */

/** Words that stand in every text and in every question, and say nothing of what is looked for. */
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
		.map(plain),
);

/** A reference as it is written, with the address of what it names. */
export type Reference = { text: string; address: string };

/** A part of a question: a word, a phrase in quotation marks, or a reference, which need not be known. */
export type Term = { text: string; kind: "word" | "phrase" } | { text: string; kind: "reference"; reference: Reference | undefined };

/** The references of reviews, and how people write them. */
export type References = {
	/** All that are known, by the form in which they are compared. */
	known: ReadonlyMap<string, Reference>;
	/** How references begin, by every way in which people begin them: `cspr` is meant as `lcspr`. */
	beginnings: ReadonlyMap<string, readonly string[]>;
};

/** Longer than any reference, in words: “local child safeguarding practice review 2”. */
const LONGEST = 7;

/**
 * The parts of a question, in its order, each once. Words that say nothing are left out, unless there are no others.
 * @param references those that are known
 */
export function termsOf(question: string, references: References): Term[] {
	const phrases = [...question.matchAll(/["“]([^"”]+)["”]/g)].map(([, phrase = ""]) => phrase.trim()).filter(Boolean);
	const { found, rest } = referencesIn(wordsOf(question.replaceAll(/["“][^"”]+["”]/g, " ")), references);
	const telling = rest.filter((word) => word.length > 1 && !STOP_WORDS.has(word));
	const words = telling.length + found.length + phrases.length > 0 ? telling : rest;
	return [
		...found,
		...phrases.map((text): Term => ({ text, kind: "phrase" })),
		...[...new Set(words)].map((text): Term => ({ text, kind: "word" })),
	];
}

/** Splits a text into words as the index does: lower case, without apostrophes, a word with hyphens in one. */
export function wordsOf(text: string): string[] {
	return plain(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** A text as it is compared: lower case, without apostrophes. */
export function plain(text: string): string {
	return text.toLowerCase().replaceAll(/['’ʼ]/g, "");
}

/** A reference as it is compared: “SCR 028”, “scr-28” and “SCR028” are one. */
export function formOf(reference: string): string {
	return plain(reference)
		.replaceAll(/[^\p{L}\p{N}]/gu, "")
		.replaceAll(/(?<!\d)0+(?=\d)/g, "");
}

/** The letters with which a reference begins: `scr` of “SCR 028”. */
export function beginningOf(reference: string): string {
	return /^\D*/.exec(formOf(reference))?.[0] ?? "";
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

/** The longest reference that begins at a word. */
function longestAt(words: readonly string[], at: number, references: References): { term: Term; length: number } | undefined {
	for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
		const text = words.slice(at, at + length).join(" ");
		const term = referenceIn(text, references);
		if (term) return { term, length };
	}
	return undefined;
}

/** A text that is a reference as a whole, or that begins like one and has a number, though nothing is known by it. */
function referenceIn(text: string, { known, beginnings }: References): Term | undefined {
	const form = formOf(text);
	const beginning = beginningOf(text);
	const number = form.slice(beginning.length);
	const meant = [beginning, ...(beginnings.get(beginning) ?? [])].map((letters) => letters + number);
	const reference = meant.map((one) => known.get(one)).find(Boolean);
	const isOne = reference !== undefined || (beginnings.has(beginning) && /^\d{1,3}$/.test(number));
	return isOne ? { text, kind: "reference", reference } : undefined;
}
