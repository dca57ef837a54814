/** What records say must not point to a person; what the Board lets stand all the same carries its reason. */
import { type Identifying, identifyingIn, knownOf } from "../anonymity/identifying.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Located, Records } from "../records.ts";
import { textsWithin } from "../texts-within.ts";

/** Names that belong to those who made a document, not to those it is about. */
const NOT_OF_THE_CASE = new Set(["authors", "publisher", "url", "notice"]);

/** Fields that stay longest and are copied most. */
const NAMES = new Set(["title", "subtitle", "headline", "reference", "file"]);

type Found = { record: string; source: Located<unknown>["source"]; path: readonly PropertyKey[]; text: string; what: Identifying };

/** Every text, title, file name and reference of every record, as strictly as `board.yaml` says. */
export function recordsAreAnonymous(records: Records): Problem[] {
	const { findings: severity, exceptions } = records.board.record.anonymity;
	const found = [...foundIn(records)];
	const excepted = ({ record, what }: Found) => exceptions.some((exception) => exception.record === record && exception.rule === what.rule);
	return [
		...found
			.filter((one) => !excepted(one))
			.map(({ source, path, text, what: { rule, message, remedy, start, end } }) =>
				problemAt(source.locate(path), {
					rule,
					severity,
					message: `${message}: ‘${text.slice(start, end)}’`,
					remedy: `${remedy} What must stay goes into anonymity.exceptions in board.yaml, with the reason.`,
				}),
			),
		...exceptions.flatMap(({ record, rule }, index) =>
			found.some((one) => one.record === record && one.what.rule === rule)
				? []
				: problemAt(records.board.source.locate(["anonymity", "exceptions", index]), {
						rule: "anonymity-exception",
						message: `nothing in ${record} needs this exception from ${rule} any more`,
						remedy: "Delete the exception, or correct the record or the rule it names.",
					}),
		),
	];
}

function* foundIn({ board, reviews, reports, briefings }: Records): Generator<Found> {
	const known = knownOf(board.record);
	for (const [folder, located] of Object.entries({ reviews, reports, briefings })) {
		for (const { slug, record, source } of located.values()) {
			const name = `${folder}/${slug}`;
			for (const what of identifyingIn(slug, known, true)) yield { record: name, source, path: [], text: slug, what };
			for (const { path, text } of textsWithin(record)) {
				if (path.some((step) => NOT_OF_THE_CASE.has(String(step)))) continue;
				const isName = NAMES.has(String(path.at(-1)));
				for (const what of identifyingIn(text, known, isName)) yield { record: name, source, path, text, what };
			}
		}
	}
}
