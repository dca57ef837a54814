import { firstDayOf, type IsoDay, type PartialDate } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import { ascending } from "../records/texts.ts";

/** One rule from the retention policy in `board.yaml`. */
export type RetentionRule = BoardRecord["retention"][number];

/**
 * Finds the retention rule that applies to a report. Returns undefined if no rule applies, which is always so for a report
 * without a review. Several rules may cover the kind of the report. Of the rules whose `publishedFrom` is not after the
 * publication date, the rule with the latest `publishedFrom` then applies.
 * @param published the publication date. A month or year counts as its first day. If the date is unknown, the `publishedFrom` of
 * the rules is not compared with it
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
