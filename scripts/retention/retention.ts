/**
 * Decides how long a report stays public. Working Together 2013 (p. 71) asks for at least twelve months on the board's
 * website. The Board's own policy, in `board.yaml`, makes twelve months the limit too.
 */
import { addPeriod, dayAfter, firstDayOf, type IsoDay, lastDayOf, subtractPeriod } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { ReportKind, ReviewKind } from "../records/schema/kinds.ts";
import type { ReportRecord } from "../records/schema/report.ts";

/** One rule from the retention policy in `board.yaml`. */
export type RetentionRule = BoardRecord["retention"][number];

export type ReportState =
	/** Public, and never removed. */
	| { state: "permanent" }
	/** Public until the end of `lastPublicDay`. The retention period has not ended yet. */
	| { state: "public"; lastPublicDay: IsoDay }
	/** Public until the end of `lastPublicDay` because of a hold. The retention period has ended. */
	| { state: "held"; lastPublicDay: IsoDay }
	/** Not public since the start of `removedOn`, because the retention period and any hold have ended. */
	| { state: "removed"; lastPublicDay: IsoDay; removedOn: IsoDay }
	/** Taken down by the Board on `removedOn`. If `byOrder` is true, no note is left. */
	| { state: "withdrawn"; removedOn: IsoDay; byOrder: boolean }
	/** Not public yet. `from` is the first public day. */
	| { state: "embargoed"; from: IsoDay };

/** Finds the retention rule that applies to a report. No rule applies to a report without a review. */
export function retentionRuleFor(policy: readonly RetentionRule[], report: ReportKind, review: ReviewKind | undefined) {
	return policy.find(({ reports, ofReviews }) => review !== undefined && reports.includes(report) && ofReviews.includes(review));
}

/**
 * Returns the last day of a report's retention period: its publication date plus the period in calendar units. The report is
 * still public on that day. A date known only to the month or year counts as the last day of that month or year, so that the
 * period is never too short.
 */
export function endOfPeriod(published: NonNullable<ReportRecord["published"]>, keepFor: string): IsoDay {
	return addPeriod(lastDayOf(published), keepFor);
}

/**
 * Decides the state of a report on a given day. A withdrawal takes precedence over an embargo, and an embargo over the
 * retention period. A hold can only extend the period. A report that has a retention rule but no publication date counts as
 * embargoed; the rule `published-missing` refuses such a record.
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
	// A future withdrawal is announced only if it will leave a note.
	const isAnnounced = withdrawn !== undefined && leavesNote(review, withdrawn.byOrder);
	const [lastPublicDay] = inOrder(end, isAnnounced ? subtractPeriod(withdrawn.on, "P1D") : undefined);
	if (lastPublicDay === undefined) return { state: "permanent" };
	return { state: period && asOf > period ? "held" : "public", lastPublicDay };
}

/**
 * Whether a note replaces a report that is no longer public. Only a report that belongs to a review leaves a note, and only
 * if it is not withdrawn by order.
 */
export function leavesNote(review: unknown, byOrder = false): boolean {
	return review !== undefined && !byOrder;
}

/** Returns the first day on which a report can be read, or undefined if it has neither a publication date nor an embargo. */
export function firstPublicDay({ published, publishFrom }: Pick<ReportRecord, "published" | "publishFrom">): IsoDay | undefined {
	return inOrder(published && firstDayOf(published), publishFrom?.on).at(-1);
}

function inOrder(...days: Array<IsoDay | undefined>): IsoDay[] {
	return days.filter((day) => day !== undefined).toSorted();
}
