import { briefingPage, CITATION_FILES, reviewPage } from "../../scripts/publish/addresses.ts";
import type { PublishedReport } from "../../scripts/publish/published.ts";
import { endOfDay } from "../../scripts/records/dates.ts";
import type { BoardRecord } from "../../scripts/records/schema/board.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** The media types by which reference managers recognise citation files. */
const CITATION_TYPES: Record<(typeof CITATION_FILES)[number], string> = {
	"citation.ris": "application/x-research-info-systems; charset=utf-8",
	"citation.bib": "application/x-bibtex; charset=utf-8",
	"citation.json": "application/vnd.citationstyles.csl+json",
};

/**
 * The headers that Netlify sends for individual addresses. They state the media types of citations, whether search engines may list
 * documents, and until when search engines may list pages that will be removed (Google's robots rules `noarchive` and
 * `unavailable_after`, which takes an ISO 8601 instant). Reviews and briefings have no retention rule, so patterns cover their citations. A
 * report's citations need their own rules, because after the report's removal an HTML removal notice is served at the citations' addresses.
 */
export default onePage("/_headers", ({ catalogue: { reviews, briefings, reports, board } }) => {
	const patterns = [reviewPage(":review"), briefingPage(":briefing")].flatMap((address) => ofCitations(address));
	const others = [...reviews, ...briefings].filter(({ lastPublicDay }) => lastPublicDay).map((record) => ofOther(record, board));
	return trusted([...patterns, ...others, ...reports.flatMap((report) => ofReport(report, board))].join(""));
});

/** Returns the headers for a review or briefing. Only a record that will be withdrawn needs headers of its own. */
function ofOther({ address, lastPublicDay }: Pick<PublishedReport, "address" | "lastPublicDay">, { timeZone }: BoardRecord): string {
	return lastPublicDay ? rule(address, robots(["noarchive", `unavailable_after: ${endOfDay(lastPublicDay, timeZone)}`])) : "";
}

function ofReport({ address, access, lastPublicDay }: PublishedReport, { timeZone, documentsInSearchEngines }: BoardRecord): string[] {
	const until = lastPublicDay && ["noarchive", `unavailable_after: ${endOfDay(lastPublicDay, timeZone)}`];
	const ofDocument = [...(documentsInSearchEngines ? [] : ["noindex"]), ...(until ?? ["noarchive"])];
	return [
		...(until ? [rule(address, robots(until))] : []),
		...ofCitations(address, until && robots(until)),
		...(access.way === "file" ? [rule(access.address, robots(ofDocument))] : []),
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
