/** Rules on what a record must contain before it can be published, and on what it must not contain. */
import { placeInWords, wordsFor } from "../records/field-names.ts";
import { type Problem, problemAt, reasonAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import { withTheirRule } from "./policy.ts";

/**
 * Requires reports of a kind with `ofReview: required` to name their review. The Board's own reports must
 * also name their review if their kind is in the retention policy, because the policy depends on the kind of review.
 */
export function reportsOfAReviewNameIt({ board, vocabulary, reports }: Records): Problem[] {
	const ofReview = new Set(vocabulary.record.reportKinds.filter((kind) => kind.ofReview === "required").map(({ id }) => id));
	const removable = new Set(board.record.retention.flatMap((rule) => rule.reports));
	return [...reports.values()].flatMap(({ record, source }) => {
		const belongs = ofReview.has(record.kind) || (record.publisher === "board" && removable.has(record.kind));
		if (!belongs || record.review !== undefined) return [];
		return problemAt(source.locate(["kind"]), {
			rule: "review-missing",
			message: `A report of the kind ${record.kind} must name its review`,
			remedy: "Add a line review: with the name of the review's file without .yaml, such as review: scr-028",
		});
	});
}

/**
 * Requires a publication date for a report that will be removed, because its last public day is counted from that date. The date
 * is not needed while an embargo has no end date, because the publication date is not known yet. Nor is the date needed for a
 * report that has been removed, or for a version of another report.
 */
export function removableReportsAreDated(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record, source, rule, because }) =>
		!rule || record.published || record.removed || record.versionOf || (record.notBefore && !record.notBefore.on)
			? []
			: problemAt(source.locate(["kind"]), {
					rule: "published-missing",
					message: "The publication date is missing, and a report of this kind is removed a certain time after it",
					remedy: "Add a line published: with the day on which the report was first on the site, such as published: 2026-03-14",
					because: because(),
				}),
	);
}

/**
 * The fields that a review may contain while its publication is delayed. A new field in the schema is refused until the field is
 * added here.
 */
const ALLOWED_WHILE_DELAYED: ReadonlySet<string> = new Set(["reference", "kind", "status", "published", "withdrawn", "formerly"]);

/**
 * Refuses everything about the case while a review's publication is delayed, because details of the case could prejudice
 * criminal proceedings.
 */
export function delayedReviewsSayNothing({ reviews, reports, briefings }: Records): Problem[] {
	const delayed = [...reviews.values()].filter(({ record }) => record.status === "publication-delayed");
	const delayedReview = (slug: string | undefined) => delayed.find((review) => review.slug === slug);
	return [
		...delayed.flatMap(({ record, source }) =>
			Object.entries(record)
				.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
				.filter(([field]) => !ALLOWED_WHILE_DELAYED.has(field))
				.map(([field]) =>
					problemAt(source.locate([field], "key"), {
						rule: "delayed-detail",
						message: `${placeInWords([field])} must be left out, because the review's publication is delayed`,
						remedy: `Delete ${field}, and keep its contents elsewhere until the review is published.`,
					}),
				),
		),
		...[...reports.values(), ...briefings.values()].flatMap(({ record, source }) => {
			const review = delayedReview(record.review);
			if (!review) return [];
			return problemAt(source.locate(["review"]), {
				rule: "delayed-report",
				message: `This ${"kind" in record ? "report" : "briefing"} belongs to a review whose publication is delayed`,
				remedy: "Move the file out of the data folder until the review's status is published.",
				because: [reasonAt(review.source.locate(["status"], "key"), "says so")],
			});
		}),
	];
}

/**
 * Requires a briefing to have all of its parts, because readers would not notice that a part is missing. If the record has the
 * field `onRequest`, the briefing must have none of its parts.
 */
export function briefingsAreWholeOrOnRequest({ briefings }: Records): Problem[] {
	const parts = ["caseSummary", "keyThemes", "lessons", "questions"] as const;
	return [...briefings.values()].flatMap(({ record, source }) => {
		if (record.onRequest) {
			return parts
				.filter((part) => record[part] !== undefined)
				.map((part) =>
					problemAt(source.locate([part], "key"), {
						rule: "briefing-whole",
						message: `The record says that the briefing is available only on request, but has ${wordsFor([part])}`,
						remedy: `Delete onRequest if the record has the whole briefing; otherwise delete ${part}.`,
					}),
				);
		}
		const missing = parts.filter((part) => record[part] === undefined);
		if (missing.length === 0) return [];
		return problemAt(source.locate([]), {
			rule: "briefing-whole",
			message: `The briefing is incomplete: it lacks ${missing.join(", ")}`,
			remedy: "Add these fields or, if the site does not have the text, write onRequest: board",
		});
	});
}

/** Warns if two briefings have the same review and title, because one is often a copy left behind by mistake. */
export function briefingsAreDistinct({ briefings }: Records): Problem[] {
	const seen = new Map<string, RecordFile<BriefingRecord>>();
	return [...briefings.values()].flatMap((briefing) => {
		const { record, source } = briefing;
		const key = JSON.stringify([record.review, record.title.toLowerCase()]);
		const first = seen.get(key);
		if (!first) {
			seen.set(key, briefing);
			return [];
		}
		return problemAt(source.locate(["title"]), {
			rule: "briefing-twice",
			severity: "warning",
			message: "Another briefing has the same title and belongs to the same review",
			remedy: "Delete the one that is out of date, or give this one another title.",
			because: [reasonAt(first.source.locate(["title"]), "has the same title")],
		});
	});
}
