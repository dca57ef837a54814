/** The catalogue as open data: one row for each public record, the same in JSON and CSV. */
import type { Catalogue, PublishedReport, Term } from "../scripts/catalogue/published.ts";

/** A public record as others may use it. Lists are of names; dates are ISO 8601 at the precision known. */
export type DataRow = {
	type: "review" | "report" | "briefing";
	title: string;
	url: string;
	kind: string;
	publisher: string;
	review?: string;
	date?: string;
	lastPublicDay?: string;
	themes: string[];
	audiences: string[];
	document?: string;
};

/** Every public record, in the order of the site's own lists. */
export function rowsOf({ reviews, reports, briefings, board }: Catalogue): DataRow[] {
	const at = (address: string) => new URL(address, board.address).href;
	const names = (terms: readonly Term[]) => terms.map(({ name }) => name);
	return [
		...reviews.map(
			(review): DataRow => ({
				type: "review",
				title: review.title,
				url: at(review.address),
				kind: review.kindName,
				publisher: board.name,
				review: review.reference,
				...(review.published && { date: review.published }),
				themes: names(review.themes),
				audiences: [...new Set(review.learning.flatMap(({ audiences }) => names(audiences)))],
			}),
		),
		...reports.map(
			(report): DataRow => ({
				type: "report",
				title: report.title,
				url: at(report.address),
				kind: report.kindName,
				publisher: report.publisher.name,
				...(report.review && { review: report.review.title }),
				...dated(report),
				...(report.lastPublicDay && { lastPublicDay: report.lastPublicDay }),
				themes: names(report.themes),
				audiences: names(report.audiences),
				...documentOf(report, at),
			}),
		),
		...briefings.map(
			(briefing): DataRow => ({
				type: "briefing",
				title: briefing.title,
				url: at(briefing.address),
				kind: "Briefing",
				publisher: board.name,
				...(briefing.review && { review: briefing.review.title }),
				...(briefing.published && { date: briefing.published }),
				themes: names(briefing.themes),
				audiences: names(briefing.audiences),
			}),
		),
	];
}

function dated({ documentDate, published }: PublishedReport): { date?: string } {
	const date = documentDate ?? published;
	return date ? { date } : {};
}

function documentOf({ access }: PublishedReport, at: (address: string) => string): { document?: string } {
	if (access.way === "file") return { document: at(access.address) };
	return access.way === "link" ? { document: access.url } : {};
}
