/** The way back from a value to the line where it was written. */
import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import type { Place, Problem } from "../problem.ts";

/** The way back from what was read to the place in the file where it stands. */
export type Origin = {
	file: string;
	/** The place of the value (or, with `key`, of its name) at a path inside the record; where there is none, of what it is missing from. */
	locate: (path: readonly PropertyKey[], target?: "value" | "key") => Place;
	/** The value at a path as its editor wrote it: `025`, where the value is the number 25; of one left empty, the `#text` behind it. */
	written: (path: readonly PropertyKey[]) => string | undefined;
};

/** A file that could be read: its value and the way back from a value to its place. */
export type Source = Origin & {
	value: unknown;
	/** What may have been meant otherwise than it is read, as warnings. */
	doubts: readonly Problem[];
};

/** From an offset in a text to its place. */
export type PlaceOf = (offset: number, path?: readonly PropertyKey[]) => Place;

/** Characters that nobody sees and that break feeds, terminals or the order of letters; a carriage return only where no line ends. */
export const INVISIBLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]|\r(?!\n)/gu;

/** Finds places in the text of a file. */
export function placesIn(file: string, text: string): PlaceOf {
	// Most files are never asked for a place.
	let starts: number[] | undefined;
	return (offset, path = []) => {
		starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
		const index = lastNotAfter(offset, starts);
		const start = starts[index] ?? 0;
		const at = { line: index + 1, column: Math.max(offset - start, 0) + 1 };
		return {
			file,
			...at,
			path: inDots(path),
			frame: frameOf(text.slice(start, (starts[index + 1] ?? text.length + 1) - 1), at.line, at.column),
		};
	};
}

/** The index of the last of some numbers, in ascending order, that does not go beyond a limit. */
function lastNotAfter(limit: number, numbers: readonly number[]): number {
	let [low, high] = [0, numbers.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** `recommendations[0].agency`: the path as a person would say it. */
function inDots(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(said, step) => (typeof step === "number" ? `${said}[${step}]` : said === "" ? String(step) : `${said}.${String(step)}`),
		"",
	);
}

const FRAME_WIDTH = 100;

/** The line with a caret under the column; of a very long line, the part around it. What cannot be seen is shown as �. */
function frameOf(whole: string, line: number, column: number): string {
	const text = whole.replaceAll("\t", " ").trimEnd().replaceAll(INVISIBLE, "\ufffd");
	const from = column > FRAME_WIDTH - 20 ? column - 20 : 0;
	const part = text.slice(from, from + FRAME_WIDTH);
	const shown = `${from > 0 ? `…${part.slice(1)}` : part}${from + FRAME_WIDTH < text.length ? "…" : ""}`.toWellFormed();
	const gutter = `${line}`.padStart(5);
	return `${`${gutter} | ${shown}`.trimEnd()}\n${" ".repeat(gutter.length)} | ${" ".repeat(column - 1 - from)}^`;
}

/** The ways into a document that has been read. */
export function lookInto({ contents }: Document, text: string, place: PlaceOf): Omit<Origin, "file"> {
	return {
		locate: (path, target = "value") => {
			const { key, near } = walk(contents, path);
			return place(target === "key" ? (startOf(key) ?? near) : near, path);
		},
		written: (path) => {
			const { node } = walk(contents, path);
			if (!isScalar(node)) return undefined;
			return typeof node.source === "string" && node.source !== "" ? node.source : commentAt(node.range?.[1] ?? 0, text);
		},
	};
}

/** Follows a path as far as it goes: the node at its end and its name, and the start of the last thing on the way. */
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

/** A name as the record's value has it: always text, empty where nothing is written. */
export function keyName(key: unknown): string | undefined {
	return isScalar(key) ? String(key.value ?? "") : undefined;
}

/** What stands behind the next # of a line, where the # is glued to it as it would be in a text. */
export function commentAt(offset: number, text: string): string | undefined {
	const comment = /[ \t]*(#[^\s#][^\r\n]*)/y;
	comment.lastIndex = offset;
	return comment.exec(text)?.[1]?.trimEnd();
}

/** The offset at which a node begins. */
export function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}
