/** Chooses the part of a page's text that best shows why the page was found. */
import type { LoadedHit } from "./groups.ts";

/** Part of an excerpt. `marked` is true if the text matches the query. */
export type Segment = { text: string; marked: boolean };

/** The number of words in an excerpt. */
const LENGTH = 32;

/** An excerpt starts at the beginning of a sentence if the sentence starts fewer than this many words before the match. */
const BEFORE = 12;

/** The title is looked for only in this many words at the start of the page. */
const TITLE_WITHIN = 24;

/**
 * This text introduces the synonyms that `scripts/search/index-part.ts` adds to a page's text in the index. The synonyms are not
 * on the page itself.
 */
const ADDED = "Also known as:";

export function excerptOf({ content, meta, places }: Pick<LoadedHit, "content" | "meta" | "places">): Segment[] {
	const words = content.split(/\s+/);
	const from = endOfTitle(words, meta["title"] ?? "");
	const end = content.includes(ADDED) ? content.slice(0, content.lastIndexOf(ADDED)).trimEnd().split(/\s+/).length : words.length;
	const inText = places.map((ofTerm) => ofTerm.filter((place) => place >= from && place < end));
	const first = firstPlace(inText);
	const start = first === undefined ? from : Math.max(from, Math.min(sentenceAround(words, first), end - LENGTH));
	const stop = Math.min(end, start + LENGTH);
	const marked = new Set(inText.flat());
	const isCut = start > from && !endsSentence(words[start - 1]);
	return merged([
		{ text: isCut ? "… " : "", marked: false },
		...words.slice(start, stop).flatMap((word, index) => [...segmentsOf(word, marked.has(start + index)), { text: " ", marked: false }]),
		{ text: stop < end ? "…" : "", marked: false },
	]);
}

/**
 * Returns the index of the first word after the title. Excerpts leave out the title, because the search result shows it anyway.
 */
function endOfTitle(words: readonly string[], title: string): number {
	const bare = (word = "") => word.replace(/\.$/, "");
	const ofTitle = title.split(/\s+/);
	const start = words.slice(0, TITLE_WITHIN).findIndex((_, at) => ofTitle.every((word, index) => bare(words[at + index]) === bare(word)));
	return start < 0 ? 0 : start + ofTitle.length;
}

/**
 * Chooses the match at which the excerpt starts. The best match is the one whose excerpt shows the greatest number of distinct
 * query terms. If there is a tie, the excerpt with the most matches wins.
 */
function firstPlace(places: readonly number[][]): number | undefined {
	const all = places.flat().toSorted((a, b) => a - b);
	let best: { place: number; value: number } | undefined;
	for (const place of all) {
		const isShown = (other: number) => other >= place && other < place + LENGTH - BEFORE;
		const value = places.filter((ofTerm) => ofTerm.some(isShown)).length * LENGTH + Math.min(all.filter(isShown).length, LENGTH - 1);
		if (!best || value > best.value) best = { place, value };
	}
	return best?.place;
}

/**
 * Finds the start of the sentence that contains a word, as a word index. If the sentence starts too far back, returns an index a
 * few words before the given word.
 */
function sentenceAround(words: readonly string[], place: number): number {
	for (let start = place; start > place - BEFORE; start--) if (start <= 0 || endsSentence(words[start - 1])) return Math.max(0, start);
	return place - BEFORE / 2;
}

function endsSentence(word = ""): boolean {
	return /[.?!]['’”"]?$/.test(word);
}

/** Marks a word, but not the punctuation around the word. */
function segmentsOf(word: string, isMarked: boolean): Segment[] {
	const [, before = "", core = "", after = ""] = (isMarked && /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word)) || [];
	if (core === "") return [{ text: word, marked: false }];
	return [
		{ text: before, marked: false },
		{ text: core, marked: true },
		{ text: after, marked: false },
	];
}

/** Merges neighbouring segments that are both marked or both unmarked. */
function merged(segments: readonly Segment[]): Segment[] {
	const made: Segment[] = [];
	for (const { text, marked } of segments) {
		const last = made.at(-1);
		if (text === "") continue;
		if (last?.marked === marked) last.text += text;
		else made.push({ text, marked });
	}
	return made;
}
