/** The retention policy: it can be read in one way only, and says which rule a report falls under. */
import { type Problem, problemAt, type Reason, reasonAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import { type RetentionRule, retentionRuleFor } from "../retention/retention.ts";

/** No two retention rules speak of the same report of the same kind of review. */
export function retentionRulesDoNotOverlap({ board: { record, source } }: Records): Problem[] {
	const spoken = new Map<string, number>();
	return record.retention.flatMap((rule, index) => {
		const pairs = rule.reports.flatMap((report) => rule.ofReviews.map((review) => `${report} of a ${review}`));
		const twice = pairs.find((pair) => spoken.has(pair));
		const first = spoken.get(twice ?? "");
		for (const pair of pairs) if (!spoken.has(pair)) spoken.set(pair, index);
		if (first === undefined) return [];
		return problemAt(source.locate(["retention", index]), {
			rule: "retention-overlap",
			message: `two retention rules speak of the ${twice}`,
			remedy: "Name each kind of report of each kind of review in one rule only.",
			because: [reasonAt(source.locate(["retention", first]), "speaks of it too")],
		});
	});
}

/** A report and the retention rule that it falls under, if any does. */
export type RuledReport = RecordFile<ReportRecord> & {
	rule: RetentionRule | undefined;
	/** Finds where the rule comes from: the policy, and the kind of review. Few ever ask. */
	because: () => Reason[];
	/** Whether the rule is known: it is not where the report's review is missing or has mistakes. */
	certain: boolean;
};

/** Every report with its rule. */
export function withTheirRule({ board, reviews, reports }: Records): RuledReport[] {
	const { retention } = board.record;
	return [...reports.values()].map((located) => {
		const { review: slug, kind } = located.record;
		const review = slug === undefined ? undefined : reviews.get(slug);
		const rule = retentionRuleFor(retention, kind, review?.record.kind);
		const because = () =>
			review && rule
				? [
						reasonAt(
							board.source.locate(["retention", retention.indexOf(rule)]),
							`keeps each ${kind} of a ${review.record.kind} for ${rule.keepFor}`,
						),
						reasonAt(review.source.locate(["kind"], "key"), `says that ${review.record.reference} is one`),
					]
				: [];
		return { ...located, rule, because, certain: slug === undefined || review !== undefined };
	});
}
