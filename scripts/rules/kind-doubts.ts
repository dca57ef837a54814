import { inspectedOf } from "../records/document-file.ts";
import { placeInWords } from "../records/field-names.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { kindsToRemove } from "../retention/inspections.ts";

/** The name of this rule in `acceptedFindings`. */
export const KIND_DOUBT = "kind-doubt";

/**
 * Refuses a report published by the Board if its kind is probably wrong. This is so if the title, the file name or the first page
 * names a kind that is removed after a time, although the recorded kind is never removed. An overview report recorded as guidance
 * would otherwise stay public for ever. The record can accept the doubt in `acceptedFindings`.
 */
export function kindsAreNotDoubted(records: Records): Problem[] {
	const removable = kindsToRemove(records);
	return [...records.reports.values()].flatMap(({ slug, record, source }) => {
		const { title, subtitle, kind, publisher, file, acceptedFindings = [] } = record;
		const own = records.vocabulary.record.reportKinds.find(({ id }) => id === kind)?.name ?? kind;
		const onPage = inspectedOf(records.documents, file)?.kindsNamed ?? [];
		const mentions = [
			...removable.filter(({ name }) => names(`${title} ${subtitle ?? ""}`, name, own)).map((one) => ({ ...one, where: "The title" })),
			...removable.filter(({ name }) => names(slug.replaceAll("-", " "), name, own)).map((one) => ({ ...one, where: "The file name" })),
			...removable.filter(({ name }) => onPage.includes(name)).map((one) => ({ ...one, where: "The first page" })),
		];
		const isDoubted = publisher === "board" && !removable.some(({ id }) => id === kind);
		const [first] = isDoubted ? mentions : [];
		const accepted = acceptedFindings.findIndex(({ rule }) => rule === KIND_DOUBT);
		if (first && accepted < 0)
			return problemAt(source.locate(["kind"]), {
				rule: "kind-doubt",
				message: `${first.where} says ‘${first.name.toLowerCase()}’, but the kind is ${kind}, which is never removed`,
				remedy: `If it is one, write kind: ${first.id} and its review: and published: dates. If not, add it with your reason to acceptedFindings: - {rule: ${KIND_DOUBT}, reason: …}`,
			});
		if (first || accepted < 0) return [];
		return problemAt(source.locate(["acceptedFindings", accepted]), {
			rule: "accepted-finding",
			message: `${placeInWords(["acceptedFindings", accepted])} is out of date: nothing in the report names another kind`,
			remedy: "Delete it from acceptedFindings.",
		});
	});
}

/**
 * Checks whether the text names a kind without also naming the report's own kind. For example, the title “Board response to the
 * overview report” names both kinds, so a Board response may have this title.
 */
function names(text: string, kind: string, own: string): boolean {
	const folded = text.toLowerCase();
	return folded.includes(kind.toLowerCase()) && !folded.includes(own.toLowerCase());
}
