import { nearest } from "../records/nearest.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";

/** A report that a newer one replaces must exist, and must be another report. */
export function replacedReportsExist({ reports, names }: Records): Problem[] {
	return [...reports.values()].flatMap(({ slug, record: { replaces }, source }) => {
		if (replaces === undefined || (replaces !== slug && names.reports.has(replaces))) return [];
		const near = nearest(
			replaces,
			[...names.reports].filter((name) => name !== slug),
		);
		return problemAt(source.locate(["replaces"]), {
			rule: "replaces",
			message: replaces === slug ? "The report says that it replaces itself" : `There is no report ‘${replaces}’ in reports/`,
			remedy:
				near === undefined
					? "Write the file name of the older report without .yaml, or delete the line."
					: `Did you mean replaces: ${near}?`,
		});
	});
}
