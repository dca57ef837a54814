/** The newest things to read: for the home page and the feed. */
import { newestFirst, type PartialDate } from "./dates.ts";
import type { Catalogue, Latest, PublishedReport } from "./published.ts";

/** As many entries as the feed holds. */
const NEWEST = 30;

/** The date by which reports are ordered: on this site where that is known, else the one printed on it. */
export function dateOfReport({ published, documentDate }: Pick<PublishedReport, "published" | "documentDate">): PartialDate | undefined {
	return published ?? documentDate;
}

/** What is dated and can be read, newest first; on the same day briefings before reviews before reports. */
export function latestOf({ reviews, reports, briefings }: Pick<Catalogue, "reviews" | "reports" | "briefings">): Latest[] {
	return [
		...briefings.map((item) => entry(item, "Briefing", item.published, item.text?.caseSummary, item.review?.address)),
		...reviews.filter(({ delayed }) => !delayed).map((item) => entry(item, item.kindName, item.published, item.summary, item.address)),
		...reports.map((item) => entry(item, item.kindName, dateOfReport(item), item.summary, item.review?.address)),
	]
		.filter(({ date }) => date !== undefined)
		.toSorted((a, b) => newestFirst(a.date, b.date))
		.slice(0, NEWEST);
}

function entry(
	{ title, address }: { title: string; address: string },
	kindName: string,
	date: PartialDate | undefined,
	summary: string | undefined,
	review: string | undefined,
): Latest {
	return { title, address, kindName, ...(date && { date }), ...(summary && { summary }), ...(review && { review }) };
}
