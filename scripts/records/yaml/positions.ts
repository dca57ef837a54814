/** Finds the line and column of any value in a YAML file. */
import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import type { Place, Problem } from "../problem.ts";

/** The functions that find the position in the file for any value in a record. */
export type Origin = {
	file: string;
	/**
	 * Returns the position of the value at a path in the record. If `target` is `key`, returns the position of the field's name. If
	 * the path does not exist, returns the position of the deepest part that exists.
	 */
	locate: (path: readonly PropertyKey[], target?: "value" | "key") => Place;
	/**
	 * Returns a scalar exactly as the editor wrote it, such as `025` for the number 25. If the value is empty and is followed by a
	 * comment such as `#text`, returns the comment.
	 */
	rawText: (path: readonly PropertyKey[]) => string | undefined;
};

/** A file that is valid YAML. */
export type Source = Origin & {
	value: unknown;
	/** Warnings about text that YAML may read differently from what the editor meant. */
	warnings: readonly Problem[];
};

/** Converts an offset in a file's text to a position with a line and a column. */
export type PlaceOf = (offset: number, path?: readonly PropertyKey[]) => Place;

/** Invisible characters that can break feeds or terminals, or change the direction of text. A carriage return is included only if no line feed follows it. */
export const INVISIBLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]|\r(?!\n)/gu;

export function placeFinder(file: string, text: string): PlaceOf {
	// The offsets at which lines start. They are computed only when needed, because most files have no problem to report.
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

/** Formats a path with dots and brackets: `recommendations[0].agency`. */
function inDots(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(before, step) => (typeof step === "number" ? `${before}[${step}]` : before === "" ? String(step) : `${before}.${String(step)}`),
		"",
	);
}

/** The width of a code frame (the line shown below a message), in columns. A code frame of this width fits on one line of a terminal. */
const FRAME_WIDTH = 100;

/**
 * Returns a code frame, which is the line with a caret under the column. If the line is very long, only the part around the
 * column is shown. Invisible characters are shown as �.
 */
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

/**
 * Follows a path as far as it exists. Returns the node at the end of the path and the key of that node, if they exist. `near`
 * is the offset of the last node that was found.
 */
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

/** Returns a field's name as a string. The name is empty for a null key, and undefined if the key is not a scalar. */
export function keyName(key: unknown): string | undefined {
	return isScalar(key) ? String(key.value ?? "") : undefined;
}

/** Returns the comment at an offset if no space follows its #, as in `#1`. The editor probably meant the comment as text. */
export function commentAt(offset: number, text: string): string | undefined {
	const comment = /[ \t]*(#[^\s#][^\r\n]*)/y;
	comment.lastIndex = offset;
	return comment.exec(text)?.[1]?.trimEnd();
}

export function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}
