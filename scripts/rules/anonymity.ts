import { allowListOf, type Identifying, identifyingIn } from "../records/anonymity/identifying.ts";
import { identifyingWithin } from "../records/anonymity/in-records.ts";
import { inspectedOf, type Pointer } from "../records/document-file.ts";
import { placeInWords } from "../records/field-names.ts";
import { type Finding, type Problem, problemAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";

type Found = Finding & { record: string; source: RecordFile<unknown>["source"]; path: readonly PropertyKey[] };

/**
 * Looks for details that may identify a person. The rule searches the file name and all text in every record, and the text of
 * every document. `board.yaml` sets the severity of these problems and lists exceptions.
 */
export function recordsAreAnonymous(records: Records): Problem[] {
	const { findings: severity, exceptions } = records.board.record.anonymity;
	const found = [...foundInRecords(records), ...foundInDocuments(records)];
	const excepted = (one: Found) => exceptions.some(({ record, rule }) => record === one.record && rule === one.rule);
	return [
		...found
			.filter((one) => !excepted(one))
			.map(({ record, source, path, rule, message, remedy }) =>
				problemAt(source.locate(path), {
					rule,
					severity,
					message,
					remedy: `${remedy} If it must stay, add it with your reason to anonymity.exceptions in board.yaml: - {record: ${record}, rule: ${rule}, reason: …}`,
				}),
			),
		...exceptions.flatMap(({ record, rule }, index) =>
			found.some((one) => one.record === record && one.rule === rule) || isUninspected(record, records)
				? []
				: problemAt(records.board.source.locate(["anonymity", "exceptions", index]), {
						rule: "anonymity-exception",
						message: `${placeInWords(["anonymity", "exceptions", index])} is no longer needed: nothing in ${record} breaks the rule ${rule}`,
						remedy: "Delete the exception, or correct its record or its rule.",
					}),
		),
	];
}

function* foundInRecords({ board, reviews, reports, briefings }: Records): Generator<Found> {
	const known = allowListOf(board.record);
	const inWords = (name: string, text: string, { rule, message, remedy, start, end }: Identifying) => ({
		rule,
		message: `${name} ${message}: ‘${text.slice(start, end)}’`,
		remedy,
	});
	for (const [folder, located] of Object.entries({ reviews, reports, briefings })) {
		for (const { slug, record, source, derived } of located.values()) {
			const name = `${folder}/${slug}`;
			for (const what of identifyingIn(slug, known, true))
				yield { record: name, source, path: [], ...inWords("The file name", slug, what) };
			if (derived.hasNothingIdentifying) continue;
			for (const { path, text, what } of identifyingWithin(record, known))
				yield { record: name, source, path, ...inWords(placeInWords(path), text, what) };
		}
	}
}

/**
 * Yields one problem for each rule and document. The message names the first location, because an exception covers every
 * location in the document.
 */
function* foundInDocuments({ reports, documents }: Records): Generator<Found> {
	for (const { slug, record, source } of reports.values()) {
		const rules = Map.groupBy(inspectedOf(documents, record.file)?.pointers ?? [], ({ rule }) => rule);
		for (const [first, ...more] of rules.values()) {
			if (!first) continue;
			const { rule, page, words, remedy } = first;
			const at = page === undefined ? "in its properties" : `on page ${page}`;
			const message = `${record.file}, ${at}, ${first.message}: ${words}${others(more)}`;
			yield { record: `reports/${slug}`, source, path: ["file"], rule, message, remedy };
		}
	}
}

function others(more: readonly Pointer[]): string {
	if (more.length === 0) return "";
	const pages = [...new Set(more.flatMap(({ page }) => page ?? []))];
	const where = pages.length === 0 ? "" : `, on page${pages.length === 1 ? "" : "s"} ${pages.join(", ")}`;
	return ` (and ${more.length} more like it${where})`;
}

/**
 * Checks whether the record has a document that was not inspected. In that case, the rule cannot tell whether the record's
 * exceptions are still needed.
 */
function isUninspected(name: string, { reports, documents }: Records): boolean {
	const file = reports.get(name.replace(/^reports\//, ""))?.record.file;
	return name.startsWith("reports/") && file !== undefined && inspectedOf(documents, file) === undefined;
}
