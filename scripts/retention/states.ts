/**
 * Decides the state of every record on a given day. The public catalogue, the register and the leak gate use these states. The
 * leak gate checks that the built site reveals nothing that must not be public.
 */
import { firstDayOf, type IsoDay } from "../records/dates.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import { leavesNote, type ReportState, type RetentionRule, retentionRuleFor, stateOf } from "./retention.ts";

export type ReportWithState = RecordFile<ReportRecord> & {
	review: RecordFile<ReviewRecord> | undefined;
	rule: RetentionRule | undefined;
	state: ReportState;
};

/**
 * The states of all records on the day `asOf`. A review or briefing with a future publication date is hidden. A briefing is
 * also hidden if its review is hidden.
 */
export type RecordStates = {
	asOf: IsoDay;
	reviews: { open: ReadonlyMap<string, RecordFile<ReviewRecord>>; hidden: ReadonlyArray<RecordFile<ReviewRecord>> };
	briefings: { open: ReadonlyArray<RecordFile<BriefingRecord>>; hidden: ReadonlyArray<RecordFile<BriefingRecord>> };
	reports: readonly ReportWithState[];
};

export function statesOn({ board, reviews, reports, briefings }: Records, asOf: IsoDay): RecordStates {
	const isOut = ({ published }: { published?: ReviewRecord["published"] }) => published === undefined || firstDayOf(published) <= asOf;
	const open = new Map([...reviews].filter(([, { record }]) => isOut(record)));
	const mayBeShown = ({ review }: { review?: string | undefined }) => review === undefined || open.has(review);

	const isOpen = ({ record }: RecordFile<BriefingRecord>) => isOut(record) && mayBeShown(record);
	return {
		asOf,
		reviews: { open, hidden: [...reviews.values()].filter(({ slug }) => !open.has(slug)) },
		briefings: { open: [...briefings.values()].filter(isOpen), hidden: [...briefings.values()].filter((briefing) => !isOpen(briefing)) },
		reports: [...reports.values()].map((located) => {
			const review = located.record.review === undefined ? undefined : reviews.get(located.record.review);
			const rule = retentionRuleFor(board.record.retention, located.record.kind, review?.record.kind);
			const own = stateOf(located.record, rule, asOf);
			return { ...located, review, rule, state: mayBeShown(located.record) ? own : hiddenWith(review, own) };
		}),
	};
}

/**
 * Returns the state of a report whose review is hidden. The report is embargoed at least until the review is published. A
 * withdrawn report stays withdrawn, but no removal notice is shown in its place.
 */
function hiddenWith(review: RecordFile<ReviewRecord> | undefined, own: ReportState): ReportState {
	if (own.state === "withdrawn") return { ...own, byOrder: true };
	const opens = review?.record.published && firstDayOf(review.record.published);
	if (own.state === "embargoed" && own.from > (opens ?? "")) return own;
	return { state: "embargoed", from: opens ?? ("9999-12-31" as IsoDay) };
}

export type PublicReport = ReportWithState & { state: Extract<ReportState, { state: "permanent" | "public" | "held" }> };

export function isPublic(report: ReportWithState): report is PublicReport {
	return ["permanent", "public", "held"].includes(report.state.state);
}

export type ReportWithNote = ReportWithState & {
	review: RecordFile<ReviewRecord>;
	state: Extract<ReportState, { state: "removed" | "withdrawn" }>;
};

/** Checks whether a report is no longer public and a removal notice is shown at its address. */
export function hasNote(report: ReportWithState): report is ReportWithNote {
	const { review, state } = report;
	if (state.state === "withdrawn") return leavesNote(review, state.byOrder);
	return state.state === "removed" && leavesNote(review);
}
