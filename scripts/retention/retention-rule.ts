import { firstDayOf, type IsoDay, type PartialDate } from "../records/dates.ts";
import type { Records } from "../records/records.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
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

/**
 * Finds the retention rule that applies to a report in the records. The Board's policy does not apply to a report of another
 * local board to which this site only links, because that board decides how long the report stays.
 */
export function ruleOf(
	{ kind, published, publisher, file }: Pick<ReportRecord, "kind" | "published" | "publisher" | "file">,
	review: Pick<ReviewRecord, "kind"> | undefined,
	{ board, vocabulary }: Pick<Records, "board" | "vocabulary">,
): RetentionRule | undefined {
	const isElsewhere = file === undefined && vocabulary.record.publishers.some(({ id, localBoard }) => localBoard && id === publisher);
	return isElsewhere ? undefined : retentionRuleFor(board.record.retention, kind, review?.kind, published);
}
