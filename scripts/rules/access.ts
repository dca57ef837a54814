/** Rules on how readers can get a document. Each report must offer exactly one way, and that way must work. */
import { placeInWords } from "../records/field-names.ts";
import { nearest } from "../records/nearest.ts";
import { type Problem, problemAt, problemOfFile } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { rightNameOf } from "./identity.ts";
import { withTheirRule } from "./policy.ts";

const WAYS = ["file", "url", "onRequest"] as const;

/** A report needs exactly one of `file`, `url` and `onRequest`, unless it was removed before the records began. */
export function reportsHaveOneWayToReadThem({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ slug, record, source }) => {
		const given = WAYS.filter((way) => record[way] !== undefined);
		if (given.length === 1 || (record.removed && given.length === 0)) return [];
		const [, second] = given;
		return problemAt(second ? source.locate([second], "key") : source.locate([]), {
			rule: "one-way",
			message: second ? `The report gives more than one way to read it: ${given.join(", ")}` : "The report does not say how to read it",
			remedy: second
				? "Keep one of these fields and delete the rest."
				: `Add one line: file: ${slug}.pdf for a PDF in documents/, url: with the address of the document at its publisher, onRequest: board or onRequest: publisher.`,
		});
	});
}

/** Allows each of `urlNote`, `notice` and `noticeNote` only in a report that also has the field that it explains. */
export function notesBelongToTheirWay({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record, source }) => {
		const explains = (note: "urlNote" | "notice" | "noticeNote", field: "url" | "notice" | "onRequest", remedy: string) =>
			record[note] === undefined || record[field] !== undefined
				? []
				: problemAt(source.locate([note], "key"), {
						rule: "stray-note",
						message: `${placeInWords([note])} needs the field ${field}, which this report does not have`,
						remedy,
					});
		return [
			explains("urlNote", "url", "Add url: with the address of the document, or delete urlNote."),
			explains("notice", "onRequest", "Delete notice: readers can open the document itself."),
			explains("noticeNote", "notice", "Add notice: with the address of the notice, or delete noticeNote."),
		].flat();
	});
}

/**
 * Requires a PDF to have the same name as its record and to be in the documents folder. The file must also have passed the
 * checks made when it was read.
 */
export function filesArePublishable(records: Records): Problem[] {
	const { reports, documents } = records;
	const named = new Set([...reports.values()].map(({ record }) => record.file));
	const unnamed = [...documents.keys()].filter((name) => !named.has(name));
	return withTheirRule(records).flatMap((report) => {
		const { slug, record, source } = report;
		if (record.file === undefined) return [];
		const place = source.locate(["file"]);
		// If the record has to be renamed, the document must have the record's new name.
		const right = rightNameOf(report, records);
		if (record.file !== `${right}.pdf`) {
			return problemAt(place, {
				rule: "document-name",
				message: `The document is called ‘${record.file}’, but should be called ${right}.pdf, ${right === slug ? "like its record" : "the name that its record needs"}`,
				remedy: `Rename the document, and write file: ${right}.pdf`,
			});
		}
		const found = documents.get(record.file);
		if (found === undefined) {
			const near = nearest(record.file, unnamed);
			return problemAt(place, {
				rule: "document-missing",
				message: `There is no ${record.file} in documents/`,
				remedy: near
					? `Rename ${near} to ${record.file}, if that is the one.`
					: "Put the PDF into documents/, or replace this line with onRequest: board or onRequest: publisher.",
			});
		}
		return "refusal" in found ? problemAt(place, { rule: "document", ...found.refusal }) : [];
	});
}

/**
 * Warns of documents that no report names. A document without a report is not published, although its editor may expect it to
 * be. Some documents cause no warning, because their report may name them once another mistake is fixed: that report has the
 * same name as the document, apart from capital letters.
 */
export function documentsAreNamed({ reports, documents, names }: Records): Problem[] {
	const named = new Set([...reports.values()].map(({ record }) => record.file));
	const isMeant = (name: string) => {
		const slug = (documents.has(name.toLowerCase()) ? name : name.toLowerCase()).replace(/\.pdf$/, "");
		const report = reports.get(slug);
		return report ? report.record.file !== undefined : names.reports.has(slug);
	};
	return [...documents.values()].flatMap((found) =>
		named.has(found.name) || isMeant(found.name)
			? []
			: problemOfFile(found.path, {
					rule: "document-unused",
					severity: "warning",
					message: "No report names this document, so readers cannot open it",
					remedy: `Write file: ${found.name} in the record of its report, or delete the document.`,
				}),
	);
}
