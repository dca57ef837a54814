/** The names and meanings of the statuses, in the order in which readers see them. Statuses that need attention are first. */
export const RECOMMENDATION_STATUSES = {
	overdue: { name: "Overdue", meaning: "At least one agreed action is past its date and not completed." },
	"in-progress": { name: "In progress", meaning: "At least one agreed action is not completed, and none is past its date." },
	done: { name: "Done", meaning: "Every agreed action is completed. No evidence of change is recorded yet." },
	changed: { name: "Done, and change seen", meaning: "Every agreed action is completed, and there is evidence that practice changed." },
	"no-action": { name: "No action recorded", meaning: "No agreed action is recorded here." },
	"not-accepted": { name: "Not accepted", meaning: "The Board said no. What it does instead, if anything, is shown but not counted." },
} as const;

export type RecommendationStatus = keyof typeof RECOMMENDATION_STATUSES;

export const STATUS_IDS = Object.keys(RECOMMENDATION_STATUSES) as RecommendationStatus[];

/**
 * What determines the status of a recommendation on a given day. `completed` is set only once its date has arrived. `overdue`
 * is true only once the due date has passed.
 */
type FollowUp = {
	response?: { accepted: "yes" | "in-part" | "no" };
	actions: ReadonlyArray<{ completed?: unknown; overdue: boolean }>;
	evidence: readonly unknown[];
};

/**
 * Returns the status of a recommendation. The first of these conditions that is met determines it:
 * 1. The Board refused the recommendation: not accepted, even if the Board does something else instead.
 * 2. There are no actions: no action recorded.
 * 3. An action is overdue: overdue.
 * 4. An action is not completed: in progress.
 * 5. Every action is completed: done or, if there is evidence, done and change seen.
 */
export function statusOf({ response, actions, evidence }: FollowUp): RecommendationStatus {
	if (response?.accepted === "no") return "not-accepted";
	if (actions.length === 0) return "no-action";
	if (actions.some(({ overdue }) => overdue)) return "overdue";
	if (actions.some(({ completed }) => completed === undefined)) return "in-progress";
	return evidence.length > 0 ? "changed" : "done";
}

export type Tally = Array<{ status: RecommendationStatus; count: number }>;

/** Counts the recommendations with each status. Every status is listed, in the order in which readers see them. */
export function tallyOf(recommendations: ReadonlyArray<{ status: RecommendationStatus }>): Tally {
	const byStatus = Map.groupBy(recommendations, ({ status }) => status);
	return STATUS_IDS.map((status) => ({ status, count: byStatus.get(status)?.length ?? 0 }));
}
