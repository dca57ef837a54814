/** The interface of the checks of a file's objects, and helpers that several of them use. */
import type { Finding, Rectangle } from "../finding.ts";
import type { RawFile } from "../raw/read-objects.ts";
import { type Dictionary, Name, textOf, type Value } from "../raw/values.ts";
import { lookUp, type Walk } from "../raw/walk-objects.ts";

export type CheckInput = {
	file: RawFile;
	walk: Walk;
	/** The text of each page, as pdf.js reads it. */
	textOfPage: readonly string[];
	/** Whether a text only repeats what the site itself publishes about the document. */
	isPublic: (text: string) => boolean;
};

export type ObjectCheck = (input: CheckInput) => Finding[];

/** The value of the first of these keys that is a text string with text in it; otherwise empty. */
export function textValue({ file }: CheckInput, dictionary: Dictionary | undefined, ...keys: string[]): string {
	for (const key of keys) {
		const value = lookUp(file, dictionary, key);
		const text = typeof value === "string" ? textOf(value).replaceAll("\0", "").trim() : "";
		if (text !== "") return text;
	}
	return "";
}

/** The value of a key if it is a name, such as an annotation's `Subtype`; otherwise empty. */
export function nameValue({ file }: CheckInput, dictionary: Dictionary | undefined, key: string): string {
	const value = lookUp(file, dictionary, key);
	return value instanceof Name ? value.name : "";
}

/** An annotation's `Rect`, rounded to tenths of a point. */
export function rectangleOf({ file }: CheckInput, dictionary: Dictionary): Rectangle | undefined {
	const corners = lookUp(file, dictionary, "Rect");
	if (!Array.isArray(corners) || corners.length !== 4 || !corners.every((corner: Value) => typeof corner === "number")) return undefined;
	const [x0, y0, x1, y1] = corners as [number, number, number, number];
	const round = (value: number) => Math.round(value * 10) / 10;
	return { x: round(Math.min(x0, x1)), y: round(Math.min(y0, y1)), width: round(Math.abs(x1 - x0)), height: round(Math.abs(y1 - y0)) };
}

/** Paths on somebody's computer or in an office network: they can name people, folders and servers. */
const LOCAL = /^\s*(?:file:|[a-z]:[\\/]|\\\\|\/(?:users|home|volumes|mnt|media|private|[a-z])\/)|\b[a-z]:\\|file:\/\//i;

export function isLocalPath(text: string): boolean {
	return LOCAL.test(text);
}
