/** Rules on reports that replace another report or are a version of another report. */
import { nearest } from "../records/nearest.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";

/** Requires a replaced report to exist. Refuses a report that replaces itself, directly or through other reports. */
export function replacedReportsExist(records: Records): Problem[] {
	return [...records.reports.values()].flatMap((report) => {
		const { slug, record, source } = report;
		if (record.replaces === undefined) return needed(report, "replaces", ["as", "clock"]);
		if (!replacesItself(slug, records)) return missing(report, "replaces", records);
		return problemAt(source.locate(["replaces"]), {
			rule: "replaces",
			message: record.replaces === slug ? "The report says that it replaces itself" : "These reports replace each other",
			remedy: "Write replaces: only in the newer report, with the name of the older one.",
		});
	});
}

function replacesItself(slug: string, { reports }: Records): boolean {
	const seen = new Set<string>();
	for (let name = reports.get(slug)?.record.replaces; name !== undefined && !seen.has(name); name = reports.get(name)?.record.replaces) {
		if (name === slug) return true;
		seen.add(name);
	}
	return false;
}

/**
 * Requires a version to belong to a report that is not itself a version. The version and the report must have the same review and
 * kind.
 */
export function versionsBelongToAReport(records: Records): Problem[] {
	return [...records.reports.values()].flatMap((report) => {
		const { slug, record, source } = report;
		if (record.versionOf === undefined) return needed(report, "versionOf", ["format"]);
		const original = records.reports.get(record.versionOf);
		if (!original) return missing(report, "versionOf", records);
		const refuse = (path: string, message: string, remedy: string) =>
			problemAt(source.locate([path]), { rule: "version", message, remedy });
		if (original.record.versionOf !== undefined || record.versionOf === slug)
			return refuse("versionOf", "A version cannot belong to another version", "Write the name of the report from which both are made.");
		return (["kind", "review"] as const)
			.filter((field) => record[field] !== original.record[field])
			.map((field) => {
				const wanted = original.record[field];
				const remedy = wanted === undefined ? `Delete ${field}.` : `Write ${field}: ${wanted}`;
				return refuse(
					record[field] === undefined ? "versionOf" : field,
					`The ${field} is not that of ${record.versionOf}, of which this is a version`,
					remedy,
				);
			});
	});
}

/** Refuses fields that have no meaning because another field is missing. */
function needed({ record, source }: RecordFile<ReportRecord>, field: string, dependent: ReadonlyArray<keyof ReportRecord>): Problem[] {
	return dependent
		.filter((name) => record[name] !== undefined)
		.map((name) =>
			problemAt(source.locate([name], "key"), {
				rule: field === "replaces" ? "replaces" : "version",
				message: `${name} needs the field ${field}, which this report does not have`,
				remedy: `Add a line ${field}: with the name of the other report's file without .yaml, or delete ${name}.`,
			}),
		);
}

function missing({ slug, record, source }: RecordFile<ReportRecord>, field: "replaces" | "versionOf", { names }: Records): Problem[] {
	const name = record[field] ?? "";
	if (names.reports.has(name)) return [];
	const others = [...names.reports].filter((other) => other !== slug);
	const near = nearest(name, others);
	return [
		problemAt(source.locate([field]), {
			rule: field === "replaces" ? "replaces" : "version",
			message: `There is no report ‘${name}’ in reports/`,
			remedy: near ? `Did you mean ${field}: ${near}?` : "Write the file name of the other report without .yaml, or delete the line.",
		}),
	];
}
