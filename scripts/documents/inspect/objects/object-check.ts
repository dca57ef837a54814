/** What each look at the file as it is written starts from. */
import type { Finding, Rectangle } from "../finding.ts";
import type { RawFile } from "../raw/read-objects.ts";
import { type Dictionary, Name, textOf, type Value } from "../raw/values.ts";
import { lookUp, type Walk } from "../raw/walk-objects.ts";

/** A PDF as it is written: its objects, and which of them are used where. */
export type Written = {
	file: RawFile;
	walk: Walk;
	/** The text of each page, as pdf.js reads it. */
	textOfPage: readonly string[];
	/** Whether a text says no more than what is said of the document in public. */
	isSaid: (text: string) => boolean;
};

/** Looks for one kind of thing in the file as it is written. */
export type Look = (written: Written) => Finding[];

/** The words of a text string under one of these names, the first that has any. */
export function words({ file }: Written, dictionary: Dictionary | undefined, ...names: string[]): string {
	for (const name of names) {
		const value = lookUp(file, dictionary, name);
		const text = typeof value === "string" ? textOf(value).replaceAll("\0", "").trim() : "";
		if (text !== "") return text;
	}
	return "";
}

/** The name that stands under a name, such as an annotation's `Subtype`. */
export function nameUnder({ file }: Written, dictionary: Dictionary | undefined, name: string): string {
	const value = lookUp(file, dictionary, name);
	return value instanceof Name ? value.name : "";
}

/** An annotation's rectangle. */
export function rectangleIn({ file }: Written, dictionary: Dictionary): Rectangle | undefined {
	const corners = lookUp(file, dictionary, "Rect");
	if (!Array.isArray(corners) || corners.length !== 4 || !corners.every((corner: Value) => typeof corner === "number")) return undefined;
	const [x0, y0, x1, y1] = corners as [number, number, number, number];
	const round = (value: number) => Math.round(value * 10) / 10;
	return { x: round(Math.min(x0, x1)), y: round(Math.min(y0, y1)), width: round(Math.abs(x1 - x0)), height: round(Math.abs(y1 - y0)) };
}

/** A place on somebody's computer or in an office's network: it names people, folders and servers. */
const LOCAL = /^\s*(?:file:|[a-z]:[\\/]|\\\\|\/(?:users|home|volumes|mnt|media|private|[a-z])\/)|\b[a-z]:\\|file:\/\//i;

/** Says whether a text names a place on somebody's own computer or network. */
export function isLocalPath(text: string): boolean {
	return LOCAL.test(text);
}
