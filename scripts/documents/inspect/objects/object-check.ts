import { type Finding, type Rectangle, rectangleBetween } from "../finding.ts";
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

/** The first of these keys' values that is a text string and not empty; otherwise empty. */
export function textValue({ file }: CheckInput, dictionary: Dictionary | undefined, ...keys: string[]): string {
	for (const key of keys) {
		const value = lookUp(file, dictionary, key);
		const text = typeof value === "string" ? textOf(value).replaceAll("\0", "").trim() : "";
		if (text !== "") return text;
	}
	return "";
}

/** The value of a key if it is a name object; otherwise empty. */
export function nameValue({ file }: CheckInput, dictionary: Dictionary | undefined, key: string): string {
	const value = lookUp(file, dictionary, key);
	return value instanceof Name ? value.name : "";
}

/** An annotation's `Rect`. */
export function rectangleOf({ file }: CheckInput, dictionary: Dictionary): Rectangle | undefined {
	const corners = lookUp(file, dictionary, "Rect");
	if (!Array.isArray(corners) || corners.length !== 4 || !corners.every((corner: Value) => typeof corner === "number")) return undefined;
	return rectangleBetween(...(corners as [number, number, number, number]));
}

/** Paths on somebody's computer or in an office network: they can name people, folders and servers. */
const LOCAL = /^\s*(?:file:|[a-z]:[\\/]|\\\\|\/(?:users|home|volumes|mnt|media|private|[a-z])\/)|\b[a-z]:\\|file:\/\//i;

export function isLocalPath(text: string): boolean {
	return LOCAL.test(text);
}
