/** Guesses the new name of a record whose file no longer exists. A message can then say where to write the old name. */
import { type AnyRecord, recordsOf, type Version } from "./answers.ts";

/**
 * Returns the new record that is most similar to `before`, or undefined if none is similar. Only records in the same folder that
 * did not exist in the older version are considered. A document with identical content counts most.
 */
export function newNameOf(before: AnyRecord, older: Version, newer: Version): AnyRecord | undefined {
	const known = new Set(recordsOf(older).flatMap(({ folder, slug }) => (folder === before.folder ? [slug] : [])));
	return recordsOf(newer)
		.filter(({ folder, slug }) => folder === before.folder && !known.has(slug))
		.map((after) => ({ after, likeness: likeness(before, after, older, newer) }))
		.filter(({ likeness: own }) => own > 0)
		.toSorted((a, b) => b.likeness - a.likeness)[0]?.after;
}

const TEXTS = ["title", "reference", "headline", "summary", "caseSummary"] as const;

function likeness(before: AnyRecord, after: AnyRecord, older: Version, newer: Version): number {
	const digest = digestOf(before, older);
	const sameTexts = TEXTS.filter((name) => before.record[name] !== undefined && before.record[name] === after.record[name]).length;
	const isSameDocument = digest !== undefined && digest === digestOf(after, newer);
	// Count the reports and briefings that belonged to the old review and now belong to the new one.
	const moved = recordsOf(newer).filter(
		(record) =>
			before.folder === "reviews" &&
			record.review?.slug === after.slug &&
			recordsOf(older).some((one) => one.slug === record.slug && one.folder === record.folder && one.review?.slug === before.slug),
	).length;
	const own = (isSameDocument ? TEXTS.length + 1 : 0) + sameTexts + moved;
	// Titles such as “Executive summary” are common, so the same kind decides between records that are otherwise alike.
	return own > 0 && before.kind === after.kind ? own + 0.5 : own;
}

function digestOf({ record }: AnyRecord, { records }: Version): string | undefined {
	const document = records.documents.get(record.file ?? "");
	return record.sha256 ?? (document && "sha256" in document ? document.sha256 : undefined);
}
