import { endOfDay } from "../../scripts/catalogue/dates.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/**
 * Netlify's headers of single addresses: what search engines may do with documents, and until when they may list a
 * page or document that will go (Google's robots rules: `noarchive`, `unavailable_after` with an ISO 8601 instant).
 */
export default onePage("/_headers", ({ catalogue: { reports, board } }) => {
	const rules = reports.flatMap(({ slug, address, access, lastPublicDay }) => {
		const until = lastPublicDay && ["noarchive", `unavailable_after: ${endOfDay(lastPublicDay, board.timeZone)}`];
		const ofDocument = [...(board.documentsInSearchEngines ? [] : ["noindex"]), ...(until ?? ["noarchive"])];
		return [...(until ? [rule(address, until)] : []), ...(access.way === "file" ? [rule(`/documents/${slug}.pdf`, ofDocument)] : [])];
	});
	return trusted(rules.join(""));
});

function rule(path: string, robots: readonly string[]): string {
	return `${path}\n  X-Robots-Tag: ${robots.join(", ")}\n`;
}
