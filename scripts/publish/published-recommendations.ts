/** What became of each recommendation, decided for one day. */
import { firstDayOf, type IsoDay, lastDayOf } from "../records/dates.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import type { PublishedReview, Recommendation, ReviewRecommendation } from "./published.ts";
import type { Terms } from "./terms.ts";

/** What a reader calls where a recommendation stands, and the rule for it in a sentence; what needs attention first. */
export const RECOMMENDATION_STATUSES = {
	overdue: { name: "Overdue", meaning: "At least one agreed action is past its date and not completed." },
	"in-progress": { name: "In progress", meaning: "At least one agreed action is not completed, and none is past its date." },
	done: { name: "Done", meaning: "Every agreed action is completed. No evidence of change is recorded yet." },
	changed: { name: "Done, and change seen", meaning: "Every agreed action is completed, and there is evidence that practice changed." },
	"no-action": { name: "No action recorded", meaning: "No agreed action is recorded here." },
	"not-accepted": { name: "Not accepted", meaning: "The Board said no. What it does instead, if anything, is shown but not counted." },
} as const;

/** Where a recommendation may stand. */
export type RecommendationStatus = keyof typeof RECOMMENDATION_STATUSES;

/** Every status in the order in which readers see them. */
export const STATUS_IDS = Object.keys(RECOMMENDATION_STATUSES) as RecommendationStatus[];

/**
 * Where a recommendation stands; the first of these that is true. Dates are decided already: an action carries
 * `completed` only from the first day that it can mean, `overdue` only after the last.
 * 1. The Board said no: not accepted, whatever it does instead.
 * 2. No action is recorded.
 * 3. An action is overdue.
 * 4. An action is not completed: in progress.
 * 5. Every action is completed: done; with evidence, change was seen.
 */
export function statusOf({ response, actions, evidence }: Pick<Recommendation, "response" | "actions" | "evidence">): RecommendationStatus {
	if (response?.accepted === "no") return "not-accepted";
	if (actions.length === 0) return "no-action";
	if (actions.some(({ overdue }) => overdue)) return "overdue";
	if (actions.some(({ completed }) => completed === undefined)) return "in-progress";
	return evidence.length > 0 ? "changed" : "done";
}

/** The recommendations of a review as the public sees them on a day. Numbers count from 1 in the review's own order. */
export function publishedRecommendations(review: { slug: string; record: ReviewRecord }, terms: Terms, asOf: IsoDay): Recommendation[] {
	return review.record.recommendations.map((record, index) => {
		const number = index + 1;
		const id = `${review.slug}-${number}`;
		const followed = { ...(record.response && { response: record.response }), ...followedBy(record, terms, asOf) };
		return {
			number,
			id,
			address: `/reviews/${review.slug}/#${id}`,
			text: record.text,
			agency: terms.agency(record.agency),
			...followed,
			status: statusOf(followed),
		};
	});
}

type Followed = Pick<Recommendation, "actions" | "evidence">;

function followedBy({ agency, actions, evidence }: ReviewRecord["recommendations"][number], terms: Terms, asOf: IsoDay): Followed {
	return {
		actions: actions.map(({ action, agency: doer, due, completed }) => {
			const done = completed !== undefined && firstDayOf(completed) <= asOf;
			return {
				action,
				agency: terms.agency(doer ?? agency),
				...(due && { due }),
				...(done && { completed }),
				overdue: !done && due !== undefined && lastDayOf(due) < asOf,
			};
		}),
		evidence: evidence
			.filter(({ date }) => date === undefined || firstDayOf(date) <= asOf)
			.map(({ text, date }) => ({ text, ...(date && { date }) })),
	};
}

/** Every recommendation with its review, in the order of the reviews and then of their numbers. */
export function recommendationsOf(reviews: readonly PublishedReview[]): ReviewRecommendation[] {
	return reviews.flatMap(({ reference, title, address, themes, recommendations }) =>
		recommendations.map((recommendation) => ({ review: { reference, title, address, themes }, recommendation })),
	);
}

/** How many recommendations have each status, every status named; together they are all of them. */
export type Tally = Array<{ status: RecommendationStatus; count: number }>;

/** Counts recommendations by their status. */
export function tallyOf(recommendations: ReadonlyArray<Pick<Recommendation, "status">>): Tally {
	const counts = new Map<RecommendationStatus, number>();
	for (const { status } of recommendations) counts.set(status, (counts.get(status) ?? 0) + 1);
	return STATUS_IDS.map((status) => ({ status, count: counts.get(status) ?? 0 }));
}
