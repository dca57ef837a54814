import { newestFirst } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import { isCitable } from "./citable.ts";
import type { Latest, PublishedBriefing, PublishedItems, PublishedReport, PublishedReview } from "./published.ts";

/** Entries in a feed. */
const NEWEST = 50;

/** For the home page and the feeds: the items that have a date and can be read, newest first; on the same day briefings come before reviews and reviews before reports. */
export function latestOf({ reviews, reports, briefings }: PublishedItems): Latest[] {
	return [...briefings.map(latestBriefing), ...reviews.filter(isCitable).map(latestReview), ...reports.map(latestReport)]
		.filter(({ date }) => date !== undefined)
		.toSorted((a, b) => newestFirst(a.date, b.date))
		.slice(0, NEWEST);
}

function latestBriefing({ title, address, published: date, text, review }: PublishedBriefing): Latest {
	return { title, address, kindName: "Briefing", ...withoutUndefined({ date, summary: text?.caseSummary, review: review?.address }) };
}

function latestReview({ title, address, kindName, published: date, summary }: PublishedReview): Latest {
	return { title, address, kindName, review: address, ...withoutUndefined({ date, summary }) };
}

function latestReport({ title, address, kindName, date, published, ...report }: PublishedReport): Latest {
	const { summary, review, local, publisher, lastPublicDay } = report;
	return {
		title,
		address,
		kindName,
		...withoutUndefined({
			// Other lists show and sort by `date`. Here an old document is new on the day on which this site first had it.
			date: published ?? date,
			summary,
			review: review?.address,
			publisher: local ? undefined : publisher.name,
			lastPublicDay,
		}),
	};
}
