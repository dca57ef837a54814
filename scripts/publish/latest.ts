/** The newest things to read: for the home page and the feeds. */
import { newestFirst, type PartialDate } from "../records/dates.ts";
import { known } from "../records/defined.ts";
import type { Catalogue, Latest, PublishedBriefing, PublishedReport, PublishedReview } from "./published.ts";

/** As many entries as a feed holds. */
const NEWEST = 50;

/** The date by which reports are ordered: on this site where that is known, else the one printed on it. */
export function dateOfReport({ published, documentDate }: Pick<PublishedReport, "published" | "documentDate">): PartialDate | undefined {
	return published ?? documentDate;
}

/** What is dated and can be read, newest first; on the same day briefings before reviews before reports. */
export function latestOf({ reviews, reports, briefings }: Pick<Catalogue, "reviews" | "reports" | "briefings">): Latest[] {
	return [...briefings.map(latestBriefing), ...reviews.filter(({ delayed }) => !delayed).map(latestReview), ...reports.map(latestReport)]
		.filter(({ date }) => date !== undefined)
		.toSorted((a, b) => newestFirst(a.date, b.date))
		.slice(0, NEWEST);
}

function latestBriefing({ title, address, published: date, text, review }: PublishedBriefing): Latest {
	return { title, address, kindName: "Briefing", ...known({ date, summary: text?.caseSummary, review: review?.address }) };
}

function latestReview({ title, address, kindName, published: date, summary }: PublishedReview): Latest {
	return { title, address, kindName, review: address, ...known({ date, summary }) };
}

function latestReport(report: PublishedReport): Latest {
	const { title, address, kindName, summary, review, local, publisher, lastPublicDay } = report;
	const more = {
		date: dateOfReport(report),
		summary,
		review: review?.address,
		publisher: local ? undefined : publisher.name,
		lastPublicDay,
	};
	return { title, address, kindName, ...known(more) };
}
