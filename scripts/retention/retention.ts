/**
 * Decides how long a report stays public. The statutory guidance Working Together 2013 (p. 71) asks for at least twelve months
 * on the board's website. The Board's own policy in `board.yaml` makes twelve months the maximum as well.
 */
import { addPeriod, dayAfter, dayBefore, firstDayOf, type IsoDay, lastDayOf, type PartialDate } from "../records/dates.ts";
import type { Withdrawal } from "../records/schema/lifecycle.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { RetentionRule } from "./retention-rule.ts";

/**
 * The last public day of a record, if it is known. A day that follows from a withdrawal by order has its own field, because pages
 * must not show that day.
 */
export type PublicUntil = {
	/** The last public day that pages and the open data show. */
	lastPublicDay?: IsoDay;
	/**
	 * The last day before a withdrawal by order. Pages do not show this day, because an order forbids any trace of the record.
	 */
	lastDayBeforeOrder?: IsoDay;
};

export type ReportState =
	/**
	 * Public. No retention rule applies to the report. The report may still be withdrawn by order in the future, but readers are
	 * not told about this.
	 */
	| ({ state: "permanent" } & PublicUntil)
	/** Public. The retention period has not ended yet, or the report will be withdrawn. */
	| ({ state: "public" } & PublicUntil)
	/**
	 * Public after the end of the retention period, because of `keepLonger`. If `lastPublicDay` is absent, the end date is not
	 * known.
	 */
	| ({ state: "held" } & PublicUntil)
	/** Not public since the start of `removedOn`. The days are unknown if the report was removed before the records began. */
	| { state: "removed"; lastPublicDay?: IsoDay; removedOn?: IsoDay }
	| WithdrawnState
	/** Not public yet. `from` is the first public day, if it is known. */
	| { state: "embargoed"; from?: IsoDay };

/**
 * The state of a record that the Board took down on `removedOn`. If `byOrder` is true, no removal notice is shown. `until` is
 * the first day on which the record is public again. `withReview` is true if the record is withdrawn because its review is.
 */
export type WithdrawnState = { state: "withdrawn"; removedOn: IsoDay; byOrder: boolean; until?: IsoDay; withReview?: true };

/**
 * Returns the last day of a report's retention period, which is the publication date plus the period in calendar units. The
 * report is still public on that day. If only the month or year of publication is known, the period is counted from the last
 * day of that month or year. This ensures that the period is never too short.
 */
export function endOfPeriod(published: PartialDate | IsoDay, keepFor: string): IsoDay {
	return addPeriod(lastDayOf(published), keepFor);
}

/**
 * Decides the state of a report on a given day. A withdrawal takes precedence over a recorded removal, a removal over an embargo,
 * and an embargo over the retention period. `keepLonger` can only extend the retention period. A withdrawal that ends does not
 * extend it. A report that has a retention rule but no publication date counts as embargoed, and the rule `published-missing`
 * refuses such a record.
 * A republication makes a removed report public again on a given day, and a new retention period starts on that day. Before that
 * day, `keepLonger` has an effect only if it ends before that day. A republication does not end a withdrawal, which has its own
 * `until`.
 * @param countedFrom the date from which the first retention period counts
 */
export function stateOf(
	report: Pick<ReportRecord, "published" | "keepLonger" | "withdrawn" | "notBefore" | "removed" | "republished">,
	rule: RetentionRule | undefined,
	asOf: IsoDay,
	countedFrom = report.published,
): ReportState {
	const { published, withdrawn, notBefore, removed, republished } = report;
	const isDown = withdrawnOn(withdrawn, asOf);
	if (isDown) return isDown;
	const isOutAgain = republished !== undefined && republished.on <= asOf;
	if (removed && !isOutAgain)
		return { state: "removed", ...(removed.on && { lastPublicDay: dayBefore(removed.on), removedOn: removed.on }) };
	const from = firstPublicDay({ published, notBefore });
	if (notBefore && notBefore.on === undefined) return { state: "embargoed" };
	if (from !== undefined && asOf < from) return { state: "embargoed", from };
	const start = isOutAgain ? republished.on : countedFrom;
	if (rule && !start) return { state: "embargoed" };

	const period = rule && start && endOfPeriod(start, rule.keepFor);
	const end = period && lastDayKept(period, report, isOutAgain);
	if (end && asOf > end) return { state: "removed", lastPublicDay: end, removedOn: dayAfter(end) };
	const until = publicUntil(end, withdrawn, asOf);
	if (!period) return { state: until.lastPublicDay ? "public" : "permanent", ...until };
	return { state: asOf > period ? "held" : "public", ...until };
}

/**
 * Returns the last public day of a report that has a retention period. Returns undefined if the report is kept until further
 * notice.
 */
function lastDayKept(
	period: IsoDay,
	{ keepLonger, republished }: Pick<ReportRecord, "keepLonger" | "republished">,
	isOutAgain: boolean,
): IsoDay | undefined {
	if (!keepLonger) return period;
	const isOfNextTime = republished !== undefined && !isOutAgain && !(keepLonger.until && keepLonger.until < republished.on);
	if (isOfNextTime) return period;
	return keepLonger.until && inOrder(period, keepLonger.until).at(-1);
}

/** Returns a record's withdrawn state on a given day, or undefined if the record is not withdrawn on that day. */
export function withdrawnOn(withdrawn: Withdrawal | undefined, asOf: IsoDay): WithdrawnState | undefined {
	if (!withdrawn || asOf < withdrawn.on || (withdrawn.until !== undefined && asOf >= withdrawn.until)) return undefined;
	const { on, until, byOrder = false } = withdrawn;
	return { state: "withdrawn", removedOn: on, byOrder, ...(until && { until }) };
}

/**
 * Returns the last public day of a public record.
 * @param end the last day of the retention period, if the record has one
 */
export function publicUntil(end: IsoDay | undefined, withdrawn: Withdrawal | undefined, asOf: IsoDay): PublicUntil {
	const before = withdrawn && asOf < withdrawn.on ? dayBefore(withdrawn.on) : undefined;
	const [lastPublicDay] = inOrder(end, withdrawn?.byOrder ? undefined : before);
	const isOrdered = withdrawn?.byOrder && before !== undefined && (lastPublicDay === undefined || before < lastPublicDay);
	return { ...(lastPublicDay && { lastPublicDay }), ...(isOrdered && { lastDayBeforeOrder: before }) };
}

/** Returns the first day on which a report can be read, or undefined if that day is not known. */
export function firstPublicDay({ published, notBefore }: Pick<ReportRecord, "published" | "notBefore">): IsoDay | undefined {
	if (notBefore && notBefore.on === undefined) return undefined;
	return inOrder(published && firstDayOf(published), notBefore?.on).at(-1);
}

function inOrder(...days: Array<IsoDay | undefined>): IsoDay[] {
	return days.filter((day) => day !== undefined).toSorted();
}
