/** How a reader gets a document: in exactly one way, and that way works. */
import { nearest } from "../records/nearest.ts";
import { type Problem, problemAt, problemOfFile } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { rightNameOf } from "./identity.ts";
import { withTheirRule } from "./policy.ts";

const WAYS = ["file", "url", "onRequest"] as const;

/** A report has exactly one of `file`, `url` and `onRequest`. */
export function reportsHaveOneWayToReadThem({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record, source }) => {
		const given = WAYS.filter((way) => record[way] !== undefined);
		if (given.length === 1) return [];
		const [, second] = given;
		return problemAt(second ? source.locate([second], "key") : source.locate([]), {
			rule: "one-way",
			message: second ? `the report has ${given.join(" and ")}; readers need one way to it` : "the report does not say how to read it",
			remedy: second
				? "Keep one of them and delete the rest."
				: "Add one of: file (a PDF in documents/), url (where its publisher holds it), onRequest (board or publisher).",
		});
	});
}

/** A note or a notice belongs to the way it explains. */
export function notesBelongToTheirWay({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record, source }) => {
		const stray = (field: "urlNote" | "notice" | "noticeNote", remedy: string) =>
			problemAt(source.locate([field], "key"), {
				rule: "stray-note",
				message: `${field} explains something that this report does not have`,
				remedy,
			});
		return [
			...(record.urlNote !== undefined && record.url === undefined ? [stray("urlNote", "Add the url, or delete urlNote.")] : []),
			...(record.notice !== undefined && record.onRequest === undefined
				? [stray("notice", "Delete it: readers are sent to the document itself.")]
				: []),
			...(record.noticeNote !== undefined && record.notice === undefined
				? [stray("noticeNote", "Add the notice, or delete noticeNote.")]
				: []),
		];
	});
}

/** A PDF is named as its record, is in the documents folder, and is a file that can be published. */
export function filesArePublishable(records: Records): Problem[] {
	const { reports, documents } = records;
	const named = new Set([...reports.values()].map(({ record }) => record.file));
	const unnamed = [...documents.keys()].filter((name) => !named.has(name));
	return withTheirRule(records).flatMap((report) => {
		const { slug, record, source } = report;
		if (record.file === undefined) return [];
		const place = source.locate(["file"]);
		// Where the record itself must be renamed, the document is to be called as the record will be.
		const right = rightNameOf(report, records);
		if (record.file !== `${right}.pdf`) {
			return problemAt(place, {
				rule: "document-name",
				message: `the document is called ‘${record.file}’ but its record ${right === slug ? slug : `should be ${right}`}`,
				remedy: `Rename the document to ${right}.pdf and write that here.`,
			});
		}
		const found = documents.get(record.file);
		if (found === undefined) {
			const near = nearest(record.file, unnamed);
			return problemAt(place, {
				rule: "document-missing",
				message: `there is no ${record.file} in documents/`,
				remedy: near
					? `Rename ${near} to ${record.file}, if that is the one.`
					: "Put the PDF into documents/, or write how to obtain it with onRequest.",
			});
		}
		return "refusal" in found ? problemAt(place, { rule: "document", ...found.refusal }) : [];
	});
}

/**
 * A document that no report names is not published; its editor may think that it is. One that bears a report's name is
 * passed over where that report has a mistake of its own, or its own name has capitals: it may name it once that is mended.
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
					message: "no report names this document, so nobody can read it",
					remedy: "Name it in a report with file:, or delete it.",
				}),
	);
}
