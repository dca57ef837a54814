import { type Citable, isCitable } from "../../scripts/publish/citable.ts";
import { endOfDay } from "../../scripts/records/dates.ts";
import type { BoardRecord } from "../../scripts/records/schema/board.ts";
import { type Citation, citationOf } from "../files/citation/citation.ts";
import { type Html, html, trusted } from "./html.ts";
import { plainText } from "./markdown.ts";

/** Renders metadata for the head of a record's page. Search engines and reference managers read this metadata. */
export function machineReadable(record: Citable, board: BoardRecord): Html | undefined {
	if (!isCitable(record)) return undefined;
	const citation = citationOf(record, board);
	return html`${jsonLd(reportOf(citation, record, board))}${citationTags(citation)}`;
}

/**
 * Describes a record as a schema.org Report. `expires` is the day on which the record leaves this site. The author field may
 * name people and organisations together, so `creditText` gives its content without a type.
 */
function reportOf(
	{ title, kind, author, publisher, date, number, url, version, lastPublicDay }: Citation,
	record: Citable,
	{ address, timeZone, language }: BoardRecord,
): object {
	const organisation = { "@type": "Organization", name: publisher };
	const summary = "text" in record ? record.text?.caseSummary : "summary" in record ? record.summary : undefined;
	return {
		"@context": "https://schema.org",
		"@type": "Report",
		name: title,
		genre: kind,
		url,
		mainEntityOfPage: new URL(record.address, address).href,
		...(author === publisher ? { author: organisation } : { creditText: author }),
		publisher: organisation,
		datePublished: date,
		expires: lastPublicDay && endOfDay(lastPublicDay, timeZone),
		reportNumber: number,
		version,
		description: summary && plainText(summary, 300),
		inLanguage: version && language,
	};
}

/**
 * Renders data as a JSON-LD element. Browsers do not execute the element, so the Content-Security-Policy for scripts does not
 * apply to it. `<` is escaped, so that text in the data cannot close the element.
 */
function jsonLd(data: object): Html {
	return trusted(`<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>\n`);
}

/**
 * Renders Highwire Press tags, which Google Scholar and Zotero read. There is no `citation_pdf_url`, because documents are
 * removed after their last public day. Boards may also keep documents out of search engines.
 */
function citationTags({ title, author, publisher, date, number, url }: Citation): Html {
	const tags = {
		citation_title: title,
		citation_author: author,
		citation_publication_date: date?.replaceAll("-", "/"),
		citation_technical_report_institution: publisher,
		citation_technical_report_number: number,
		citation_public_url: url,
	};
	return html`${Object.entries(tags).map(
		([name, content]) =>
			content !== undefined &&
			html`<meta name="${name}" content="${content}">
`,
	)}`;
}
