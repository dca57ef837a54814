/**
 * Decides the state of every record on a given day. The public catalogue, the register and the leak gate use these states. The
 * leak gate checks that the built site reveals nothing that must not be public.
 */
import { firstDayOf, type IsoDay } from "../records/dates.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import { newestPeriodStart, periodStart } from "./clock.ts";
import { endOfPeriod, type PublicUntil, publicUntil, type ReportState, stateOf, type WithdrawnState, withdrawnOn } from "./retention.ts";
import { type RetentionRule, ruleOf } from "./retention-rule.ts";

/** The state of a review or a briefing, to which no retention rule applies. */
export type OpenState = ({ state: "public" } & PublicUntil) | WithdrawnState | { state: "embargoed"; from?: IsoDay };

export type ReviewWithState = RecordFile<ReviewRecord> & { state: OpenState };

/** `review` is the briefing's review, if it names one. */
export type BriefingWithState = RecordFile<BriefingRecord> & { review: ReviewWithState | undefined; state: OpenState };

export type ReportWithState = RecordFile<ReportRecord> & {
	review: ReviewWithState | undefined;
	rule: RetentionRule | undefined;
	/** The last day of the current retention period, if the report has one. */
	end: IsoDay | undefined;
	state: ReportState;
};

/**
 * The states of all records on one day. If a review is withdrawn, its reports and briefings are withdrawn too. If a review is not
 * yet public, its reports and briefings are hidden too.
 */
export type RecordStates = {
	asOf: IsoDay;
	reviews: { open: ReadonlyMap<string, ReviewWithState>; hidden: readonly ReviewWithState[] };
	briefings: { open: readonly BriefingWithState[]; hidden: readonly BriefingWithState[] };
	reports: readonly ReportWithState[];
};

export function statesOn(records: Records, asOf: IsoDay): RecordStates {
	const reviews = new Map(
		[...records.reviews].map(([slug, review]) => [slug, { ...review, state: openStateOf(review.record, undefined, asOf) }]),
	);
	const reviewOf = ({ review }: { review?: string | undefined }) => (review === undefined ? undefined : reviews.get(review));
	const briefings = [...records.briefings.values()].map((briefing) => {
		const review = reviewOf(briefing.record);
		return { ...briefing, review, state: openStateOf(briefing.record, review?.state, asOf) };
	});
	return {
		asOf,
		reviews: {
			open: new Map([...reviews].filter(([, review]) => isOpen(review))),
			hidden: [...reviews.values()].filter((review) => !isOpen(review)),
		},
		briefings: { open: briefings.filter(isOpen), hidden: briefings.filter((briefing) => !isOpen(briefing)) },
		reports: [...records.reports.values()].map((located) => reportOn(located, records, reviewOf(located.record), asOf)),
	};
}

function reportOn(
	located: RecordFile<ReportRecord>,
	records: Pick<Records, "board" | "vocabulary" | "reports">,
	review: ReviewWithState | undefined,
	asOf: IsoDay,
): ReportWithState {
	const rule = ruleOf(located.record, review?.record, records);
	const start = newestPeriodStart(located, records.reports);
	const end = rule && start && endOfPeriod(start, rule.keepFor);
	const original = records.reports.get(located.record.versionOf ?? "");
	// A version has no retention period of its own, because it is removed together with the original report. A version of a
	// version is an error.
	if (original && original.record.versionOf === undefined) {
		const state = withOriginal(stateOf(located.record, undefined, asOf), reportOn(original, records, review, asOf).state);
		return { ...located, review, rule, end: undefined, state };
	}
	const own = stateOf(located.record, rule, asOf, periodStart(located, records.reports));
	return { ...located, review, rule, end, state: withReview(own, review?.state) };
}

/** Adjusts the state of a version for other readers to take account of the state of the original report. */
function withOriginal(own: ReportState, original: ReportState): ReportState {
	if (!isPublicState(own)) return own;
	return isPublicState(original) ? { ...original, ...soonest(own, original) } : original;
}

/** Returns all reviews, whether they are public or not. */
export function reviewsIn({ reviews }: Pick<RecordStates, "reviews">): ReviewWithState[] {
	return [...reviews.open.values(), ...reviews.hidden];
}

/** Returns all briefings, whether they are public or not. */
export function briefingsIn({ briefings }: Pick<RecordStates, "briefings">): BriefingWithState[] {
	return [...briefings.open, ...briefings.hidden];
}

function isOpen({ state }: { state: OpenState }): boolean {
	return state.state === "public";
}

/** Returns the state of a review or a briefing. For a briefing, `ofReview` is the state of its review. */
function openStateOf(
	{ published, withdrawn }: Pick<ReviewRecord, "published" | "withdrawn">,
	ofReview: OpenState | undefined,
	asOf: IsoDay,
): OpenState {
	const from = published && firstDayOf(published);
	const own =
		withdrawnOn(withdrawn, asOf) ??
		(from && asOf < from
			? { state: "embargoed" as const, from }
			: { state: "public" as const, ...publicUntil(undefined, withdrawn, asOf) });
	return withReview(own, ofReview);
}

/** Adjusts a record's own state to take account of the state of the review to which it belongs. */
function withReview<State extends ReportState | OpenState>(own: State, review: OpenState | undefined): State | OpenState {
	switch (review?.state) {
		case undefined:
			return own;
		case "public":
			return isPublicState(own) ? { ...own, ...soonest(own, review) } : own;
		case "withdrawn":
			if (own.state === "embargoed" || (!review.byOrder && !isPublicState(own))) return own;
			return own.state === "withdrawn" ? { ...own, byOrder: true } : { ...review, withReview: true };
		case "embargoed":
			// A removal notice would reveal a review that is not public yet, so no notice is shown.
			if (own.state === "withdrawn") return { ...own, byOrder: true };
			return own.state === "embargoed" && (own.from === undefined || own.from > (review.from ?? own.from)) ? own : review;
	}
}

export function isPublicState(
	state: ReportState | OpenState,
): state is Extract<ReportState, PublicUntil & { state: string }> & PublicUntil {
	return state.state === "permanent" || state.state === "public" || state.state === "held";
}

/** Returns the last public day of a public record. Returns an empty object if the record is not public. */
export function endOf({ state }: { state: ReportState | OpenState }): PublicUntil {
	return isPublicState(state) ? state : {};
}

function soonest(one: PublicUntil, other: PublicUntil): PublicUntil {
	const earlier = (a: IsoDay | undefined, b: IsoDay | undefined) => (a === undefined || (b !== undefined && b < a) ? b : a);
	const lastPublicDay = earlier(one.lastPublicDay, other.lastPublicDay);
	const lastDayBeforeOrder = earlier(one.lastDayBeforeOrder, other.lastDayBeforeOrder);
	return { ...(lastPublicDay && { lastPublicDay }), ...(lastDayBeforeOrder && { lastDayBeforeOrder }) };
}

export type PublicReport = ReportWithState & { state: Extract<ReportState, { state: "permanent" | "public" | "held" }> };

export function isPublic(report: ReportWithState): report is PublicReport {
	return isPublicState(report.state);
}

/** A record that is no longer public and has a removal notice at its address. */
export type WithNotice<Located> = Located & { state: Extract<ReportState, { state: "removed" | "withdrawn" }> };

/** Checks whether a removal notice has replaced a record. No notice is shown for a withdrawal by order. */
export function hasNotice<Located extends { state: ReportState | OpenState }>(located: Located): located is WithNotice<Located> {
	const { state } = located;
	return state.state === "removed" || (state.state === "withdrawn" && !state.byOrder);
}
