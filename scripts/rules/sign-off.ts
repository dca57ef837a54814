/**
 * Rules on sign-offs. Two people must check a PDF before it is published, and the PDF must not change afterwards. Only reports
 * that are removed after a time need sign-offs, because these reports describe one child's case.
 */
import type { DocumentFile } from "../records/document-file.ts";
import { placeInWords } from "../records/field-names.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { KIND_DOUBT } from "./kind-doubts.ts";
import { type RuledReport, withTheirRule } from "./policy.ts";

/** The number of people who must check a document, each in a different role. */
const SIGNATURES = 2;

/**
 * Requires two sign-offs for the document of a report that will be removed. The record must also give the digest of the
 * document that was checked.
 */
export function removableReportsAreSignedOff(records: Records): Problem[] {
	return withTheirRule(records).flatMap((report) => {
		const { record, source, rule, because } = report;
		if (record.file === undefined || (!rule && !record.signOff)) return [];
		const message = missingIn(report);
		if (message === undefined) return [];
		const digest = digestOf(records.documents.get(record.file));
		return problemAt(source.locate([record.signOff ? "signOff" : "file"], "key"), {
			rule: "sign-off",
			message,
			remedy: `When two people have checked the PDF, write their roles and dates, such as signOff: [{role: Business manager, on: 2026-03-14}, {role: Solicitor, on: 2026-03-15}], and ${digest === undefined ? "sha256: with the digest of the PDF." : `sha256: '${digest}'`}`,
			because: because(),
		});
	});
}

function missingIn({ record: { signOff, sha256 }, rule }: RuledReport): string | undefined {
	const roles = new Set(signOff?.map(({ role }) => role.toLowerCase()));
	if (rule && roles.size < SIGNATURES)
		return roles.size === 0
			? "The PDF has no sign-offs, but needs two, because this report is removed after a time"
			: "The PDF is signed off in only one role, but needs sign-offs in two, because this report is removed after a time";
	return sha256 === undefined ? "The sign-offs do not say which PDF they are for" : undefined;
}

/** Requires a document to be identical, byte for byte, to the document that was signed off. */
export function documentsAreAsSignedOff({ reports, documents }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { file, sha256 }, source }) => {
		const digest = digestOf(documents.get(file ?? ""));
		if (sha256 === undefined || digest === undefined || digest === sha256) return [];
		return problemAt(source.locate(["sha256"]), {
			rule: "document-changed",
			message: `${file} is not the PDF that was signed off: its SHA-256 is ${digest}, not ${sha256}`,
			remedy: `If the change is intended, have two people check the new PDF, then write their dates and sha256: '${digest}'. If not, restore the PDF that was signed off.`,
		});
	});
}

/**
 * Refuses `sha256`, `signOff` and accepted findings if the report has no PDF. An accepted doubt about the kind of the report is
 * allowed.
 */
export function signOffsBelongToADocument({ reports }: Records): Problem[] {
	const fields = ["sha256", "signOff", "acceptedFindings"] as const;
	const withoutFile = [...reports.values()].filter(({ record }) => record.file === undefined);
	return withoutFile.flatMap(({ slug, record, source }) =>
		fields
			.filter((field) => record[field] !== undefined)
			.filter((field) => field !== "acceptedFindings" || record.acceptedFindings?.some(({ rule }) => rule !== KIND_DOUBT))
			.map((field) =>
				problemAt(source.locate([field], "key"), {
					rule: "stray-note",
					message: `${placeInWords([field])} is only for reports with a PDF, and this report has no file`,
					remedy: `Add file: ${slug}.pdf, or delete ${field}.`,
				}),
			),
	);
}

function digestOf(document: DocumentFile | undefined): string | undefined {
	return document && "sha256" in document ? document.sha256 : undefined;
}
