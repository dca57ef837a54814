/** Joins hidden letters into the words and lines that they make, and leaves out what discloses nothing. */
import { distance } from "fastest-levenshtein";
import type { Rule } from "../finding.ts";
import { around, type Box, shared, widened } from "./geometry.ts";
import type { Hidden } from "./hidden-glyphs.ts";
import { isLetter, lettersIn, NAMELESS } from "./letters.ts";
import type { Content, Glyph } from "./read-content.ts";

/** Hidden text in one place. */
export type Run = { rule: Rule; text: string; box: Box };

/** Of recognised letters, as many may be wrong. */
const MISREAD = 0.4;

type Line = Run & { cover: number | undefined; isFaint: boolean; size: number; last: Glyph; isWhole: boolean };

/** Hidden text of a page: words and numbers, or parts of words of two letters and more. */
export function runsOf({ glyphs }: Content, hidden: readonly Hidden[]): Run[] {
	const lines = linesOf(glyphs, new Map(hidden.map((entry) => [entry.index, entry])));
	const seen = visible(glyphs, hidden);
	return blocksOf(lines.filter((line) => isEnough(line) && !isMeaningless(line) && !isReadBeside(line, seen)));
}

function linesOf(glyphs: readonly Glyph[], hiddenAt: ReadonlyMap<number, Hidden>): Line[] {
	const lines: Line[] = [];
	let line: Line | undefined;
	let between = "";
	let before: Glyph | undefined;
	glyphs.forEach((glyph, index) => {
		const hidden = hiddenAt.get(index);
		const isOne = isLetter(glyph.text);
		if (hidden) {
			const { rule, cover } = hidden;
			if (line && line.rule === rule && line.cover === cover && isNear(line.last.box, glyph.box, glyph.size)) {
				line.text += between + glyph.text;
				line.box = around(line.box, glyph.core);
				line.last = glyph;
				line.isFaint &&= hidden.isFaint === true;
			} else {
				line = {
					rule,
					cover,
					text: glyph.text,
					box: glyph.core,
					size: glyph.size,
					last: glyph,
					isFaint: hidden.isFaint === true,
					isWhole: true,
				};
				line.isWhole = !(before && isLetterOf(before) && isNear(before.box, glyph.box, glyph.size * 0.3));
				lines.push(line);
			}
			between = "";
		} else if (isOne) {
			if (line && between === "" && isNear(line.last.box, glyph.box, glyph.size * 0.3)) line.isWhole = false;
			line = undefined;
		} else between += glyph.text;
		before = glyph;
	});
	return lines;
}

function isLetterOf({ text }: Glyph): boolean {
	return isLetter(text.slice(-1));
}

/** Whether two boxes are less than a distance apart. */
function isNear(a: Box, b: Box, by: number): boolean {
	const { left, top, right, bottom } = shared(widened(a, by, by / 3), b);
	return right > left && bottom > top;
}

function lettersOf(text: string): string {
	return lettersIn(text.normalize("NFKC").toLowerCase());
}

/** A single letter counts as a word of its own. Recognised text where a scan shows nothing is noise unless there is more of it. */
function isEnough({ rule, text, isFaint, isWhole }: Line): boolean {
	const { length } = lettersOf(text);
	if (isFaint) return length >= 6;
	return length >= (rule === "hidden-text-scan" ? 3 : isWhole ? 1 : 2);
}

/** A row of one letter (XXXX) stands for what was taken out. */
function isMeaningless({ text }: Line): boolean {
	return /^(\p{L})\1+$/u.test(lettersOf(text));
}

/** Text drawn twice, or a text layer over the same words, recognised with a few mistakes: whoever sees the page reads it. */
function isReadBeside({ text, box, size }: Line, seen: readonly Glyph[]): boolean {
	const letters = lettersOf(text);
	if (letters.includes(NAMELESS)) return false;
	const lettersAt = (place: Box) =>
		lettersOf(
			seen
				.filter(({ core }) => isNear(place, core, 0))
				.map((glyph) => glyph.text)
				.join(""),
		);
	if (lettersAt(widened(box, letters.length > 2 ? size / 2 : size / 5, size / 5)).includes(letters)) return true;
	const here = lettersAt(widened(box, size / 5, 0));
	return letters.length > 3 && distance(letters, here) <= Math.max(letters.length, here.length) * MISREAD;
}

function visible(glyphs: readonly Glyph[], hidden: readonly Hidden[]): Glyph[] {
	const unseen = new Set(hidden.map(({ index }) => index));
	return glyphs.filter((_, index) => !unseen.has(index));
}

/** Lines under one another that have the same reason are one finding. */
function blocksOf(lines: readonly Line[]): Run[] {
	const blocks: Line[] = [];
	for (const line of lines) {
		const block = blocks.find(
			({ rule, cover, box }) => rule === line.rule && cover === line.cover && isNear(widened(box, 0, line.size * 0.9), line.box, line.size),
		);
		if (block) {
			block.text += ` ${line.text}`;
			block.box = around(block.box, line.box);
		} else blocks.push({ ...line });
	}
	return blocks.map(({ rule, text, box }) => ({ rule, text, box }));
}
