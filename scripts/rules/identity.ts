/** Rules on file names, which become part of addresses, and on identifiers in the vocabulary. */
import { type Problem, problemAt, problemOfFile, reasonAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { FORMATS } from "../records/schema/lifecycle.ts";
import { slugOf } from "../records/slugs.ts";
import { type RuledReport, withTheirRule } from "./policy.ts";

/**
 * Requires the file name of a review to match its reference. For example, the review `SCR 025` must be in `scr-025.yaml`. Two
 * reviews therefore cannot have the same reference.
 */
export function reviewsAreNamedByReference({ reviews }: Records): Problem[] {
	return [...reviews.values()].flatMap(({ slug, record, source }) => {
		const expected = slugOf(record.reference);
		if (slug === expected) return [];
		return problemAt(source.locate(["reference"]), {
			rule: "review-name",
			message: `The reference ${record.reference} does not match the file name ${slug}.yaml`,
			remedy: `Rename the file to ${expected}.yaml, or correct the reference.`,
		});
	});
}

/**
 * Requires a report's file name to consist only of its review and kind, as in `scr-028-overview-report`. The rule applies if a
 * removal notice will later be shown in place of the report, because the notice keeps the report's address.
 */
export function removableReportsAreNamedByKind(records: Records): Problem[] {
	return withTheirRule(records).flatMap((report) => {
		const right = rightNameOf(report, records);
		if (report.slug === right) return [];
		return problemOfFile(report.source.file, {
			rule: "report-name",
			message: `The file name ${report.slug}.yaml would still be in the address after this report is removed`,
			remedy: `Rename the file to ${right}.yaml.`,
			because: report.because(),
		});
	});
}

/**
 * Returns the file name that a report should have, without the extension. This is the current name, unless a removal notice at
 * that address would reveal more than the report's review and kind.
 */
export function rightNameOf(report: Pick<RuledReport, "slug" | "record" | "rule" | "end">, { names }: Pick<Records, "names">): string {
	const { slug, record } = report;
	const { review, kind, versionOf } = record;
	if (review === undefined || !names.reviews.has(review) || !willHaveNotice(report)) return slug;
	const expected = `${review}-${kind}`;
	const suffix = versionOf === undefined ? "" : `(?:-(?:${[...FORMATS, record.language?.toLowerCase()].filter(Boolean).join("|")}))?`;
	return new RegExp(`^${expected}(?:-\\d{1,2})?${suffix}$`).test(slug) ? slug : freeName(expected, names.reports);
}

/** Checks whether a removal notice will be shown at a report's address. The notice may later be removed by order. */
function willHaveNotice({ record: { withdrawn, removed }, rule, end }: Pick<RuledReport, "record" | "rule" | "end">): boolean {
	if (withdrawn?.byOrder && withdrawn.until === undefined) return end !== undefined && end < withdrawn.on;
	return rule !== undefined || withdrawn !== undefined || removed !== undefined;
}

/** Returns the given name if it is free. Otherwise appends the lowest free number, as in `scr-028-overview-report-2`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
	let free = name;
	for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
	return free;
}

/**
 * Refuses two entries with the same identifier in a vocabulary list. It also refuses a publisher with the identifier `board`,
 * which is reserved for the Board.
 */
export function vocabularyIsDistinct({ vocabulary }: Records): Problem[] {
	const { record, source } = vocabulary;
	return (["themes", "agencies", "audiences", "publishers", "reviewKinds", "reportKinds"] as const).flatMap((list) => {
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
				message: reserved ? "The identifier board is reserved for the Board itself" : `The identifier ${id} is in ${list} twice`,
				remedy: "Give this entry another id, or delete it.",
				...(first !== undefined && { because: [reasonAt(source.locate([list, first, "id"]), "has the same identifier")] }),
			});
		});
	});
}
