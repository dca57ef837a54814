/**
 * Two people look at a report before it is shown, and what is shown is what they saw. Only reports that are removed after
 * a time need it: they tell of one child's case.
 */

import type { DocumentFile } from "../records/document-file.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import { type RuledReport, withTheirRule } from "./policy.ts";

/** As many people as must have seen a document, each in a role of their own. */
const SIGNATURES = 2;

/** The document of every report that will be removed is signed off by two people, and the record says which document that was. */
export function removableReportsAreSignedOff(records: Records): Problem[] {
	return withTheirRule(records).flatMap((report) => {
		const { record, source, rule, because } = report;
		if (record.file === undefined || (!rule && !record.signOff)) return [];
		const message = missingOf(report);
		if (message === undefined) return [];
		const digest = digestOf(records.documents.get(record.file));
		return problemAt(source.locate([record.signOff ? "signOff" : "file"], "key"), {
			rule: "sign-off",
			message,
			remedy: `When both have seen the PDF, write signOff: with the role and the day of each, and sha256: ${digest ?? "with the digest of the PDF"}.`,
			because: because(),
		});
	});
}

function missingOf({ record: { signOff, sha256 }, rule }: RuledReport): string | undefined {
	const roles = new Set(signOff?.map(({ role }) => role.toLowerCase()));
	if (rule && roles.size < SIGNATURES)
		return roles.size === 0
			? "the PDF of a report that is removed after a time is signed off by two people, and this one is by nobody"
			: "the PDF of a report that is removed after a time is signed off by two people in different roles, and this one is by one";
	return sha256 === undefined ? "nothing says which PDF was signed off" : undefined;
}

/** A document is the one that was signed off, byte for byte. */
export function documentsAreAsSignedOff({ reports, documents }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { file, sha256 }, source }) => {
		const digest = digestOf(documents.get(file ?? ""));
		if (sha256 === undefined || digest === undefined || digest === sha256) return [];
		return problemAt(source.locate(["sha256"]), {
			rule: "document-changed",
			message: `${file} is not the PDF that was signed off: its SHA-256 is ${digest}, and ${sha256} was signed off`,
			remedy:
				"If the change is meant, have two people look at the PDF again, then write its SHA-256 and their days here. If it is not, put the old PDF back.",
		});
	});
}

/** A sign-off belongs to a document that is held here, and so does what was accepted in it. */
export function signOffsBelongToADocument({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record, source }) =>
		record.file === undefined
			? (["sha256", "signOff", "acceptedFindings"] as const)
					.filter((field) => isGiven(record, field))
					.map((field) =>
						problemAt(source.locate([field], "key"), {
							rule: "stray-note",
							message: `${field} explains something that this report does not have`,
							remedy: `Add the file, or delete ${field}.`,
						}),
					)
			: [],
	);
}

function isGiven(record: ReportRecord, field: "sha256" | "signOff" | "acceptedFindings"): boolean {
	return record[field] !== undefined;
}

function digestOf(document: DocumentFile | undefined): string | undefined {
	return document && "sha256" in document ? document.sha256 : undefined;
}
