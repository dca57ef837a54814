/** The retention policy: it can be read in one way only, and says which rule a report falls under. */
import { type Problem, problemAt } from "../problem.ts";
import type { Located, Records } from "../records.ts";
import { type RetentionRule, retentionRuleFor } from "../retention.ts";
import type { ReportRecord } from "../schema/report.ts";

/** No two retention rules speak of the same report of the same kind of review. */
export function retentionRulesDoNotOverlap({ board: { record, source } }: Records): Problem[] {
	const spoken = new Set<string>();
	return record.retention.flatMap((rule, index) => {
		const pairs = rule.reports.flatMap((report) => rule.ofReviews.map((review) => `${report} of a ${review}`));
		const twice = pairs.find((pair) => spoken.has(pair));
		for (const pair of pairs) spoken.add(pair);
		if (twice === undefined) return [];
		return problemAt(source.locate(["retention", index]), {
			rule: "retention-overlap",
			message: `two retention rules speak of the ${twice}`,
			remedy: "Name each kind of report of each kind of review in one rule only.",
		});
	});
}

/**
 * Every report with the retention rule it falls under, if any does.
 * @returns as `certain` whether that is known: it is not where the report's review is missing or has mistakes
 */
export function withTheirRule({
	board,
	reviews,
	reports,
}: Records): Array<Located<ReportRecord> & { rule: RetentionRule | undefined; certain: boolean }> {
	return [...reports.values()].map((located) => {
		const { review: slug, kind } = located.record;
		const review = slug === undefined ? undefined : reviews.get(slug);
		return {
			...located,
			rule: retentionRuleFor(board.record.retention, kind, review?.record.kind),
			certain: slug === undefined || review !== undefined,
		};
	});
}
