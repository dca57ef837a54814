import type { Latest } from "../../scripts/publish/published.ts";
import { firstDayOf, inWords, type PartialDate, startOfDay } from "../../scripts/records/dates.ts";
import { type Html, xml } from "../components/html.ts";
import { plainText } from "../components/markdown.ts";
import { listPages } from "../site-data.ts";

/** The time stated in a feed without entries. Atom requires a time. The date of the build would change the feed every night. */
const NO_DATE = "1970-01-01T00:00:00Z";

/** Writes an Atom feed (RFC 4287). */
export default listPages("feeds", ({ item, catalogue: { board } }) => {
	const { address, title, page, entries } = item;
	const at = (path: string) => new URL(path, board.address).href;
	const newest = entries[0]?.date;
	return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="${board.language}">
<title>${title}</title>
${
	board.demonstration &&
	xml`<subtitle>${board.demonstration}</subtitle>
`
}<id>${at(page)}</id>
<link rel="alternate" type="text/html" href="${at(page)}"/>
<link rel="self" type="application/atom+xml" href="${at(address)}"/>
<updated>${newest ? instant(newest, board.timeZone) : NO_DATE}</updated>
<author><name>${board.name}</name></author>
${entries.map((entry) => entryOf(entry, at, board.timeZone))}</feed>
`;
});

/**
 * Renders an entry in a feed. The entry's address is also its id, because the address never changes (decision 3). The publisher
 * is named as the author, unless the publisher is the Board.
 */
function entryOf(entry: Latest, at: (path: string) => string, timeZone: string): Html {
	const { title, address, kindName, date, publisher } = entry;
	const summary = summaryOf(entry);
	return xml`<entry>
<title>${title}</title>
<id>${at(address)}</id>
<link rel="alternate" type="text/html" href="${at(address)}"/>
<updated>${date ? instant(date, timeZone) : NO_DATE}</updated>
${
	date &&
	xml`<dc:date>${date}</dc:date>
`
}${
	publisher &&
	xml`<author><name>${publisher}</name></author>
`
}<category term="${kindName}"/>
${
	summary &&
	xml`<summary>${summary}</summary>
`
}</entry>
`;
}

function summaryOf({ summary, lastPublicDay }: Latest): string {
	const parts = [summary && plainText(summary, 300), lastPublicDay && `Available until ${inWords(lastPublicDay)}.`];
	return parts.filter(Boolean).join(" ");
}

/**
 * Returns the start of a date in the Board's time zone, because Atom requires an instant (RFC 3339). If only the month or year is
 * known, returns the start of its first day, because the final day could be in the future. The entry's `dc:date` states only what
 * is known. W3C's profile of ISO 8601, which `dc:date` uses, allows years and months.
 */
function instant(date: PartialDate, timeZone: string): string {
	return startOfDay(firstDayOf(date), timeZone);
}
