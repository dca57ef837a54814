/** Reads citations back with parsers that others wrote, into one form that can be compared. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

/** A citation as a program that keeps literature has it after reading a file. What the file does not say is absent. */
export type ReadBack = {
	type?: string;
	title?: string;
	author?: string;
	publisher?: string;
	genre?: string;
	/** Year, month, day, as far as they are given. */
	date?: number[];
	number?: string;
	version?: string;
	url?: string;
	note?: string;
};

type CslName = { literal?: string; family?: string; given?: string };
type CslItem = {
	type?: string;
	title?: string;
	author?: CslName[];
	publisher?: string;
	genre?: string;
	issued?: { "date-parts"?: number[][] };
	number?: string;
	version?: string;
	edition?: string;
	URL?: string;
	note?: string;
};

/** The one citation in a file: RIS, BibTeX or CSL-JSON, whichever it is found to be. */
export function readBack(text: string): ReadBack {
	const items = plugins.input.chain(text, { generateGraph: false }) as CslItem[];
	if (items.length !== 1) throw new Error(`${items.length} citations in one file: ${text}`);
	const { type, title, author, publisher, genre, issued, number, version, edition, URL: url, note } = items[0] as CslItem;
	const read = {
		type,
		title,
		author: author?.map(inFull).join("; "),
		publisher,
		genre,
		date: issued?.["date-parts"]?.[0],
		number,
		version: version ?? edition,
		url,
		note,
	};
	const said = Object.entries(read).filter(([, value]) => value !== undefined);
	return Object.fromEntries(said.map(([name, value]) => [name, typeof value === "string" ? value.replaceAll(/\s+/g, " ") : value]));
}

/** BibTeX knows an organisation only as a family name without a given one. A given name would mean that it was taken apart. */
function inFull({ literal, family, given }: CslName): string {
	if (given !== undefined) throw new Error(`${family} was taken for a person's name.`);
	return literal ?? family ?? "";
}
