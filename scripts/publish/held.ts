/** Checks whether readers can read a record: on this site, or through a link to another website. */
import type { PublishedReport, PublishedReview } from "./published.ts";

/** Returns true if this site holds any text of a review: a summary, what was learned, or what was recommended. */
export function holdsText({
	summary,
	learning,
	recommendations,
}: Pick<PublishedReview, "summary" | "learning" | "recommendations">): boolean {
	return summary !== undefined || learning.length + recommendations.length > 0;
}

/** Returns true if a report can be read on this site, or on another website to which this site links. */
export function canBeRead({ access }: Pick<PublishedReport, "access">): boolean {
	return access.way === "file" || access.way === "link";
}
