/** What every address of a record answers on a day: its page or document, a removal notice, or a redirect. */
import { addressesOf, briefingPage, documentOf, reportPage, reviewPage } from "../publish/addresses.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Folder } from "../records/record-files.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import type { PublicUntil, ReportState } from "../retention/retention.ts";
import type { RetentionRule } from "../retention/retention-rule.ts";
import { hasNotice, isPublicState, type OpenState, type RecordStates, type ReviewWithState } from "../retention/states.ts";

/** The records of one version of a data folder, and their states on the day for which the versions are compared. */
export type Version = { records: Records; states: RecordStates };

/** A review, report or briefing with its state. `kind` is the kind of report or review, or `briefing`. */
export type AnyRecord = {
	folder: Folder;
	slug: string;
	kind: string;
	/** The record's fields. Only a report has all of them. */
	record: Partial<ReportRecord> & Pick<Partial<ReviewRecord & BriefingRecord>, "headline" | "caseSummary"> & { formerly: string[] };
	source: RecordFile<unknown>["source"];
	state: ReportState | OpenState;
	review?: ReviewWithState | undefined;
	rule?: RetentionRule | undefined;
};

/** What an address answers, and the record to which it belongs. `to` is the target of a redirect. */
export type Answer = { answers: "public" | "notice" | "redirect"; of: AnyRecord; to?: string };

export function recordsOf({ states: { reviews, reports, briefings } }: Version): AnyRecord[] {
	return [
		...[...reviews.open.values(), ...reviews.hidden].map((one) => located("reviews", one, one.record.kind)),
		...reports.map((one) => ({ ...located("reports", one, one.record.kind), review: one.review, rule: one.rule })),
		...[...briefings.open, ...briefings.hidden].map((one) => ({ ...located("briefings", one, "briefing"), review: one.review })),
	];
}

type WithState = RecordFile<ReviewRecord | ReportRecord | BriefingRecord> & Pick<AnyRecord, "state">;

function located(folder: Folder, { slug, record, source, state }: WithState, kind: string): AnyRecord {
	// The schemas of reviews and briefings give fields of the same name other types than that of reports, but none that is read here.
	return { folder, slug, kind, record: record as AnyRecord["record"], source, state };
}

const PAGES: Record<Folder, (slug: string) => string> = { reviews: reviewPage, reports: reportPage, briefings: briefingPage };

export function pageOf({ folder, slug }: Pick<AnyRecord, "folder" | "slug">): string {
	return PAGES[folder](slug);
}

/** The page of a record under each of its names and, if it has a document, the address of the document. The current name is first. */
export function addressesIn({ folder, slug, record }: AnyRecord): string[] {
	return [slug, ...record.formerly].flatMap((name) => {
		const page = PAGES[folder](name);
		return record.file === undefined ? [page] : [page, documentOf(page)];
	});
}

/** Maps each address that answers anything to its answer. A record's own address has precedence over a former address of another. */
export function answersOf(records: readonly AnyRecord[]): ReadonlyMap<string, Answer> {
	const former = records.flatMap((of) => of.record.formerly.flatMap((name) => answersAt(of, PAGES[of.folder](name))));
	return new Map([...former, ...records.flatMap((of) => answersAt(of, pageOf(of)))]);
}

function answersAt(of: AnyRecord, page: string): Array<[string, Answer]> {
	if (hasNotice(of)) return addressesOf(page).map((address) => [address, { answers: "notice", of }]);
	if (!isPublicState(of.state)) return [];
	const own = pageOf(of);
	const pairs = [[page, own] as const, ...(of.record.file === undefined ? [] : [[documentOf(page), documentOf(own)] as const])];
	return pairs.map(([address, to]) => [address, address === to ? { answers: "public", of } : { answers: "redirect", of, to }]);
}

/** The last public day of a record that is public, a withdrawal by order included. Undefined if it has none or is not public. */
export function lastDayOf({ state }: Pick<AnyRecord, "state">): IsoDay | undefined {
	if (!isPublicState(state)) return undefined;
	const { lastPublicDay, lastDayBeforeOrder }: PublicUntil = state;
	return lastDayBeforeOrder ?? lastPublicDay;
}

/** Whether a record was public and is no longer. */
export function isGone({ state }: Pick<AnyRecord, "state">): boolean {
	return state.state === "removed" || state.state === "withdrawn";
}

/** Whether an order withdraws the record or its review, on whatever day. Summaries for others must not name such a record. */
export function isUnderOrder({ record, review }: AnyRecord): boolean {
	return record.withdrawn?.byOrder === true || review?.record.withdrawn?.byOrder === true;
}

/** Whether one record is the other under the same name, or under a name that it had before. */
export function continues(later: AnyRecord, earlier: AnyRecord): boolean {
	return later.folder === earlier.folder && (later.slug === earlier.slug || later.record.formerly.includes(earlier.slug));
}
