/** Rules on the problems found by inspecting documents, such as hidden text. A record can accept a problem by giving a reason. */
import { inspectedOf } from "../records/document-file.ts";
import { placeInWords } from "../records/field-names.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import { KIND_DOUBT } from "./kind-doubts.ts";

type Accepted = NonNullable<ReportRecord["acceptedFindings"]>[number];

/** Reports each problem in a document that the record does not accept. Problems with the same rule and page are combined into one. */
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
				remedy: `${remedy} For details, run npm run inspect -- ${documents.get(file ?? "")?.path}. If it must stay, add it with your reason to acceptedFindings: - {rule: ${rule}, ${page === undefined ? "" : `page: ${page}, `}reason: …}`,
			});
		});
	});
}

/**
 * Refuses an entry in `acceptedFindings` if the document no longer has the problem that the entry accepts. An outdated entry
 * could hide a new problem, and editors would not know which problem it was about.
 */
export function acceptedFindingsAreFound({ reports, documents }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { file, acceptedFindings = [] }, source }) => {
		const inspected = inspectedOf(documents, file);
		if (!inspected) return [];
		return acceptedFindings.flatMap((accepted, index) =>
			accepted.rule === KIND_DOUBT || inspected.disclosures.some((one) => isOf(accepted, one))
				? []
				: problemAt(source.locate(["acceptedFindings", index]), {
						rule: "accepted-finding",
						message: `${placeInWords(["acceptedFindings", index])} is out of date: ${file} has no ${accepted.rule}${accepted.page === undefined ? "" : ` on page ${accepted.page}`}`,
						remedy: "Delete it from acceptedFindings, or correct its rule or page.",
					}),
		);
	});
}

function isOf(accepted: Accepted, { rule, page }: { rule: string; page?: number }): boolean {
	return accepted.rule === rule && (accepted.page === undefined || accepted.page === page);
}
