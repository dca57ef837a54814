import type { Latest } from "../../scripts/publish/published.ts";
import { firstDayOf, inWords, type PartialDate, startOfDay } from "../../scripts/records/dates.ts";
import { type Html, xml } from "../components/html.ts";
import { plainText } from "../components/markdown.ts";
import { listPages } from "../site-data.ts";

/** Said of a feed in which nothing is yet: Atom asks for a time all the same, and the day of the build would change it every night. */
const NEVER = "1970-01-01T00:00:00Z";

/** A feed (Atom, RFC 4287). What has been removed drops out with the catalogue. */
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
<updated>${newest ? instant(newest, board.timeZone) : NEVER}</updated>
<author><name>${board.name}</name></author>
${entries.map((entry) => entryOf(entry, at, board.timeZone))}</feed>
`;
});

/** An address outlives what is at it, so it can be an entry's identity. The publisher is the author of what is not the Board's. */
function entryOf(entry: Latest, at: (path: string) => string, timeZone: string): Html {
	const { title, address, kindName, date, publisher } = entry;
	const summary = summaryOf(entry);
	return xml`<entry>
<title>${title}</title>
<id>${at(address)}</id>
<link rel="alternate" type="text/html" href="${at(address)}"/>
<updated>${date ? instant(date, timeZone) : NEVER}</updated>
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
 * Atom asks for an instant (RFC 3339): the first at which a date can have begun where the Board is. Of a month or a year
 * that is its first day: its last could lie in the future, and the day of the build would be another every night.
 * `dc:date` beside it says what is known, and no more (W3C's profile of ISO 8601 has years and months too).
 */
function instant(date: PartialDate, timeZone: string): string {
	return startOfDay(firstDayOf(date), timeZone);
}
