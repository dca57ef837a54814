/**
 * Rules on embargoes, longer retention periods, withdrawals, republications and removals. Each must have an effect and be
 * consistent with the dates in the record.
 */
import { firstDayOf, lastDayOf } from "../records/dates.ts";
import { wordsFor } from "../records/field-names.ts";
import { type Problem, problemAt, type Reason } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import { firstPublicDay } from "../retention/retention.ts";
import { withTheirRule } from "./policy.ts";

/**
 * Requires `keepLonger` to end after the retention period. Refuses it if the report is also withdrawn for good, unless the
 * withdrawal starts after the retention period.
 */
export function longerPeriodsHaveAnEffect(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record: { keepLonger, withdrawn }, source, rule, end, certain, because }) => {
		if (!keepLonger) return [];
		const refuse = refusing(source, because);
		if (withdrawn && withdrawn.until === undefined && !(end !== undefined && withdrawn.on > end))
			return refuse(["keepLonger"], "A report cannot be both kept longer and withdrawn", "Delete keepLonger or withdrawn.");
		if (!rule)
			return certain ? refuse(["keepLonger"], "keepLonger has no effect, because this report is never removed", "Delete keepLonger.") : [];
		if (end === undefined || keepLonger.until === undefined || keepLonger.until > end) return [];
		return refuse(
			["keepLonger", "until"],
			`keepLonger has no effect, because the report is public until ${end} anyway`,
			`Write until: with a date after ${end}, or delete keepLonger.`,
		);
	});
}

/**
 * Requires a withdrawal to start while the record is public, and to end after it starts. A withdrawal by order may start after
 * the record was removed, because it also removes the removal notice.
 */
export function withdrawalsHaveAnEffect(records: Records): Problem[] {
	const others = [...records.reviews.values(), ...records.briefings.values()];
	return [
		...[...records.reports.values(), ...others].flatMap(({ record: { withdrawn }, source }) =>
			withdrawn?.until !== undefined && withdrawn.until <= withdrawn.on
				? refusing(source)(
						["withdrawn", "until"],
						`The withdrawal ends on ${withdrawn.until}, before it has an effect`,
						`Write until: with the first day on which the record is public again, later than ${withdrawn.on}, or delete until.`,
					)
				: [],
		),
		...others.flatMap(({ record: { withdrawn, published }, source }) =>
			withdrawn && published && withdrawn.on < firstDayOf(published) ? tooEarly(refusing(source), firstDayOf(published)) : [],
		),
		...withTheirRule(records).flatMap(({ record, source, end: period, because }) => {
			const { withdrawn, keepLonger } = record;
			if (!withdrawn) return [];
			const refuse = refusing(source, because);
			const from = firstPublicDay(record);
			if (from !== undefined && withdrawn.on < from) return tooEarly(refuse, from);
			if (period === undefined || (keepLonger && keepLonger.until === undefined)) return [];
			const end = keepLonger?.until && keepLonger.until > period ? keepLonger.until : period;
			if (withdrawn.on <= end || withdrawn.byOrder) return [];
			return refuse(
				["withdrawn", "on"],
				`The withdrawal has no effect, because the report is public only until ${end}`,
				`Write on: ${end} or an earlier date, or delete withdrawn.`,
			);
		}),
	];
}

function tooEarly(refuse: ReturnType<typeof refusing>, from: string): Problem[] {
	return refuse(
		["withdrawn", "on"],
		`The date of the withdrawal is before the first public day, ${from}`,
		"Correct the date of the withdrawal or the publication date.",
	);
}

/** Requires a republication to be later than the first publication and the removal. */
export function republicationsFollowPublication({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { republished, published, removed }, source }) => {
		const before = [published && firstDayOf(published), removed?.on].find((day) => day && republished && republished.on <= day);
		if (!republished || !before) return [];
		return refusing(source)(
			["republished", "on"],
			`The date of the republication is not after ${before}, when the report ${removed?.on === before ? "was removed" : "was first published"}`,
			"Write on: with the day on which the report became public again, or delete republished.",
		);
	});
}

/** Requires an embargo that has an end date to end on the publication date. */
export function embargoesFitPublication({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { notBefore, published }, source }) => {
		if (notBefore?.on === undefined || !published) return [];
		const { on } = notBefore;
		const isTooLate = lastDayOf(published) < on;
		if (!isTooLate && firstDayOf(published) <= on) return [];
		return refusing(source)(
			["notBefore", "on"],
			isTooLate
				? `The embargo ends on ${on}, after the publication date, ${published}`
				: `The embargo has no effect, because it ends on ${on}, before the publication date, ${published}`,
			"Write the same date in published and notBefore, or delete notBefore.",
		);
	});
}

/** Fields which mean that a report can be read on this site, or will be. */
const READABLE = ["file", "onRequest", "notBefore", "keepLonger"] as const;

/**
 * Refuses a document or an exception that would make a report public if the report was removed before the records began. A
 * republished report may have them.
 */
export function removedReportsHaveNothingToRead({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record, source }) => {
		const [field] = READABLE.filter((name) => record[name] !== undefined);
		if (!record.removed || record.republished || field === undefined) return [];
		return refusing(source)(
			[field],
			`The record says that the report has been removed, but also has ${wordsFor([field])}`,
			`Delete ${field} or, if the report is public, delete removed.`,
			"key",
		);
	});
}

/**
 * Returns a function that creates a problem in the given record.
 * @param because returns the positions in the files that determine the report's retention period
 */
function refusing(source: RecordFile<unknown>["source"], because: () => readonly Reason[] = () => []) {
	return (path: PropertyKey[], message: string, remedy: string, target: "key" | "value" = "value"): Problem[] => [
		problemAt(source.locate(path, target), { rule: "exception", message, remedy, because: because() }),
	];
}
