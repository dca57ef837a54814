import { type Finding, type Rectangle, rectangleBetween } from "../finding.ts";
import type { RawFile } from "../raw/read-objects.ts";
import { type Dictionary, Name, textOf, type Value } from "../raw/values.ts";
import { lookUp, type Walk } from "../raw/walk-objects.ts";

export type CheckInput = {
	file: RawFile;
	walk: Walk;
	/** The text of each page, as read by pdf.js. */
	textOfPage: readonly string[];
	/** Tests whether a string only repeats what the site itself publishes about the document. */
	isPublic: (text: string) => boolean;
};

export type ObjectCheck = (input: CheckInput) => Finding[];

/** Returns the first non-empty text string stored under the given keys, or an empty string if there is none. */
export function textValue({ file }: CheckInput, dictionary: Dictionary | undefined, ...keys: string[]): string {
	for (const key of keys) {
		const value = lookUp(file, dictionary, key);
		const text = typeof value === "string" ? textOf(value).replaceAll("\0", "").trim() : "";
		if (text !== "") return text;
	}
	return "";
}

/** Returns the value of a key if the value is a name object. Otherwise, returns an empty string. */
export function nameValue({ file }: CheckInput, dictionary: Dictionary | undefined, key: string): string {
	const value = lookUp(file, dictionary, key);
	return value instanceof Name ? value.name : "";
}

/** Returns the rectangle in an annotation's `Rect` entry. */
export function rectangleOf({ file }: CheckInput, dictionary: Dictionary): Rectangle | undefined {
	const corners = lookUp(file, dictionary, "Rect");
	if (!Array.isArray(corners) || corners.length !== 4 || !corners.every((corner: Value) => typeof corner === "number")) return undefined;
	return rectangleBetween(...(corners as [number, number, number, number]));
}

/** Matches paths on a personal computer or an office network. These paths can disclose the names of people, folders and servers. */
const LOCAL = /^\s*(?:file:|[a-z]:[\\/]|\\\\|\/(?:users|home|volumes|mnt|media|private|[a-z])\/)|\b[a-z]:\\|file:\/\//i;

export function isLocalPath(text: string): boolean {
	return LOCAL.test(text);
}
