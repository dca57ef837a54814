/**
 * How long a report stays public. Working Together 2013 (p. 71) asks for at least twelve months on the board's website;
 * the Board's own policy, in `board.yaml`, makes it the limit too.
 */
import { addPeriod, dayAfter, firstDayOf, type IsoDay, lastDayOf, subtractPeriod } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { ReportKind, ReviewKind } from "../records/schema/kinds.ts";
import type { ReportRecord } from "../records/schema/report.ts";

/** One rule of the policy in `board.yaml`: which reports of which reviews are kept, and for how long. */
export type RetentionRule = BoardRecord["retention"][number];

/** Where a report stands on a day. */
export type ReportState =
	/** Public with no end. */
	| { state: "permanent" }
	/** Public until the end of `lastPublicDay`. */
	| { state: "public"; lastPublicDay: IsoDay }
	/** Public beyond its period, by a hold, until the end of `lastPublicDay`. */
	| { state: "held"; lastPublicDay: IsoDay }
	/** Its period is over: gone since the start of `removedOn`. */
	| { state: "removed"; lastPublicDay: IsoDay; removedOn: IsoDay }
	/** Taken down by decision on `removedOn`; by order, without a trace. */
	| { state: "withdrawn"; removedOn: IsoDay; byOrder: boolean }
	/** Not yet public; `from` is its first public day. */
	| { state: "embargoed"; from: IsoDay };

/** The rule of the policy that a report falls under, if any does. */
export function retentionRuleFor(
	policy: readonly RetentionRule[],
	reportKind: ReportKind,
	reviewKind: ReviewKind | undefined,
): RetentionRule | undefined {
	if (reviewKind === undefined) return undefined;
	return policy.find((rule) => rule.reports.includes(reportKind) && rule.ofReviews.includes(reviewKind));
}

/**
 * The last day of a report's own period: publication plus the period in calendar units, that anniversary day included.
 * A date known to the month or year counts from its last day, so that the minimum is always honoured.
 */
export function endOfPeriod(published: NonNullable<ReportRecord["published"]>, keepFor: string): IsoDay {
	return addPeriod(lastDayOf(published), keepFor);
}

/**
 * Decides where a report stands on a day. Withdrawal goes before embargo, embargo before the period; a hold can only
 * lengthen. A report under a rule with no date of publication is refused elsewhere; here it counts as embargoed.
 */
export function stateOf(
	report: Pick<ReportRecord, "review" | "published" | "hold" | "withdrawn" | "publishFrom">,
	rule: RetentionRule | undefined,
	asOf: IsoDay,
): ReportState {
	const { review, published, hold, withdrawn, publishFrom } = report;
	if (withdrawn && asOf >= withdrawn.on) {
		return { state: "withdrawn", removedOn: withdrawn.on, byOrder: withdrawn.byOrder ?? false };
	}
	const from = firstPublicDay({ published, publishFrom });
	if (from !== undefined && asOf < from) return { state: "embargoed", from };
	if (rule && !published) return { state: "embargoed", from: "9999-12-31" as IsoDay };

	const period = rule && published && endOfPeriod(published, rule.keepFor);
	const end = period && latest(period, hold?.until);
	if (end && asOf > end) return { state: "removed", lastPublicDay: end, removedOn: dayAfter(end) };
	// A withdrawal to come ends it sooner, and is announced where it will leave a note: not by order, nor without a review.
	const isAnnounced = withdrawn !== undefined && !withdrawn.byOrder && review !== undefined;
	const lastPublicDay = earliest(end, isAnnounced ? subtractPeriod(withdrawn.on, "P1D") : undefined);
	if (lastPublicDay === undefined) return { state: "permanent" };
	return { state: period && asOf > period ? "held" : "public", lastPublicDay };
}

/** The first day on which a report can be read, where that is known. */
export function firstPublicDay({ published, publishFrom }: Pick<ReportRecord, "published" | "publishFrom">): IsoDay | undefined {
	return latest(published && firstDayOf(published), publishFrom?.on);
}

function latest(...days: Array<IsoDay | undefined>): IsoDay | undefined {
	return inOrder(days).at(-1);
}

function earliest(...days: Array<IsoDay | undefined>): IsoDay | undefined {
	return inOrder(days)[0];
}

function inOrder(days: Array<IsoDay | undefined>): IsoDay[] {
	return days.filter((day) => day !== undefined).toSorted();
}
