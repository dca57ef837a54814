/** What must be known before something can be published, and what must not be said. */
import { type Problem, problemAt, reasonAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import { KINDS_OF_A_REVIEW } from "../records/schema/kinds.ts";
import { withTheirRule } from "./policy.ts";

/**
 * An overview report, a summary, an action plan and a board's response name the review they belong to; so does every
 * report of the Board's own that the retention policy speaks of, since the policy asks for the kind of review.
 */
export function reportsOfAReviewNameIt({ board, reports }: Records): Problem[] {
	const removable = new Set(board.record.retention.flatMap((rule) => rule.reports));
	return [...reports.values()].flatMap(({ record, source }) => {
		const belongs = KINDS_OF_A_REVIEW.includes(record.kind) || (record.publisher === "board" && removable.has(record.kind));
		if (!belongs || record.review !== undefined) return [];
		return problemAt(source.locate(["kind"]), {
			rule: "review-missing",
			message:
				record.kind === "board-response"
					? "a Board response must say what it responds to"
					: `a report of the kind ${record.kind} belongs to a review`,
			remedy: "Add review: with the review's file name without .yaml, such as review: scr-028.",
		});
	});
}

/** A report that will be removed says when it was published: without that day nobody can tell when it must go. */
export function removableReportsAreDated(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record, source, rule, because }) =>
		!rule || record.published !== undefined
			? []
			: problemAt(source.locate(["kind"]), {
					rule: "published-missing",
					message: "this kind of report is removed after a time, but nothing says when it was published",
					remedy: "Add published: with the day it was first on the site, such as published: 2026-03-14.",
					because: because(),
				}),
	);
}

/** All that may be said of a review whose publication is delayed. A field that is new is not among it until somebody thinks so. */
const OF_A_DELAYED_REVIEW: ReadonlySet<string> = new Set(["reference", "kind", "status", "published"]);

/** Where a review's publication is delayed, nothing of the case is said: criminal proceedings may depend on it. */
export function delayedReviewsSayNothing({ reviews, reports, briefings }: Records): Problem[] {
	const delayed = [...reviews.values()].filter(({ record }) => record.status === "publication-delayed");
	const delayedReview = (slug: string | undefined) => delayed.find((review) => review.slug === slug);
	return [
		...delayed.flatMap(({ record, source }) =>
			Object.entries(record)
				.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
				.filter(([field]) => !OF_A_DELAYED_REVIEW.has(field))
				.map(([field]) =>
					problemAt(source.locate([field], "key"), {
						rule: "delayed-detail",
						message: `the review's publication is delayed, so ${field} must not be given`,
						remedy: `Keep ${field} elsewhere until the review is published.`,
					}),
				),
		),
		...[...reports.values(), ...briefings.values()].flatMap(({ record, source }) => {
			const review = delayedReview(record.review);
			if (!review) return [];
			return problemAt(source.locate(["review"]), {
				rule: "delayed-report",
				message: "this belongs to a review whose publication is delayed",
				remedy: "Keep it out of the data folder until the review's status is published.",
				because: [reasonAt(review.source.locate(["status"], "key"), "says so")],
			});
		}),
	];
}

/** A briefing is whole, or says only how to obtain it: half of one would look finished. */
export function briefingsAreWholeOrOnRequest({ briefings }: Records): Problem[] {
	const parts = ["caseSummary", "keyThemes", "lessons", "questions"] as const;
	return [...briefings.values()].flatMap(({ record, source }) => {
		if (record.onRequest) {
			return parts
				.filter((part) => record[part] !== undefined)
				.map((part) =>
					problemAt(source.locate([part], "key"), {
						rule: "briefing-whole",
						message: `the briefing is only to be had on request, yet has ${part}`,
						remedy: `Delete onRequest if the briefing is held in full, or delete ${part}.`,
					}),
				);
		}
		const missing = parts.filter((part) => record[part] === undefined);
		if (missing.length === 0) return [];
		return problemAt(source.locate([]), {
			rule: "briefing-whole",
			message: `the briefing lacks ${missing.join(", ")}`,
			remedy: "Add what is missing, or write onRequest: board where the text is not held.",
		});
	});
}

/** Two briefings of one review under one title are most often one that was copied and saved twice. */
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
			message: "another briefing has the same title and belongs to the same review",
			remedy: "Delete the one that is out of date, or give this one a title of its own.",
			because: [reasonAt(first.source.locate(["title"]), "has it too")],
		});
	});
}
