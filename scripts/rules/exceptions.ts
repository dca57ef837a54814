/** Hold, withdrawal and embargo: each has an effect, and fits what else the report says. */
import { firstDayOf, lastDayOf } from "../records/dates.ts";
import { type Problem, problemAt, type Reason } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import { endOfPeriod, firstPublicDay } from "../retention/retention.ts";
import { withTheirRule } from "./policy.ts";

/** A hold keeps a report longer than its period, and does not contradict a withdrawal. */
export function holdsHaveAnEffect(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record: { hold, withdrawn, published }, source, rule, certain, because }) => {
		if (!hold) return [];
		const say = speaker(source, because);
		if (withdrawn) return say(["hold"], "a report cannot be both held and withdrawn", "Delete one of the two.");
		if (!rule) return certain ? say(["hold"], "this report is never removed, so a hold has no effect", "Delete the hold.") : [];
		const end = published && endOfPeriod(published, rule.keepFor);
		if (end === undefined || hold.until > end) return [];
		return say(
			["hold", "until"],
			`the report is public until ${end} anyway, so this hold has no effect`,
			"Write a later day, or delete the hold.",
		);
	});
}

/** A withdrawal takes away what could be read; by order it may also take away the note that it could. */
export function withdrawalsHaveAnEffect(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record, source, rule, because }) => {
		const { withdrawn, published } = record;
		if (!withdrawn) return [];
		const say = speaker(source, because);
		const from = firstPublicDay(record);
		if (from !== undefined && withdrawn.on < from) {
			return say(["withdrawn", "on"], "the report was withdrawn before it was published", "Correct one of the two days.");
		}
		const end = rule && published && endOfPeriod(published, rule.keepFor);
		if (end === undefined || withdrawn.on <= end || withdrawn.byOrder) return [];
		return say(
			["withdrawn", "on"],
			`the report is only public until ${end}, so this withdrawal has no effect`,
			"Write an earlier day, or delete the withdrawal.",
		);
	});
}

/** An embargo ends on the day of publication. */
export function embargoesFitPublication({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { publishFrom, published }, source }) => {
		if (!publishFrom || !published) return [];
		const say = speaker(source);
		if (lastDayOf(published) < publishFrom.on) {
			return say(
				["publishFrom", "on"],
				"the report says that it was published before the day it is kept back until",
				"Write the same day in published and publishFrom, or delete publishFrom.",
			);
		}
		if (firstDayOf(published) > publishFrom.on) {
			return say(
				["publishFrom", "on"],
				"the report says that it is published after the day it is kept back until, so publishFrom has no effect",
				"Write the same day in published and publishFrom, or delete publishFrom.",
			);
		}
		return [];
	});
}

/** @param because where a report's period comes from */
function speaker(source: RecordFile<unknown>["source"], because: () => readonly Reason[] = () => []) {
	return (path: PropertyKey[], message: string, remedy: string): Problem[] => [
		problemAt(source.locate(path), { rule: "exception", message, remedy, because: because() }),
	];
}
