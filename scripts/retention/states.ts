/** Where every record stands on a day: decided here once, for the public catalogue, the register and the leak gate alike. */
import { firstDayOf, type IsoDay } from "../records/dates.ts";
import type { Located, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import { type ReportState, type RetentionRule, retentionRuleFor, stateOf } from "./retention.ts";

/** A report with the review that it belongs to, the rule that it falls under, and its state. */
export type ReportWithState = Located<ReportRecord> & {
	review: Located<ReviewRecord> | undefined;
	rule: RetentionRule | undefined;
	state: ReportState;
};

/** All records on a day. What is hidden is not yet public, or belongs to a review that is not. */
export type RecordStates = {
	asOf: IsoDay;
	reviews: { open: ReadonlyMap<string, Located<ReviewRecord>>; hidden: ReadonlyArray<Located<ReviewRecord>> };
	briefings: { open: ReadonlyArray<Located<BriefingRecord>>; hidden: ReadonlyArray<Located<BriefingRecord>> };
	reports: readonly ReportWithState[];
};

/** Decides for every record where it stands. */
export function statesOn({ board, reviews, reports, briefings }: Records, asOf: IsoDay): RecordStates {
	const isOut = ({ published }: { published?: ReviewRecord["published"] }) => published === undefined || firstDayOf(published) <= asOf;
	const open = new Map([...reviews].filter(([, { record }]) => isOut(record)));
	const mayBeShown = ({ review }: { review?: string | undefined }) => review === undefined || open.has(review);

	const isOpen = ({ record }: Located<BriefingRecord>) => isOut(record) && mayBeShown(record);
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

/** A report of a review that is not yet public waits for it; what was withdrawn stays withdrawn, without a trace. */
function hiddenWith(review: Located<ReviewRecord> | undefined, own: ReportState): ReportState {
	if (own.state === "withdrawn") return { ...own, byOrder: true };
	const opens = review?.record.published && firstDayOf(review.record.published);
	return {
		state: "embargoed",
		from: own.state === "embargoed" && own.from > (opens ?? "") ? own.from : (opens ?? ("9999-12-31" as IsoDay)),
	};
}

/** A report that the public may read. */
export type PublicReport = ReportWithState & { state: Extract<ReportState, { state: "permanent" | "public" | "held" }> };

/** Says whether the public may read a report. */
export function isPublic(report: ReportWithState): report is PublicReport {
	return report.state.state === "permanent" || report.state.state === "public" || report.state.state === "held";
}

/** A report that leaves a note where it was. */
export type ReportWithNote = ReportWithState & {
	review: Located<ReviewRecord>;
	state: Extract<ReportState, { state: "removed" | "withdrawn" }>;
};

/** Says whether a report leaves a note: removed by the rule, or withdrawn other than by order; and only a review's report. */
export function hasNote(report: ReportWithState): report is ReportWithNote {
	return report.review !== undefined && (report.state.state === "removed" || (report.state.state === "withdrawn" && !report.state.byOrder));
}
