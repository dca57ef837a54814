import { CITATION_FILES } from "../../scripts/publish/addresses.ts";
import type { PublishedReport } from "../../scripts/publish/published.ts";
import { endOfDay } from "../../scripts/records/dates.ts";
import type { BoardRecord } from "../../scripts/records/schema/board.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** By what programs that keep literature know the files of a citation. */
const CITATION_TYPES: Record<(typeof CITATION_FILES)[number], string> = {
	"citation.ris": "application/x-research-info-systems; charset=utf-8",
	"citation.bib": "application/x-bibtex; charset=utf-8",
	"citation.json": "application/vnd.citationstyles.csl+json",
};

/**
 * Netlify's headers of single addresses: the types of citations, what search engines may do with documents, and until when
 * they may list what will go (Google's robots rules: `noarchive`, `unavailable_after` with an ISO 8601 instant). Reviews and
 * briefings stay, so a pattern will do for theirs; where a report's citation was, a note may be, which is HTML.
 */
export default onePage("/_headers", ({ catalogue: { reports, board } }) => {
	const patterns = ["/reviews/:review/", "/briefings/:briefing/"].flatMap((address) => ofCitations(address));
	return trusted([...patterns, ...reports.flatMap((report) => ofReport(report, board))].join(""));
});

function ofReport(
	{ slug, address, access, lastPublicDay }: PublishedReport,
	{ timeZone, documentsInSearchEngines }: BoardRecord,
): string[] {
	const until = lastPublicDay && ["noarchive", `unavailable_after: ${endOfDay(lastPublicDay, timeZone)}`];
	const ofDocument = [...(documentsInSearchEngines ? [] : ["noindex"]), ...(until ?? ["noarchive"])];
	return [
		...(until ? [rule(address, robots(until))] : []),
		...ofCitations(address, until && robots(until)),
		...(access.way === "file" ? [rule(`/documents/${slug}.pdf`, robots(ofDocument))] : []),
	];
}

function ofCitations(address: string, more?: string): string[] {
	return CITATION_FILES.map((file) => rule(`${address}${file}`, `Content-Type: ${CITATION_TYPES[file]}`, ...(more ? [more] : [])));
}

function robots(directives: readonly string[]): string {
	return `X-Robots-Tag: ${directives.join(", ")}`;
}

function rule(path: string, ...headers: readonly string[]): string {
	return [path, ...headers.map((header) => `  ${header}`), ""].join("\n");
}
