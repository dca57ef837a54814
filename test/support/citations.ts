/** Parses citations with citation.js, an independent parser, to check the citations that the site writes. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

/** A citation as a reference manager would import it. A field that is missing in the file is also missing here. */
export type ParsedCitation = {
	type?: string;
	title?: string;
	author?: string;
	publisher?: string;
	genre?: string;
	/** The year, then the month and the day if the citation has them. */
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

/**
 * Parses the only citation in a file. The format (RIS, BibTeX or CSL-JSON) is detected.
 * @throws if the file does not have exactly one citation
 */
export function parseCitation(text: string): ParsedCitation {
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
	const present = Object.entries(read).filter(([, value]) => value !== undefined);
	return Object.fromEntries(present.map(([name, value]) => [name, typeof value === "string" ? value.replaceAll(/\s+/g, " ") : value]));
}

/**
 * Returns the full name of an author. citation.js reads an organisation in BibTeX as a family name.
 * @throws if there is a given name, because the organisation was then split like a person's name
 */
function inFull({ literal, family, given }: CslName): string {
	if (given !== undefined) throw new Error(`${family} was parsed as a person's name.`);
	return literal ?? family ?? "";
}
