/** A record's file name is its identity and its address. */
import { type Problem, problemAt, problemOfFile, reasonAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { slugOf } from "../records/slugs.ts";
import { type RuledReport, withTheirRule } from "./policy.ts";

/** A review is named by its reference: `SCR 025` is `scr-025.yaml`. Two reviews can therefore never share one. */
export function reviewsAreNamedByReference({ reviews }: Records): Problem[] {
	return [...reviews.values()].flatMap(({ slug, record, source }) => {
		const expected = slugOf(record.reference);
		if (slug === expected) return [];
		return problemAt(source.locate(["reference"]), {
			rule: "review-name",
			message: `the reference ${record.reference} does not fit the file name ${slug}.yaml`,
			remedy: `Rename the file to ${expected}.yaml, or correct the reference.`,
		});
	});
}

/**
 * A report of a review that will be removed or is withdrawn is named by its review and kind alone
 * (`scr-028-overview-report`), since its address outlives it.
 */
export function removableReportsAreNamedByKind(records: Records): Problem[] {
	return withTheirRule(records).flatMap((report) => {
		const right = rightNameOf(report, records);
		if (report.slug === right) return [];
		return problemOfFile(report.source.file, {
			rule: "report-name",
			message: `the file name ${report.slug}.yaml would stay in the address after this report is removed`,
			remedy: `Rename the file to ${right}.yaml.`,
			because: report.because(),
		});
	});
}

/** The name that a report should have: its own, unless that would tell more of a removed report than its review and kind. */
export function rightNameOf({ slug, record, rule }: RuledReport, { names }: Pick<Records, "names">): string {
	const { review, kind, withdrawn } = record;
	const leavesATrace = withdrawn ? !withdrawn.byOrder : rule !== undefined;
	if (review === undefined || !names.reviews.has(review) || !leavesATrace) return slug;
	const expected = `${review}-${kind}`;
	if (slug === expected || new RegExp(`^${expected}-\\d{1,2}$`).test(slug)) return slug;
	return freeName(expected, names.reports);
}

/** A name, or the name with the next number where it is taken: `scr-028-overview-report-2`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
	let free = name;
	for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
	return free;
}

/** Lists in the vocabulary name each thing once. */
export function vocabularyIsDistinct({ vocabulary }: Records): Problem[] {
	const { record, source } = vocabulary;
	return (["themes", "agencies", "audiences", "publishers"] as const).flatMap((list) => {
		const seen = new Map<string, number>();
		return record[list].flatMap(({ id }, index) => {
			const reserved = list === "publishers" && id === "board";
			const first = seen.get(id);
			if (first === undefined && !reserved) {
				seen.set(id, index);
				return [];
			}
			return problemAt(source.locate([list, index, "id"]), {
				rule: "vocabulary-distinct",
				message: reserved ? "board means this Board itself" : `${id} is in ${list} twice`,
				remedy: "Give this one another id, or delete it.",
				...(first !== undefined && { because: [reasonAt(source.locate([list, first, "id"]), "has it too")] }),
			});
		});
	});
}
