/** What must be known before something can be published, and what must not be said. */
import { firstDayOf } from "../dates.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Located, Records } from "../records.ts";
import { endOfPeriod, retentionRuleFor } from "../retention.ts";
import { KINDS_OF_A_REVIEW } from "../schema/kinds.ts";
import type { ReportRecord } from "../schema/report.ts";

/** An overview report, a summary, an action plan and a board's response name the review they belong to. */
export function reportsOfAReviewNameIt({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record, source }) => {
		if (!KINDS_OF_A_REVIEW.includes(record.kind) || record.review !== undefined) return [];
		return problemAt(source.locate(["kind"]), {
			rule: "review-missing",
			message: record.kind === "board-response" ? "a Board response must say what it responds to" : `a report of the kind ${record.kind} belongs to a review`,
			remedy: "Add review: with the review's file name without .yaml, such as review: scr-028.",
		});
	});
}

/** A report that will be removed says when it was published: without that day nobody can tell when it must go. */
export function removableReportsAreDated(records: Records): Problem[] {
	return removable(records).flatMap(({ located: { record, source } }) =>
		record.published !== undefined
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
	const ofDelayed = [...reports.values(), ...briefings.values()].filter(({ record }) => record.review !== undefined && slugs.has(record.review));
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

/** Hold, withdrawal and embargo can have an effect together with what else the report says. */
export function exceptionsMakeSense(records: Records): Problem[] {
	const rules = new Map(removable(records).map(({ located, rule }) => [located, rule]));
	return [...records.reports.values()].flatMap((located) => {
		const { record, source } = located;
		const { hold, withdrawn, publishFrom, published } = record;
		const rule = rules.get(located);
		const found: Problem[] = [];
		const say = (path: PropertyKey[], message: string, remedy: string) => {
			found.push(problemAt(source.locate(path), { rule: "exception", message, remedy }));
		};
		if (hold && !rule) say(["hold"], "this report is never removed, so a hold has no effect", "Delete the hold.");
		if (hold && rule && published && hold.until <= endOfPeriod(published, rule.keepFor)) {
			say(["hold", "until"], `the report is public until ${endOfPeriod(published, rule.keepFor)} anyway, so this hold has no effect`, "Write a later day, or delete the hold.");
		}
		if (hold && withdrawn) say(["hold"], "a report cannot be both held and withdrawn", "Delete one of the two.");
		if (publishFrom && published && firstDayOf(published) < publishFrom.on) {
			say(["publishFrom", "on"], "the report says that it was published before the day it is kept back until", "Write the same day in published and publishFrom, or delete publishFrom.");
		}
		if (withdrawn && published && withdrawn.on < firstDayOf(published)) {
			say(["withdrawn", "on"], "the report was withdrawn before it was published", "Correct one of the two days.");
		}
		return found;
	});
}

function removable({ board, reviews, reports }: Records): Array<{ located: Located<ReportRecord>; rule: { keepFor: string } }> {
	return [...reports.values()].flatMap((located) => {
		const review = located.record.review === undefined ? undefined : reviews.get(located.record.review);
		const rule = retentionRuleFor(board.record.retention, located.record.kind, review?.record.kind);
		return rule ? [{ located, rule }] : [];
	});
}
