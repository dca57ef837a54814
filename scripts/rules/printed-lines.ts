/**
 * Estimates how much space text takes on paper, without a browser. Each character is given its width in Arial or in Open Sans,
 * whichever is larger. Browsers use Open Sans if Arial is not installed, so text must fit in both fonts.
 */
import { markdownParser } from "../records/markdown-syntax.ts";

/** Character widths in ems. The first class that matches applies. */
const CLASSES: ReadonlyArray<readonly [characters: RegExp, width: number]> = [
	[/[ijlI.,:;!|'‘’\s]/, 0.28],
	[/[frt()[\]{}/\\"*`“”-]/, 0.42],
	[/[cksvxyzJ?]/, 0.56],
	[/[a-ln-v\d_+=<>$£€#^~–ßøð]/, 0.62],
	[/[A-FKLPRSTUVXYZ&þÞØ]/, 0.74],
	[/[GHNOQ]/, 0.79],
	[/[mwMW@%—…æœÆŒ]/, 1],
];

/** The factor by which bold letters are wider. */
const BOLD = 1.09;

/** The width in ems of characters that are in none of the classes, such as emoji. */
const WIDEST = 1.4;

/** Widths of the ASCII characters, indexed by code unit. They are precomputed because most text is ASCII. */
const WIDTHS = Array.from({ length: 128 }, (_, code) => widthOfOne(String.fromCharCode(code)));

const SPACE = widthOfOne(" ");

/** The indent for each list level, in ems. */
const INDENT = 1.6;

/** The vertical space below a paragraph, list item or list, in lines. */
const GAP = 0.2;
const ABOVE_NESTED_LIST = 0.7;

/** Matches any text that may contain Markdown. Other text is measured without the parser. */
const MARKUP = /[\n\\*_[\]<&]|^\s*(?:[-+]|\d+[.)])\s/;

/**
 * Returns the number of lines that Markdown takes up, including the space between paragraphs and list items.
 * @param width the column width in ems
 */
export function linesOfMarkdown(text: string, width: number): number {
	if (!MARKUP.test(text)) return GAP + linesOfPlain(text, width);
	let depth = 0;
	let lines = 0;
	for (const { type, nesting, children } of markdownParser.parse(text, {})) {
		if (/_list_(?:open|close)$/.test(type)) depth += nesting;
		if (type.endsWith("_list_open")) lines += depth > 1 ? GAP + ABOVE_NESTED_LIST : GAP;
		if (type === "inline") lines += GAP + linesOfInline(children ?? [], width - depth * INDENT);
	}
	return lines;
}

/** Returns the number of lines that a list item takes up. Only inline Markdown is supported, not paragraphs or lists within the item. */
export function linesOfItem(text: string, width: number): number {
	if (!MARKUP.test(text)) return GAP + linesOfPlain(text, width);
	return GAP + linesOfInline(markdownParser.parseInline(text, {})[0]?.children ?? [], width);
}

function linesOfInline(children: ReadonlyArray<{ type: string; content: string }>, width: number): number {
	const words = children.map(({ type, content }) => (type === "hardbreak" ? "\n" : type === "softbreak" ? " " : content)).join("");
	const isBold = children.some(({ type }) => type === "strong_open");
	return linesOfPlain(words, isBold ? width / BOLD : width);
}

/**
 * Returns the number of lines that plain text takes up. A word that does not fit moves to the next line. A word that is longer
 * than a line is broken.
 * @param width the column width in ems, which may be very small in a deeply nested list
 */
export function linesOfPlain(text: string, width: number): number {
	const column = Math.max(width, 2 * WIDEST);
	return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, column), 0);
}

function linesOfParagraph(text: string, width: number): number {
	let [lines, used] = [1, 0];
	for (let start = 0, end = 0; start <= text.length; start = end + 1) {
		end = text.indexOf(" ", start);
		if (end < 0) end = text.length;
		const wide = widthOf(text, start, end);
		const fits = used + wide <= width;
		// On each line of a broken word, the empty space at the end is narrower than one character.
		if (!fits) lines += (wide > width ? Math.ceil(wide / (width - WIDEST)) : 1) - (used === 0 ? 1 : 0);
		used = (fits ? used + wide : Math.min(wide, width)) + SPACE;
	}
	return lines;
}

/** Returns the width of part of a string in ems. An accent does not change the width of a letter. */
export function widthOf(text: string, start = 0, end = text.length): number {
	let width = 0;
	for (const character of text.slice(start, end)) width += WIDTHS[character.charCodeAt(0)] ?? widthOfOne(character);
	return width;
}

function widthOfOne(character: string): number {
	const plain = character.normalize("NFD").replaceAll(/\p{M}/gu, "");
	return plain === "" ? 0 : (CLASSES.find(([characters]) => characters.test(plain))?.[1] ?? WIDEST);
}
