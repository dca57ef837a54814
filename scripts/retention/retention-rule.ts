import { firstDayOf, type IsoDay, type PartialDate } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import { ascending } from "../records/texts.ts";

/** One rule from the retention policy in `board.yaml`. */
export type RetentionRule = BoardRecord["retention"][number];

/**
 * Finds the retention rule that applies to a report. Returns undefined if no rule applies. No rule ever applies to a report
 * without a review. If several rules cover the report's kind, the one with the latest `publishedFrom` not after the report's
 * first publication applies.
 * @param published a month or year counts from its first day. If it is unknown, every rule for the kind may apply
 */
export function retentionRuleFor(
	policy: readonly RetentionRule[],
	report: string,
	review: string | undefined,
	published: PartialDate | undefined,
): RetentionRule | undefined {
	const startOf = ({ publishedFrom = "" as IsoDay }: RetentionRule) => publishedFrom;
	return policy
		.filter((rule) => review !== undefined && rule.reports.includes(report) && rule.ofReviews.includes(review))
		.filter((rule) => published === undefined || startOf(rule) <= firstDayOf(published))
		.toSorted((a, b) => ascending(startOf(a), startOf(b)))
		.at(-1);
}
