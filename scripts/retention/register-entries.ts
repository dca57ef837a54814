/** The register: every report, where it stands on a day, until when, and why. For those who answer for the promise. */
import { addPeriod, type IsoDay, inWords, type PartialDate } from "../records/dates.ts";
import type { ReportKind } from "../records/schema/kinds.ts";
import type { RecordStates, ReportWithState } from "./states.ts";

/** One report in the register. What is unknown, or has no end, is absent. Others rely on these names. */
export type RegisterEntry = {
	slug: string;
	kind: ReportKind;
	/** The reference of its review. */
	review?: string;
	state: ReportWithState["state"]["state"];
	published?: PartialDate;
	/** The last day on which the public may read it, or might. */
	lastPublicDay?: IsoDay;
	removedOn?: IsoDay;
	reason: string;
};

/** Every report, in the order of its identity. */
export function registerOf({ reports }: RecordStates): RegisterEntry[] {
	return reports.map(registerEntry).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The reports that leave within a number of days from a day on, that day included; the first to go first. */
export function leavingWithin(entries: readonly RegisterEntry[], asOf: IsoDay, days: number): RegisterEntry[] {
	const limit = addPeriod(asOf, `P${days}D`);
	return entries
		.filter(({ state, lastPublicDay }) => (state === "public" || state === "held") && lastPublicDay !== undefined && lastPublicDay <= limit)
		.toSorted((a, b) => ((a.lastPublicDay ?? "") < (b.lastPublicDay ?? "") ? -1 : 1));
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
	const kept = rule ? `kept for ${periodInWords(rule.keepFor)} by the Board's policy` : "";
	switch (state.state) {
		case "permanent":
			return "no retention rule speaks of it";
		case "public":
			return record.withdrawn && state.lastPublicDay < record.withdrawn.on ? `to be withdrawn: ${record.withdrawn.reason}` : kept;
		case "removed":
			return record.hold ? `${kept}; its hold ended on ${inWords(record.hold.until)}` : kept;
		case "held":
			return record.hold?.reason ?? kept;
		case "withdrawn":
			return record.withdrawn?.reason ?? "";
		case "embargoed":
			return record.publishFrom?.reason ?? (review?.record.published ? "its publication is still to come" : "not yet published");
	}
}

const UNITS: Record<string, string> = { Y: "year", M: "month", W: "week", D: "day" };

/** `P12M` → `12 months`. */
function periodInWords(period: string): string {
	return [...period.matchAll(/(\d+)([YMWD])/g)]
		.map(([, count, unit = ""]) => `${count} ${UNITS[unit]}${count === "1" ? "" : "s"}`)
		.join(" and ");
}
