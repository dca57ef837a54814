/** The retention policy itself can be read in one way only. */
import { type Problem, problemAt } from "../problem.ts";
import type { Records } from "../records.ts";

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
