/** Calls the project's implementation of the retention rule for a report with the given dates. */
import type { IsoDay, PartialDate } from "../../scripts/records/dates.ts";
import { stateOf } from "../../scripts/retention/retention.ts";
import type { RetentionRule } from "../../scripts/retention/retention-rule.ts";

/** The retention rule of most tests. */
export const TWELVE_MONTHS: RetentionRule = { reports: ["overview-report"], ofReviews: ["serious-case-review"], keepFor: "P12M" };

type Dates = {
	published?: string;
	keepLonger?: string;
	withdrawn?: string;
	until?: string;
	byOrder?: true;
	notBefore?: string;
	removed?: true;
	republished?: string;
};

/** Returns the state of a report that belongs to a review. The retention period is twelve months unless another rule is given. */
export function stateOn(dates: Dates, asOf: string, rule = TWELVE_MONTHS) {
	return stateOf(reportWith(dates), rule, asOf as IsoDay);
}

/** Returns the state of a report to which no retention rule applies. The report has no review unless one is given. */
export function stateWithoutRule(dates: Dates, asOf: string) {
	return stateOf(reportWith(dates), undefined, asOf as IsoDay);
}

function reportWith({
	published,
	keepLonger,
	withdrawn,
	until,
	byOrder,
	notBefore,
	removed,
	republished,
}: Dates): Parameters<typeof stateOf>[0] {
	const reason = "Because.";
	return {
		published: published as PartialDate | undefined,
		// An empty date stands for an embargo or a longer period without a known end.
		keepLonger: keepLonger === undefined ? undefined : { until: (keepLonger || undefined) as IsoDay | undefined, reason },
		withdrawn: withdrawn === undefined ? undefined : { on: withdrawn as IsoDay, until: until as IsoDay | undefined, reason, byOrder },
		notBefore: notBefore === undefined ? undefined : { on: (notBefore || undefined) as IsoDay | undefined, reason },
		removed: removed && {},
		republished: republished === undefined ? undefined : { on: republished as IsoDay, reason },
	};
}
