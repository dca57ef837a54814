import type { PartialDate } from "../../scripts/catalogue/dates.ts";
import { firstDayOf } from "../../scripts/catalogue/dates.ts";
import { html, xml } from "../components/html.ts";
import { plainText } from "../components/markdown.ts";
import { onePage } from "../site-data.ts";

/** The newest learning as an Atom feed (RFC 4287). What has been removed drops out with the catalogue. */
export default onePage("/feed.xml", ({ catalogue }) => {
	const { board, latest, asOf } = catalogue;
	const home = new URL("/", board.address).href;
	return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${board.language}">
<title>${board.name}: new learning</title>
${
	board.demonstration &&
	xml`<subtitle>${board.demonstration}</subtitle>
`
}<id>${home}</id>
<link rel="alternate" type="text/html" href="${home}"/>
<link rel="self" type="application/atom+xml" href="${home}feed.xml"/>
<updated>${instant(latest[0]?.date ?? asOf)}</updated>
<author><name>${board.name}</name></author>
${latest.map(
	({ title, address, kindName, date = asOf, summary }) => xml`<entry>
<title>${title}</title>
<id>${new URL(address, home).href}</id>
<link rel="alternate" type="text/html" href="${new URL(address, home).href}"/>
<updated>${instant(date)}</updated>
<category term="${kindName}"/>
${summary && xml`<summary>${plainText(summary, 300)}</summary>`}
</entry>
`,
)}</feed>
`;
});

/** Atom asks for an instant (RFC 3339); a less precise date stands at its first day. */
function instant(date: PartialDate | ReturnType<typeof firstDayOf>): string {
	return `${firstDayOf(date)}T00:00:00Z`;
}
