import type { IsoDay } from "../records/dates.ts";
import { type Problem, problemAt, type Reason, reasonAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import { newestPeriodStart } from "../retention/clock.ts";
import { endOfPeriod } from "../retention/retention.ts";
import { type RetentionRule, ruleOf } from "../retention/retention-rule.ts";

/**
 * Refuses two retention rules for the same report kind and review kind, unless the rules have different values of
 * `publishedFrom`.
 */
export function retentionRulesDoNotOverlap({ board: { record, source } }: Records): Problem[] {
	const covered = new Map<string, number>();
	return record.retention.flatMap((rule, index) => {
		const since = rule.publishedFrom ? ` first published from ${rule.publishedFrom}` : "";
		const pairs = rule.reports.flatMap((report) => rule.ofReviews.map((review) => `${report} of a ${review}${since}`));
		const twice = pairs.find((pair) => covered.has(pair));
		const first = covered.get(twice ?? "");
		for (const pair of pairs) if (!covered.has(pair)) covered.set(pair, index);
		if (first === undefined) return [];
		return problemAt(source.locate(["retention", index]), {
			rule: "retention-overlap",
			message: `Two retention rules apply to the ${twice}`,
			remedy:
				"List each kind of report of each kind of review in only one rule, or add publishedFrom: with the day from which the later rule applies.",
			because: [reasonAt(source.locate(["retention", first]), "applies to it too")],
		});
	});
}

/** A report with the retention rule that applies to it, if there is one. */
export type RuledReport = RecordFile<ReportRecord> & {
	rule: RetentionRule | undefined;
	/**
	 * Returns the two positions that determine the rule: the rule in `board.yaml` and the kind in the review's file. They are
	 * computed on request, because only messages need them.
	 */
	because: () => Reason[];
	/** The last day of the current retention period, if the report has one. */
	end: IsoDay | undefined;
	/** False if the report's review is missing or invalid, because it is then unknown which rule applies. */
	certain: boolean;
};

export function withTheirRule(records: Records): RuledReport[] {
	const { board, reviews, reports } = records;
	const { retention } = board.record;
	return [...reports.values()].map((located) => {
		const { review: slug, kind } = located.record;
		const review = slug === undefined ? undefined : reviews.get(slug);
		const rule = ruleOf(located.record, review?.record, records);
		const because = () => {
			if (!review || !rule) return [];
			const { kind: reviewKind, reference } = review.record;
			const since = rule.publishedFrom ? ` first published from ${rule.publishedFrom}` : "";
			const ofPolicy = board.source.locate(["retention", retention.indexOf(rule)]);
			return [
				reasonAt(ofPolicy, `keeps each ${kind} of a ${reviewKind}${since} for ${rule.keepFor}`),
				reasonAt(review.source.locate(["kind"], "key"), `says that ${reference} is a ${reviewKind}`),
			];
		};
		const start = newestPeriodStart(located, reports);
		const end = rule && start && endOfPeriod(start, rule.keepFor);
		return { ...located, rule, end, because, certain: slug === undefined || review !== undefined };
	});
}
