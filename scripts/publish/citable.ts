import type { Catalogue, PublishedBriefing, PublishedReport, PublishedReview } from "./published.ts";

/** A record that has a page of its own. */
export type Citable = PublishedReview | PublishedReport | PublishedBriefing;

/** Says whether a record can be cited: one whose publication is delayed says nothing that could be. */
export function isCitable(record: Citable): boolean {
	return !("delayed" in record && record.delayed);
}

/** All that can be cited. */
export function citable({ reviews, reports, briefings }: Pick<Catalogue, "reviews" | "reports" | "briefings">): Citable[] {
	return [...reviews, ...reports, ...briefings].filter(isCitable);
}
