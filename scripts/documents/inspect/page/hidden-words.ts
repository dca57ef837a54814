/** Joins hidden glyphs into words and lines, and leaves out words that disclose nothing. */
import { distance } from "fastest-levenshtein";
import type { Rule } from "../finding.ts";
import { folded } from "../folded.ts";
import { type Box, expanded, intersection, union } from "./geometry.ts";
import type { HiddenGlyph } from "./hidden-glyphs.ts";
import { isLetter, lettersIn, UNMAPPED } from "./letters.ts";
import type { Content, Glyph } from "./page-content.ts";

export type HiddenRun = { rule: Rule; text: string; box: Box };

/** Two lines count as containing the same words if no more than this share of their letters differs. OCR misreads letters. */
const MISREAD = 0.4;

type Line = HiddenRun & { cover: number | undefined; isFaint: boolean; size: number; last: Glyph; isWhole: boolean };

/** Returns the hidden text on a page: whole words and numbers, and parts of words that contain at least two letters. */
export function hiddenRuns({ glyphs }: Content, hidden: readonly HiddenGlyph[]): HiddenRun[] {
	const hiddenAt = new Map(hidden.map((entry) => [entry.index, entry]));
	const lines = linesOf(glyphs, hiddenAt);
	const seen = glyphs.filter((_, index) => !hiddenAt.has(index));
	return blocksOf(lines.filter((line) => isEnough(line) && !isMeaningless(line) && !isReadBeside(line, seen)));
}

function linesOf(glyphs: readonly Glyph[], hiddenAt: ReadonlyMap<number, HiddenGlyph>): Line[] {
	const lines: Line[] = [];
	let line: Line | undefined;
	let between = "";
	let before: Glyph | undefined;
	glyphs.forEach((glyph, index) => {
		const hidden = hiddenAt.get(index);
		const { text, core, box, size } = glyph;
		if (hidden) {
			const { rule, cover, isFaint = false } = hidden;
			if (line && line.rule === rule && line.cover === cover && isNear(line.last.box, box, size)) {
				line.text += between + text;
				line.box = union(line.box, core);
				line.last = glyph;
				line.isFaint &&= isFaint;
			} else {
				const isWhole = !(before && isLetter(before.text.slice(-1)) && isNear(before.box, box, size * 0.3));
				line = { rule, cover, text, box: core, size, last: glyph, isFaint, isWhole };
				lines.push(line);
			}
			between = "";
		} else if (isLetter(text)) {
			if (line && between === "" && isNear(line.last.box, box, size * 0.3)) line.isWhole = false;
			line = undefined;
		} else between += text;
		before = glyph;
	});
	return lines;
}

function isNear(a: Box, b: Box, by: number): boolean {
	const { left, top, right, bottom } = intersection(expanded(a, by, by / 3), b);
	return right > left && bottom > top;
}

function lettersOf(text: string): string {
	return lettersIn(folded(text));
}

/**
 * Checks whether a line contains enough letters to be reported. A single letter is reported only if it is a whole word. OCR text
 * must contain three letters, or six on a blank part of a scan, because shorter text is usually noise.
 */
function isEnough({ rule, text, isFaint, isWhole }: Line): boolean {
	const { length } = lettersOf(text);
	if (isFaint) return length >= 6;
	return length >= (rule === "hidden-text-scan" ? 3 : isWhole ? 1 : 2);
}

/** Checks whether a line only repeats one letter, as in XXXX. This is a placeholder for text that has been removed. */
function isMeaningless({ text }: Line): boolean {
	return /^(\p{L})\1+$/u.test(lettersOf(text));
}

/**
 * Checks whether visible text in the same position contains the same words as this line, allowing for OCR mistakes. This happens
 * if text is drawn twice, or if a text layer lies over it.
 */
function isReadBeside({ text, box, size }: Line, seen: readonly Glyph[]): boolean {
	const letters = lettersOf(text);
	if (letters.includes(UNMAPPED)) return false;
	const lettersAt = (place: Box) => {
		const within = seen.filter(({ core }) => isNear(place, core, 0));
		return lettersOf(within.map((glyph) => glyph.text).join(""));
	};
	if (lettersAt(expanded(box, letters.length > 2 ? size / 2 : size / 5, size / 5)).includes(letters)) return true;
	const here = lettersAt(expanded(box, size / 5, 0));
	return letters.length > 3 && distance(letters, here) <= Math.max(letters.length, here.length) * MISREAD;
}

/** Joins lines that are directly below one another and are hidden by the same cover for the same reason. */
function blocksOf(lines: readonly Line[]): HiddenRun[] {
	const blocks: Line[] = [];
	for (const line of lines) {
		const isAbove = ({ box }: Line) => isNear(expanded(box, 0, line.size * 0.9), line.box, line.size);
		const block = blocks.find((one) => one.rule === line.rule && one.cover === line.cover && isAbove(one));
		if (block) {
			block.text += ` ${line.text}`;
			block.box = union(block.box, line.box);
		} else blocks.push({ ...line });
	}
	return blocks.map(({ rule, text, box }) => ({ rule, text, box }));
}
