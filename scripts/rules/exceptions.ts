/** Rules on holds, withdrawals and embargoes. Each of these exceptions must have an effect and be consistent with the report's dates. */
import { firstDayOf, lastDayOf } from "../records/dates.ts";
import { type Problem, problemAt, type Reason } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import { endOfPeriod, firstPublicDay } from "../retention/retention.ts";
import { withTheirRule } from "./policy.ts";

/** Requires a hold to end after the report's retention period. A report cannot be both held and withdrawn. */
export function holdsHaveAnEffect(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record: { hold, withdrawn, published }, source, rule, certain, because }) => {
		if (!hold) return [];
		const refuse = refusing(source, because);
		if (withdrawn) return refuse(["hold"], "A report cannot be both held and withdrawn", "Delete hold or withdrawn.");
		if (!rule) return certain ? refuse(["hold"], "The hold has no effect, because this report is never removed", "Delete hold.") : [];
		const end = published && endOfPeriod(published, rule.keepFor);
		if (end === undefined || hold.until > end) return [];
		return refuse(
			["hold", "until"],
			`The hold has no effect, because the report is public until ${end} anyway`,
			`Write until: with a date after ${end}, or delete hold.`,
		);
	});
}

/**
 * Requires a withdrawal to be dated while the report is public. A withdrawal by order may be dated later, because it still
 * takes away the removal notice.
 */
export function withdrawalsHaveAnEffect(records: Records): Problem[] {
	return withTheirRule(records).flatMap(({ record, source, rule, because }) => {
		const { withdrawn, published } = record;
		if (!withdrawn) return [];
		const refuse = refusing(source, because);
		const from = firstPublicDay(record);
		if (from !== undefined && withdrawn.on < from) {
			return refuse(
				["withdrawn", "on"],
				`The date of the withdrawal is before the report's first public day, ${from}`,
				"Correct the date of the withdrawal or the publication date.",
			);
		}
		const end = rule && published && endOfPeriod(published, rule.keepFor);
		if (end === undefined || withdrawn.on <= end || withdrawn.byOrder) return [];
		return refuse(
			["withdrawn", "on"],
			`The withdrawal has no effect, because the report is public only until ${end}`,
			`Write on: ${end} or an earlier date, or delete withdrawn.`,
		);
	});
}

/**
 * Requires an embargo to end on the publication date. If only the month or year of publication is known, the embargo may end on
 * any day of that month or year.
 */
export function embargoesFitPublication({ reports }: Records): Problem[] {
	return [...reports.values()].flatMap(({ record: { publishFrom, published }, source }) => {
		if (!publishFrom || !published) return [];
		const { on } = publishFrom;
		const isTooLate = lastDayOf(published) < on;
		if (!isTooLate && firstDayOf(published) <= on) return [];
		return refusing(source)(
			["publishFrom", "on"],
			isTooLate
				? `The embargo ends on ${on}, after the publication date, ${published}`
				: `The embargo has no effect, because it ends on ${on}, before the publication date, ${published}`,
			"Write the same date in published and publishFrom, or delete publishFrom.",
		);
	});
}

/**
 * Returns a function that creates a problem in the given record.
 * @param because returns the positions in the files that determine the report's retention period
 */
function refusing(source: RecordFile<unknown>["source"], because: () => readonly Reason[] = () => []) {
	return (path: PropertyKey[], message: string, remedy: string): Problem[] => [
		problemAt(source.locate(path), { rule: "exception", message, remedy, because: because() }),
	];
}
