/** The register lists the state of every report on a given day, its last public day, and the reason for that state. */
import { addPeriod, dayBefore, type IsoDay, inWords, type PartialDate, periodInWords } from "../records/dates.ts";
import { ascending } from "../records/texts.ts";
import { briefingsIn, endOf, type RecordStates, type ReportWithState, reviewsIn } from "./states.ts";

/**
 * An entry in the register: a report, or a review or briefing that is or will be withdrawn. A field is absent if its value is
 * unknown or does not exist. The field names are those in the JSON output of `npm run register`.
 */
export type RegisterEntry = {
	slug: string;
	/** The kind of report or review, or `briefing`. */
	kind: string;
	/** The reference of the review to which the record belongs. */
	review?: string;
	state: ReportWithState["state"]["state"];
	published?: PartialDate;
	/** The last day on which the report is or was public. */
	lastPublicDay?: IsoDay;
	removedOn?: IsoDay;
	/** The first day on which a withdrawn record will be public again. */
	returnsOn?: IsoDay;
	/** True if the record is withdrawn, or will be withdrawn, by order. Workflow summaries must not name the record. */
	byOrder?: true;
	reason: string;
};

export function registerOf(states: RecordStates): RegisterEntry[] {
	const others = [
		...reviewsIn(states).map((review) => ({ ...review, kind: review.record.kind, review })),
		...briefingsIn(states).map((briefing) => ({ ...briefing, kind: "briefing" })),
	];
	return [
		...states.reports.map((report) => registerEntry({ ...report, kind: report.record.kind }, reasonFor(report, states.asOf))),
		...others
			.filter(({ record, state }) => record.withdrawn && state.state !== "embargoed")
			.map((other) => registerEntry(other, other.record.withdrawn?.reason ?? "")),
	].toSorted((a, b) => ascending(a.slug, b.slug));
}

/**
 * Returns the public reports whose last public day is at most `days` days after `asOf`. The reports are sorted by their last
 * public day.
 */
export function leavingWithin(entries: readonly RegisterEntry[], asOf: IsoDay, days: number): RegisterEntry[] {
	const limit = addPeriod(asOf, `P${days}D`);
	return entries
		.filter(({ state, lastPublicDay }) => PUBLIC.has(state) && lastPublicDay !== undefined && lastPublicDay <= limit)
		.toSorted((a, b) => ascending(a.lastPublicDay ?? "", b.lastPublicDay ?? ""));
}

const PUBLIC: ReadonlySet<RegisterEntry["state"]> = new Set(["public", "held", "permanent"]);

type Located = Pick<ReportWithState, "slug" | "review" | "state"> & { record: { published?: PartialDate | undefined }; kind: string };

function registerEntry({ slug, kind, record, review, state }: Located, reason: string): RegisterEntry {
	const { lastDayBeforeOrder } = endOf({ state });
	const lastPublicDay = lastDayBeforeOrder ?? ("lastPublicDay" in state ? state.lastPublicDay : undefined);
	const byOrder = lastDayBeforeOrder !== undefined || (state.state === "withdrawn" && state.byOrder);
	return {
		slug,
		kind,
		...(review && { review: review.record.reference }),
		state: state.state,
		...(record.published && { published: record.published }),
		...(lastPublicDay && { lastPublicDay }),
		...("removedOn" in state && state.removedOn && { removedOn: state.removedOn }),
		...(state.state === "withdrawn" && state.until && { returnsOn: state.until }),
		...(byOrder && { byOrder }),
		reason,
	};
}

/** Returns the reason for the state and the last public day of a report. */
function reasonFor(report: ReportWithState, asOf: IsoDay): string {
	const { record, rule, review, state } = report;
	const ofReview = review?.record.withdrawn;
	const byPolicy = rule ? `kept for ${periodInWords(rule.keepFor, "figures")} by the Board's policy` : "no retention rule applies to it";
	const again = record.republished && record.republished.on <= asOf ? record.republished : undefined;
	const period = again ? `published again on ${inWords(again.on)}: ${again.reason}; ${byPolicy}` : byPolicy;
	const longer =
		record.keepLonger && `kept ${record.keepLonger.until ? `until ${inWords(record.keepLonger.until)}` : "until further notice"}`;
	switch (state.state) {
		case "permanent":
		case "public":
		case "held":
			return withdrawalToCome(report) ?? (longer ? `${longer}: ${record.keepLonger?.reason}` : period);
		case "removed":
			if (record.removed && record.removed.on === state.removedOn) return "removed before these records began";
			return longer ? `${period}; then ${longer}` : period;
		case "withdrawn":
			return record.withdrawn && record.withdrawn.on <= state.removedOn
				? record.withdrawn.reason
				: `its review is withdrawn: ${ofReview?.reason ?? ""}`;
		case "embargoed":
			return reasonForEmbargo(report);
	}
}

/** Returns the reason for a future withdrawal if that withdrawal determines the last public day. Otherwise returns undefined. */
function withdrawalToCome({ record, review, state }: ReportWithState): string | undefined {
	const { lastDayBeforeOrder, lastPublicDay } = endOf({ state });
	const last = lastDayBeforeOrder ?? lastPublicDay;
	const [own, ofReview] = [record.withdrawn, review?.record.withdrawn];
	const decides = (withdrawn: typeof own) => withdrawn !== undefined && last !== undefined && dayBefore(withdrawn.on) === last;
	if (own && decides(own)) return `to be withdrawn${own.byOrder ? " by order" : ""} on ${inWords(own.on)}: ${own.reason}`;
	return ofReview && decides(ofReview) ? `its review is to be withdrawn on ${inWords(ofReview.on)}: ${ofReview.reason}` : undefined;
}

function reasonForEmbargo({ record, review, state }: ReportWithState): string {
	const { notBefore, published } = record;
	const from = state.state === "embargoed" ? state.from : undefined;
	if (notBefore && (notBefore.on === undefined || notBefore.on === from)) return notBefore.reason;
	if (review?.state.state === "embargoed") return "its review is not yet public";
	return published ? "its publication date is in the future" : "not yet published";
}
