/**
 * Decides how long a report stays public. The statutory guidance Working Together 2013 (p. 71) asks for at least twelve months
 * on the board's website. The Board's own policy in `board.yaml` makes twelve months the maximum as well.
 */
import { addPeriod, dayAfter, firstDayOf, type IsoDay, lastDayOf, subtractPeriod } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { ReportKind, ReviewKind } from "../records/schema/kinds.ts";
import type { ReportRecord } from "../records/schema/report.ts";

/** One rule from the retention policy in `board.yaml`. */
export type RetentionRule = BoardRecord["retention"][number];

export type ReportState =
	/** The report is public and will never be removed. */
	| { state: "permanent" }
	/** The report is public until the end of `lastPublicDay`. If it has a retention period, that period has not ended yet. */
	| { state: "public"; lastPublicDay: IsoDay }
	/** The retention period has ended, but a hold keeps the report public until the end of `lastPublicDay`. */
	| { state: "held"; lastPublicDay: IsoDay }
	/** The retention period and any hold have ended. The report has not been public since the start of `removedOn`. */
	| { state: "removed"; lastPublicDay: IsoDay; removedOn: IsoDay }
	/** The Board took the report down on `removedOn`. If `byOrder` is true, no removal notice is shown in its place. */
	| { state: "withdrawn"; removedOn: IsoDay; byOrder: boolean }
	/** The report is not public yet. `from` is its first public day. */
	| { state: "embargoed"; from: IsoDay };

/**
 * Finds the retention rule that applies to a report. Returns undefined if no rule applies. No rule ever applies to a report
 * without a review.
 */
export function retentionRuleFor(policy: readonly RetentionRule[], report: ReportKind, review: ReviewKind | undefined) {
	return policy.find(({ reports, ofReviews }) => review !== undefined && reports.includes(report) && ofReviews.includes(review));
}

/**
 * Returns the last day of a report's retention period, which is the publication date plus the period in calendar units. The
 * report is still public on that day. If only the month or year of publication is known, the period is counted from the last
 * day of that month or year. This ensures that the period is never too short.
 */
export function endOfPeriod(published: NonNullable<ReportRecord["published"]>, keepFor: string): IsoDay {
	return addPeriod(lastDayOf(published), keepFor);
}

/**
 * Decides the state of a report on a given day. A withdrawal takes precedence over an embargo, and an embargo takes precedence
 * over the retention period. A hold can only extend the retention period. A report that has a retention rule but no publication
 * date counts as embargoed. The rule `published-missing` refuses the record of that report anyway.
 */
export function stateOf(
	report: Pick<ReportRecord, "review" | "published" | "hold" | "withdrawn" | "publishFrom">,
	rule: RetentionRule | undefined,
	asOf: IsoDay,
): ReportState {
	const { review, published, hold, withdrawn, publishFrom } = report;
	if (withdrawn && asOf >= withdrawn.on) return { state: "withdrawn", removedOn: withdrawn.on, byOrder: withdrawn.byOrder ?? false };
	const from = firstPublicDay({ published, publishFrom });
	if (from !== undefined && asOf < from) return { state: "embargoed", from };
	if (rule && !published) return { state: "embargoed", from: "9999-12-31" as IsoDay };

	const period = rule && published && endOfPeriod(published, rule.keepFor);
	const end = period && inOrder(period, hold?.until).at(-1);
	if (end && asOf > end) return { state: "removed", lastPublicDay: end, removedOn: dayAfter(end) };
	// The site announces a future withdrawal only if a removal notice will later be shown in place of the report.
	const isAnnounced = withdrawn !== undefined && leavesNote(review, withdrawn.byOrder);
	const [lastPublicDay] = inOrder(end, isAnnounced ? subtractPeriod(withdrawn.on, "P1D") : undefined);
	if (lastPublicDay === undefined) return { state: "permanent" };
	return { state: period && asOf > period ? "held" : "public", lastPublicDay };
}

/**
 * Checks whether a removal notice is shown in place of a report that is no longer public. A notice is shown only if the report
 * belongs to a review and was not withdrawn by order.
 */
export function leavesNote(review: unknown, byOrder = false): boolean {
	return review !== undefined && !byOrder;
}

/**
 * Returns the first day on which the public can read a report. This is the publication date or the end date of the embargo,
 * whichever is later. Returns undefined if the report has neither date.
 */
export function firstPublicDay({ published, publishFrom }: Pick<ReportRecord, "published" | "publishFrom">): IsoDay | undefined {
	return inOrder(published && firstDayOf(published), publishFrom?.on).at(-1);
}

function inOrder(...days: Array<IsoDay | undefined>): IsoDay[] {
	return days.filter((day) => day !== undefined).toSorted();
}
