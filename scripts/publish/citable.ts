import type { PublishedBriefing, PublishedItems, PublishedReport, PublishedReview } from "./published.ts";

/** A record that has its own page. */
export type Citable = PublishedReview | PublishedReport | PublishedBriefing;

/** Returns false for a review whose publication is delayed, because its page shows nothing that can be cited. */
export function isCitable(record: Citable): boolean {
	return !("delayed" in record && record.delayed);
}

/** Returns the records whose pages offer a citation. */
export function citable({ reviews, reports, briefings }: PublishedItems): Citable[] {
	return [...reviews, ...reports, ...briefings].filter(isCitable);
}
