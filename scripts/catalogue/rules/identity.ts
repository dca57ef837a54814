/** A record's file name is its identity and its address. */
import { type Problem, problemAt, problemOfFile } from "../problem.ts";
import type { Records } from "../records.ts";
import { retentionRuleFor } from "../retention.ts";

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
export function removableReportsAreNamedByKind({ board, reviews, reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ slug, record, source }) => {
		const review = record.review === undefined ? undefined : reviews.get(record.review);
		const { withdrawn } = record;
		const leavesATrace = withdrawn
			? !withdrawn.byOrder
			: retentionRuleFor(board.record.retention, record.kind, review?.record.kind) !== undefined;
		if (!review || !leavesATrace) return [];
		const expected = `${review.slug}-${record.kind}`;
		if (slug === expected || new RegExp(`^${expected}-\\d{1,2}$`).test(slug)) return [];
		return problemOfFile(source.file, {
			rule: "report-name",
			message: `the file name ${slug}.yaml would stay in the address after this report is removed`,
			remedy: `Rename the file to ${expected}.yaml (or ${expected}-2.yaml for a second one).`,
		});
	});
}

/** Lists in the vocabulary name each thing once. */
export function vocabularyIsDistinct({ vocabulary }: Records): Problem[] {
	const { record, source } = vocabulary;
	return (["themes", "agencies", "audiences", "publishers"] as const).flatMap((list) => {
		const seen = new Set<string>();
		return record[list].flatMap(({ id }, index) => {
			const reserved = list === "publishers" && id === "board";
			if (!seen.has(id) && !reserved) {
				seen.add(id);
				return [];
			}
			return problemAt(source.locate([list, index, "id"]), {
				rule: "vocabulary-distinct",
				message: reserved ? "board means this Board itself" : `${id} is in ${list} twice`,
				remedy: "Give this one another id, or delete it.",
			});
		});
	});
}

/** `SCR 025` → `scr-025`. */
export function slugOf(reference: string): string {
	return reference
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");
}
