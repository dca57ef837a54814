/** What the documents disclose is told at the record that names them. A finding may stand where the record says why. */

import { inspectedOf } from "../records/document-file.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";

type Accepted = NonNullable<ReportRecord["acceptedFindings"]>[number];

/** Every finding of the inspection that no record accepts: one problem for each rule and page. */
export function documentsDiscloseNothing({ reports, documents }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { file, acceptedFindings = [] }, source }) => {
		const disclosures = inspectedOf(documents, file)?.disclosures ?? [];
		const open = disclosures.filter((one) => !acceptedFindings.some((accepted) => isOf(accepted, one)));
		const groups = Map.groupBy(open, ({ rule, page }) => `${rule} ${page}`);
		return [...groups.values()].flatMap(([first, ...more]) => {
			if (!first) return [];
			const { rule, severity, page, message, remedy } = first;
			const place = page === undefined ? "" : `, page ${page}`;
			const others = more.length > 0 ? ` (and ${more.length} more like it on this page)` : "";
			return problemAt(source.locate(["file"]), {
				rule,
				severity,
				message: `${file}${place}: ${message}${others}`,
				remedy: `${remedy} npm run inspect -- ${documents.get(file ?? "")?.path} shows more. What must stay goes into acceptedFindings, with the reason.`,
			});
		});
	});
}

/** Every accepted finding is still found: else nobody knows what it is about, and what it may hide next. */
export function acceptedFindingsAreFound({ reports, documents }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { file, acceptedFindings = [] }, source }) => {
		const inspected = inspectedOf(documents, file);
		if (!inspected) return [];
		return acceptedFindings.flatMap((accepted, index) =>
			inspected.disclosures.some((one) => isOf(accepted, one))
				? []
				: problemAt(source.locate(["acceptedFindings", index]), {
						rule: "accepted-finding",
						message: `nothing in ${file} needs this any more: no ${accepted.rule} is found${accepted.page === undefined ? "" : ` on page ${accepted.page}`}`,
						remedy: "Delete it from acceptedFindings, or correct its rule or its page.",
					}),
		);
	});
}

function isOf(accepted: Accepted, { rule, page }: { rule: string; page?: number }): boolean {
	return accepted.rule === rule && (accepted.page === undefined || accepted.page === page);
}
