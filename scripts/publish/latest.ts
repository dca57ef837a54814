import { newestFirst } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import { canBeRead, holdsText } from "./held.ts";
import type { Latest, PublishedBriefing, PublishedItems, PublishedReport, PublishedReview } from "./published.ts";

/** The maximum number of entries in a feed. */
const NEWEST = 50;

/**
 * Returns the newest items, for the home page and the feeds. Undated items are left out, as are reviews and reports that cannot
 * be read. Reports are also left out if they have been replaced, are a version of another report, or are not for practitioners.
 * If items have the same date, briefings are first, followed by reviews and then reports.
 */
export function latestOf({ reviews, reports, briefings }: PublishedItems, { audiences }: Pick<VocabularyRecord, "audiences">): Latest[] {
	const practitioners = new Set(audiences.filter((audience) => audience.practitioners).map(({ id }) => id));
	const isLearning = ({ audiences: whom }: PublishedReport) => whom.length === 0 || whom.some(({ id }) => practitioners.has(id));
	const isNewest = ({ replacedBy, versionOf }: PublishedReport) => replacedBy.length === 0 && versionOf === undefined;
	return [
		...briefings.filter(({ text }) => text).map(latestBriefing),
		...reviews.filter(holdsText).map(latestReview),
		...reports.filter((report) => canBeRead(report) && isNewest(report) && isLearning(report)).map(latestReport),
	]
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
			// Other lists show the date on the document. This list uses the day on which the report was first published on this site, so
			// that an old document counts as new on that day.
			date: published ?? date,
			summary,
			review: review?.address,
			publisher: local ? undefined : publisher.name,
			lastPublicDay,
		}),
	};
}
