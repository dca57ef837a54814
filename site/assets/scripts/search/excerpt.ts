/** The few words of a page's text that show best why it was found. */
import type { Shown } from "./groups.ts";

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; marked: boolean };

/** As many words as an excerpt has. */
const LENGTH = 32;

/** As many words as are looked through for the beginning of the sentence in which the first place stands. */
const BEFORE = 12;

/** A page's title is looked for among as many of its first words. */
const TOP = 24;

/** What `scripts/search/build-search-index.ts` adds to a page's text in the index, and nobody sees on the page. */
const ADDED = "Also known as:";

/** An excerpt in pieces, with the places marked. */
export function excerptOf({ content, meta, places }: Pick<Shown, "content" | "meta" | "places">): Piece[] {
	const words = content.split(/\s+/);
	const from = endOfTitle(words, meta["title"] ?? "");
	const end = content.includes(ADDED) ? content.slice(0, content.lastIndexOf(ADDED)).trimEnd().split(/\s+/).length : words.length;
	const inText = places.map((ofPart) => ofPart.filter((place) => place >= from && place < end));
	const first = firstPlace(inText);
	const start = first === undefined ? from : Math.max(from, Math.min(sentenceAround(words, first), end - LENGTH));
	const stop = Math.min(end, start + LENGTH);
	const marked = new Set(inText.flat());
	const isCut = start > from && !endsSentence(words[start - 1]);
	return joined([
		{ text: isCut ? "… " : "", marked: false },
		...words.slice(start, stop).flatMap((word, index) => [...piecesOf(word, marked.has(start + index)), { text: " ", marked: false }]),
		{ text: stop < end ? "…" : "", marked: false },
	]);
}

/** Where a page's text begins after its title, which its result shows anyway. */
function endOfTitle(words: readonly string[], title: string): number {
	const bare = (word = "") => word.replace(/\.$/, "");
	const ofTitle = title.split(/\s+/);
	const start = words.slice(0, TOP).findIndex((_, at) => ofTitle.every((word, index) => bare(words[at + index]) === bare(word)));
	return start < 0 ? 0 : start + ofTitle.length;
}

/** The place to begin with so as to show as many parts of the question as can be, then as many places as can be. */
function firstPlace(places: readonly number[][]): number | undefined {
	const all = places.flat().toSorted((a, b) => a - b);
	let best: { place: number; worth: number } | undefined;
	for (const place of all) {
		const isShown = (other: number) => other >= place && other < place + LENGTH - BEFORE;
		const worth = places.filter((ofPart) => ofPart.some(isShown)).length * LENGTH + Math.min(all.filter(isShown).length, LENGTH - 1);
		if (!best || worth > best.worth) best = { place, worth };
	}
	return best?.place;
}

/** The beginning of the sentence that a place is in, or as far before it as is looked. */
function sentenceAround(words: readonly string[], place: number): number {
	for (let start = place; start > place - BEFORE; start--) if (start <= 0 || endsSentence(words[start - 1])) return Math.max(0, start);
	return place - BEFORE / 2;
}

function endsSentence(word = ""): boolean {
	return /[.?!]['’”"]?$/.test(word);
}

/** A word to be marked is marked without the signs around it. */
function piecesOf(word: string, isMarked: boolean): Piece[] {
	const [, before = "", core = "", after = ""] = (isMarked && /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word)) || [];
	if (core === "") return [{ text: word, marked: false }];
	return [
		{ text: before, marked: false },
		{ text: core, marked: true },
		{ text: after, marked: false },
	];
}

/** Neighbours of one sort as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
	const made: Piece[] = [];
	for (const { text, marked } of pieces) {
		const last = made.at(-1);
		if (text === "") continue;
		if (last?.marked === marked) last.text += text;
		else made.push({ text, marked });
	}
	return made;
}
