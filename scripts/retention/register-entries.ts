/** Builds the register, which lists every report with its state on a given day, its last public day and the reason for that state. */
import { addPeriod, type IsoDay, inWords, type PartialDate, periodInWords } from "../records/dates.ts";
import type { ReportKind } from "../records/schema/kinds.ts";
import { ascending } from "../records/texts.ts";
import type { RecordStates, ReportWithState } from "./states.ts";

/**
 * One report in the register. A field is absent if its value is unknown or does not apply. The field names are part of the JSON
 * output of `npm run register`.
 */
export type RegisterEntry = {
	slug: string;
	kind: ReportKind;
	/** The reference of the review to which the report belongs, such as `SCR 025`. */
	review?: string;
	state: ReportWithState["state"]["state"];
	published?: PartialDate;
	/** The last day on which the report is or was public. */
	lastPublicDay?: IsoDay;
	removedOn?: IsoDay;
	reason: string;
};

export function registerOf({ reports }: RecordStates): RegisterEntry[] {
	return reports.map(registerEntry).toSorted((a, b) => ascending(a.slug, b.slug));
}

/**
 * Returns the public reports whose last public day is at most `days` days after `asOf`. The reports are sorted by their last
 * public day.
 */
export function leavingWithin(entries: readonly RegisterEntry[], asOf: IsoDay, days: number): RegisterEntry[] {
	const limit = addPeriod(asOf, `P${days}D`);
	return entries
		.filter(({ state, lastPublicDay }) => (state === "public" || state === "held") && lastPublicDay !== undefined && lastPublicDay <= limit)
		.toSorted((a, b) => ascending(a.lastPublicDay ?? "", b.lastPublicDay ?? ""));
}

function registerEntry(report: ReportWithState): RegisterEntry {
	const { slug, record, review, state } = report;
	return {
		slug,
		kind: record.kind,
		...(review && { review: review.record.reference }),
		state: state.state,
		...(record.published && { published: record.published }),
		...("lastPublicDay" in state && { lastPublicDay: state.lastPublicDay }),
		...("removedOn" in state && { removedOn: state.removedOn }),
		reason: reasonFor(report),
	};
}

function reasonFor({ record, rule, review, state }: ReportWithState): string {
	const kept = rule ? `kept for ${periodInWords(rule.keepFor, "figures")} by the Board's policy` : "";
	switch (state.state) {
		case "permanent":
			return "no retention rule applies to it";
		case "public":
			return record.withdrawn && state.lastPublicDay < record.withdrawn.on ? `to be withdrawn: ${record.withdrawn.reason}` : kept;
		case "removed":
			return record.hold ? `${kept}; its hold ended on ${inWords(record.hold.until)}` : kept;
		case "held":
			return record.hold?.reason ?? kept;
		case "withdrawn":
			return record.withdrawn?.reason ?? "";
		case "embargoed":
			return record.publishFrom?.reason ?? (review?.record.published ? "its publication date is in the future" : "not yet published");
	}
}
