/**
 * How much room a text takes on paper, without a browser. Letters are as wide as the wider of the fonts that print them
 * (Arial, and Open Sans where there is no Arial), so that what fits here fits on either.
 */
import { markdownParser } from "../records/markdown-syntax.ts";

/** Widths of characters in ems, by the first class that has them. */
const CLASSES: ReadonlyArray<readonly [characters: RegExp, width: number]> = [
	[/[ijlI.,:;!|'‘’\s]/, 0.28],
	[/[frt()[\]{}/\\"*`“”-]/, 0.42],
	[/[cksvxyzJ?]/, 0.56],
	[/[a-ln-v\d_+=<>$£€#^~–ßøð]/, 0.62],
	[/[A-FKLPRSTUVXYZ&þÞØ]/, 0.74],
	[/[GHNOQ]/, 0.79],
	[/[mwMW@%—…æœÆŒ]/, 1],
];

/** How much wider letters are in bold. */
const BOLD = 1.09;

/** Whatever else there is, emoji among it. */
const WIDEST = 1.4;

/** The same for each character of ASCII, by its code: nearly all that is ever asked for. */
const WIDTHS = Array.from({ length: 128 }, (_, code) => widthOfOne(String.fromCharCode(code)));

/** How far each list is moved in, in ems. */
const INDENT = 1.6;

/** The space below a paragraph, an item or a list, in lines; and above a list inside another. */
const GAP = 0.2;
const ABOVE_INNER_LIST = 0.7;

/** What could make a text more than the words it is written with. */
const MARKS = /[\n\\*_[\]<&]|^\s*(?:[-+]|\d+[.)])\s/;

/**
 * The lines that a text in Markdown takes, the space between its paragraphs and items counted with them.
 * @param width of the column, in ems
 */
export function linesOfMarkdown(text: string, width: number): number {
	if (!MARKS.test(text)) return GAP + linesOfPlain(text, width);
	let depth = 0;
	let lines = 0;
	for (const { type, nesting, children } of markdownParser.parse(text, {})) {
		if (/_list_(?:open|close)$/.test(type)) depth += nesting;
		if (type.endsWith("_list_open")) lines += depth > 1 ? GAP + ABOVE_INNER_LIST : GAP;
		if (type === "inline") lines += GAP + linesOfInline(children ?? [], width - depth * INDENT);
	}
	return lines;
}

/** The lines of a text that is one item of a list: what would be paragraphs or lists runs on in it. */
export function linesOfItem(text: string, width: number): number {
	if (!MARKS.test(text)) return GAP + linesOfPlain(text, width);
	return GAP + linesOfInline(markdownParser.parseInline(text, {})[0]?.children ?? [], width);
}

function linesOfInline(children: ReadonlyArray<{ type: string; content: string }>, width: number): number {
	const words = children.map(({ type, content }) => (type === "hardbreak" ? "\n" : type === "softbreak" ? " " : content)).join("");
	const isBold = children.some(({ type }) => type === "strong_open");
	return linesOfPlain(words, isBold ? width / BOLD : width);
}

/**
 * The lines of a text without marks. A word goes to the next line where it does not fit; one that fits in no line is
 * broken.
 * @param width of the column, in ems; a list inside a list inside a list may leave little of it
 */
export function linesOfPlain(text: string, width: number): number {
	const column = Math.max(width, 2 * WIDEST);
	return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, column), 0);
}

function linesOfParagraph(text: string, width: number): number {
	let lines = 1;
	let used = 0;
	for (let start = 0, end = 0; start <= text.length; start = end + 1) {
		end = text.indexOf(" ", start);
		if (end < 0) end = text.length;
		const wide = widthOf(text, start, end);
		const fits = used + wide <= width;
		// Less than a letter's width stays empty at the end of each line of a broken word.
		if (!fits) lines += (wide > width ? Math.ceil(wide / (width - WIDEST)) : 1) - (used === 0 ? 1 : 0);
		used = (fits ? used + wide : Math.min(wide, width)) + SPACE;
	}
	return lines;
}

/** The width of a part of a text in ems. A letter with an accent is as wide as without. */
export function widthOf(text: string, start = 0, end = text.length): number {
	let width = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code < WIDTHS.length) {
			width += WIDTHS[code] ?? WIDEST;
			continue;
		}
		const character = String.fromCodePoint(text.codePointAt(at) ?? code);
		width += widthOfOne(character);
		at += character.length - 1;
	}
	return width;
}

function widthOfOne(character: string): number {
	const plain = character.normalize("NFD").replaceAll(/\p{M}/gu, "");
	return plain === "" ? 0 : (CLASSES.find(([characters]) => characters.test(plain))?.[1] ?? WIDEST);
}

const SPACE = widthOfOne(" ");
