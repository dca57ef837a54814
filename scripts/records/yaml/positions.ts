/** Finds the line and column of every value of a YAML file. */
import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import type { Place, Problem } from "../problem.ts";

/** The way back from a record to its file. */
export type Origin = {
	file: string;
	/** The place of the value at a path in the record or, with `key`, of its field name. If the path does not exist, the place of the deepest part that does. */
	locate: (path: readonly PropertyKey[], target?: "value" | "key") => Place;
	/** The characters that the editor wrote for a single value: `025`, although its value is the number 25. For an empty value, the `#text` after it. */
	rawText: (path: readonly PropertyKey[]) => string | undefined;
};

/** A file that is valid YAML. */
export type Source = Origin & {
	value: unknown;
	/** Warnings about text that YAML may read differently from what the editor meant. */
	warnings: readonly Problem[];
};

/** Turns an offset in the text of a file into a place. */
export type PlaceOf = (offset: number, path?: readonly PropertyKey[]) => Place;

/** Invisible characters that break feeds, terminals or the direction of text. A carriage return counts only if no line feed follows it. */
export const INVISIBLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]|\r(?!\n)/gu;

export function placeFinder(file: string, text: string): PlaceOf {
	// Computed when needed: most files have no problem to report.
	let starts: number[] | undefined;
	return (offset, path = []) => {
		starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
		const index = Math.max(
			starts.findLastIndex((first) => first <= offset),
			0,
		);
		const start = starts[index] ?? 0;
		const [line, column] = [index + 1, Math.max(offset - start, 0) + 1];
		const frame = frameOf(text.slice(start, (starts[index + 1] ?? text.length + 1) - 1), line, column);
		return { file, line, column, path: inDots(path), frame };
	};
}

/** `recommendations[0].agency` */
function inDots(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(before, step) => (typeof step === "number" ? `${before}[${step}]` : before === "" ? String(step) : `${before}.${String(step)}`),
		"",
	);
}

/** In columns, so that a code frame fits on one line of a terminal. */
const FRAME_WIDTH = 100;

/** A code frame: the line with a caret under the column. A very long line is cut to the part around the column. Invisible characters are shown as �. */
function frameOf(whole: string, line: number, column: number): string {
	const text = whole.replaceAll("\t", " ").trimEnd().replaceAll(INVISIBLE, "\ufffd");
	const from = column > FRAME_WIDTH - 20 ? column - 20 : 0;
	const part = text.slice(from, from + FRAME_WIDTH);
	const shown = `${from > 0 ? `…${part.slice(1)}` : part}${from + FRAME_WIDTH < text.length ? "…" : ""}`.toWellFormed();
	const gutter = `${line}`.padStart(5);
	return `${`${gutter} | ${shown}`.trimEnd()}\n${" ".repeat(gutter.length)} | ${" ".repeat(column - 1 - from)}^`;
}

export function originIn({ contents }: Document, text: string, place: PlaceOf): Omit<Origin, "file"> {
	return {
		locate: (path, target = "value") => {
			const { key, near } = walk(contents, path);
			return place(target === "key" ? (startOf(key) ?? near) : near, path);
		},
		rawText: (path) => {
			const { node } = walk(contents, path);
			if (!isScalar(node)) return undefined;
			return typeof node.source === "string" && node.source !== "" ? node.source : commentAt(node.range?.[1] ?? 0, text);
		},
	};
}

/** Follows a path as far as it exists. Returns the node at its end and its key, if it exists, and the offset of the last node on the way. */
function walk(contents: unknown, path: readonly PropertyKey[]): { key: unknown; node: unknown; near: number } {
	let key: unknown;
	let node = contents;
	let near = startOf(contents) ?? 0;
	for (const step of path) {
		const pair = isMap(node) ? node.items.find((item) => keyName(item.key) === String(step)) : undefined;
		key = pair?.key;
		node = isSeq(node) ? node.items[Number(step)] : pair?.value;
		near = startOf(node) ?? startOf(key) ?? near;
	}
	return { key, node, near };
}

/** A field's name as text; empty for the null key. Undefined if the key is not a single value. */
export function keyName(key: unknown): string | undefined {
	return isScalar(key) ? String(key.value ?? "") : undefined;
}

/** The comment after an offset, if no space follows its # (`#1`): the editor probably meant it as text. */
export function commentAt(offset: number, text: string): string | undefined {
	const comment = /[ \t]*(#[^\s#][^\r\n]*)/y;
	comment.lastIndex = offset;
	return comment.exec(text)?.[1]?.trimEnd();
}

export function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}
