import type { Latest } from "../../scripts/publish/published.ts";
import { firstDayOf, inWords, type PartialDate, startOfDay } from "../../scripts/records/dates.ts";
import { type Html, xml } from "../components/html.ts";
import { plainText } from "../components/markdown.ts";
import { listPages } from "../site-data.ts";

/** The time of a feed without entries. Atom requires one, and the day of the build would change the feed every night. */
const NO_DATE = "1970-01-01T00:00:00Z";

/** A feed (Atom, RFC 4287). */
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

/** The address is the entry's id, because it never changes (decision 3). The author is the publisher, unless that is the Board. */
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
 * Atom requires an instant (RFC 3339): this is the start of the date in the Board's time zone. For a month or a year that is its first
 * day, because the last could be in the future. `dc:date` next to it has only what is known: W3C's profile of ISO 8601 allows years and
 * months.
 */
function instant(date: PartialDate, timeZone: string): string {
	return startOfDay(firstDayOf(date), timeZone);
}
