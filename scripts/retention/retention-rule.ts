import { firstDayOf, type IsoDay, type PartialDate } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import { ascending } from "../records/texts.ts";

/** One rule from the retention policy in `board.yaml`. */
export type RetentionRule = BoardRecord["retention"][number];

/**
 * Finds the retention rule that applies to a report. Returns undefined if no rule applies. No rule applies to a report without a
 * review. If several rules cover the kind of the report, rules whose `publishedFrom` is after the publication date are ignored.
 * Of the others, the rule with the latest `publishedFrom` applies.
 * @param published the publication date. A month or year counts as its first day. If the date is undefined, no rule is ignored
 * because of its `publishedFrom`
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
