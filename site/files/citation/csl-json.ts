import { withoutUndefined } from "../../../scripts/records/defined.ts";
import { type Citation, noteOf } from "./citation.ts";

/**
 * Returns a citation in CSL-JSON (citationstyles.org), as a list with one item. Each name is a single string, because names
 * cannot reliably be split into parts.
 */
export function cslJson(citation: Citation): string {
	const { key, title, kind, author, publisher, date, number, version, url } = citation;
	const item = withoutUndefined({
		id: key,
		type: "report",
		genre: kind,
		title,
		author: [{ literal: author }],
		publisher,
		issued: date && { "date-parts": [date.split("-").map(Number)] },
		number,
		version,
		URL: url,
		note: noteOf(citation),
	});
	return `${JSON.stringify([item], undefined, "\t")}\n`;
}
