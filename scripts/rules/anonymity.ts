/** What records say must not point to a person; what the Board lets stand all the same carries its reason. */

import { allowListOf, type Identifying, identifyingIn } from "../records/anonymity/identifying.ts";
import { identifyingWithin } from "../records/anonymity/in-records.ts";
import { inspectedOf, type Pointer } from "../records/document-file.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";

type Found = { record: string; source: RecordFile<unknown>["source"]; path: readonly PropertyKey[] } & Pick<
	Identifying,
	"rule" | "message" | "remedy"
>;

/** Every text, title, file name and reference of every record, and the text of every document, as strictly as `board.yaml` says. */
export function recordsAreAnonymous(records: Records): Problem[] {
	const { findings: severity, exceptions } = records.board.record.anonymity;
	const found = [...foundInRecords(records), ...foundInDocuments(records)];
	const excepted = (one: Found) => exceptions.some(({ record, rule }) => record === one.record && rule === one.rule);
	return [
		...found
			.filter((one) => !excepted(one))
			.map(({ source, path, rule, message, remedy }) =>
				problemAt(source.locate(path), {
					rule,
					severity,
					message,
					remedy: `${remedy} What must stay goes into anonymity.exceptions in board.yaml, with the reason.`,
				}),
			),
		...exceptions.flatMap(({ record, rule }, index) =>
			found.some((one) => one.record === record && one.rule === rule) || isUnread(record, records)
				? []
				: problemAt(records.board.source.locate(["anonymity", "exceptions", index]), {
						rule: "anonymity-exception",
						message: `nothing in ${record} needs this exception from ${rule} any more`,
						remedy: "Delete the exception, or correct the record or the rule it names.",
					}),
		),
	];
}

function* foundInRecords({ board, reviews, reports, briefings }: Records): Generator<Found> {
	const known = allowListOf(board.record);
	const inWords = (text: string, { rule, message, remedy, start, end }: Identifying) => ({
		rule,
		message: `${message}: ‘${text.slice(start, end)}’`,
		remedy,
	});
	for (const [folder, located] of Object.entries({ reviews, reports, briefings })) {
		for (const { slug, record, source, derived } of located.values()) {
			const name = `${folder}/${slug}`;
			for (const what of identifyingIn(slug, known, true)) yield { record: name, source, path: [], ...inWords(slug, what) };
			if (derived.hasNothingIdentifying) continue;
			for (const { path, text, what } of identifyingWithin(record, known)) yield { record: name, source, path, ...inWords(text, what) };
		}
	}
}

/** Of each rule the first place in each document, and how many there are: an exception is about all of them. */
function* foundInDocuments({ reports, documents }: Records): Generator<Found> {
	for (const { slug, record, source } of reports.values()) {
		const rules = Map.groupBy(inspectedOf(documents, record.file)?.pointers ?? [], ({ rule }) => rule);
		for (const [first, ...more] of rules.values()) {
			if (!first) continue;
			const { rule, page, words, message, remedy } = first;
			const at = page === undefined ? ", properties" : `, page ${page}`;
			yield {
				record: `reports/${slug}`,
				source,
				path: ["file"],
				rule,
				message: `${record.file}${at}: ${message}: ${words}${others(more)}`,
				remedy,
			};
		}
	}
}

function others(more: readonly Pointer[]): string {
	if (more.length === 0) return "";
	const pages = [...new Set(more.flatMap(({ page }) => page ?? []))];
	const where = pages.length === 0 ? "" : `, on page${pages.length === 1 ? "" : "s"} ${pages.join(", ")}`;
	return ` (and ${more.length} more like it${where})`;
}

/** Whether a record has a document that was not read, so that nobody knows what is in it. */
function isUnread(name: string, { reports, documents }: Records): boolean {
	const file = reports.get(name.replace(/^reports\//, ""))?.record.file;
	return name.startsWith("reports/") && file !== undefined && inspectedOf(documents, file) === undefined;
}
