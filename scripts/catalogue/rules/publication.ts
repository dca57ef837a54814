/** What must be known before something can be published, and what must not be said. */
import { type Problem, problemAt } from "../problem.ts";
import type { Records } from "../records.ts";
import { KINDS_OF_A_REVIEW } from "../schema/kinds.ts";
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
	return withTheirRule(records).flatMap(({ record, source, rule }) =>
		!rule || record.published !== undefined
			? []
			: problemAt(source.locate(["kind"]), {
					rule: "published-missing",
					message: "this kind of report is removed after a time, but nothing says when it was published",
					remedy: "Add published: with the day it was first on the site, such as published: 2026-03-14.",
				}),
	);
}

/** Where a review's publication is delayed, nothing of the case is said: criminal proceedings may depend on it. */
export function delayedReviewsSayNothing({ reviews, reports, briefings }: Records): Problem[] {
	const details = ["headline", "summary", "themes", "agencies", "ageBand", "learning", "recommendations"] as const;
	const delayed = [...reviews.values()].filter(({ record }) => record.status === "publication-delayed");
	const slugs = new Set(delayed.map(({ slug }) => slug));
	const ofDelayed = [...reports.values(), ...briefings.values()].filter(
		({ record }) => record.review !== undefined && slugs.has(record.review),
	);
	return [
		...delayed.flatMap(({ record, source }) =>
			details
				.filter((field) => (Array.isArray(record[field]) ? record[field].length > 0 : record[field] !== undefined))
				.map((field) =>
					problemAt(source.locate([field], "key"), {
						rule: "delayed-detail",
						message: `the review's publication is delayed, so ${field} must not be given`,
						remedy: `Keep ${field} elsewhere until the review is published.`,
					}),
				),
		),
		...ofDelayed.map(({ source }) =>
			problemAt(source.locate(["review"]), {
				rule: "delayed-report",
				message: "this belongs to a review whose publication is delayed",
				remedy: "Keep it out of the data folder until the review's status is published.",
			}),
		),
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
