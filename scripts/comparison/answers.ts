/**
 * Works out what the site serves at every address of a record on a given day: a page or document, a removal notice, or a
 * redirect.
 */
import { addressesOf, briefingPage, documentOf, reportPage, reviewPage } from "../publish/addresses.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Folder } from "../records/record-files.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import type { ReportState } from "../retention/retention.ts";
import type { RetentionRule } from "../retention/retention-rule.ts";
import {
	briefingsIn,
	endOf,
	hasNotice,
	isPublicState,
	type OpenState,
	type RecordStates,
	type ReviewWithState,
	reviewsIn,
} from "../retention/states.ts";

/** The records in one version of a data folder, and their states on the day of the comparison. */
export type Version = { records: Records; states: RecordStates };

/** A review, report or briefing with its state. `kind` is the kind of report or review, or `briefing`. */
export type AnyRecord = {
	folder: Folder;
	slug: string;
	kind: string;
	/** The fields that the comparison reads. Only a report can have all of them. */
	record: Partial<ReportRecord> & Pick<Partial<ReviewRecord & BriefingRecord>, "headline" | "caseSummary"> & { formerly: string[] };
	source: RecordFile<unknown>["source"];
	state: ReportState | OpenState;
	review?: ReviewWithState | undefined;
	rule?: RetentionRule | undefined;
};

/** What the site serves at an address, and the record to which the address belongs. `to` is the target of a redirect. */
export type Answer = { answers: "public" | "notice" | "redirect"; of: AnyRecord; to?: string };

export function recordsOf({ states }: Version): AnyRecord[] {
	return [
		...reviewsIn(states).map((one) => located("reviews", one, one.record.kind)),
		...states.reports.map((one) => ({ ...located("reports", one, one.record.kind), review: one.review, rule: one.rule })),
		...briefingsIn(states).map((one) => ({ ...located("briefings", one, "briefing"), review: one.review })),
	];
}

type WithState = RecordFile<ReviewRecord | ReportRecord | BriefingRecord> & Pick<AnyRecord, "state">;

function located(folder: Folder, { slug, record, source, state }: WithState, kind: string): AnyRecord {
	// Some fields have a different type in a review or briefing than in a report. This folder does not read those fields, so the
	// cast is safe.
	return { folder, slug, kind, record: record as AnyRecord["record"], source, state };
}

const PAGES: Record<Folder, (slug: string) => string> = { reviews: reviewPage, reports: reportPage, briefings: briefingPage };

export function pageOf({ folder, slug }: Pick<AnyRecord, "folder" | "slug">): string {
	return PAGES[folder](slug);
}

/**
 * Returns the addresses of a record's page and document, under its current name and its former names. The current name is first.
 */
export function addressesIn({ folder, slug, record }: AnyRecord): string[] {
	return [slug, ...record.formerly].flatMap((name) => {
		const page = PAGES[folder](name);
		return record.file === undefined ? [page] : [page, documentOf(page)];
	});
}

/**
 * Maps each address to what the site serves there. If one record's current address is a former address of another record, the
 * current address takes precedence.
 */
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

/**
 * Returns the last public day of a public record, including a day that follows from a withdrawal by order. Returns undefined if
 * the record is not public or has no last public day.
 */
export function lastDayOf({ state }: Pick<AnyRecord, "state">): IsoDay | undefined {
	const { lastPublicDay, lastDayBeforeOrder } = endOf({ state });
	return lastDayBeforeOrder ?? lastPublicDay;
}

/** Checks whether a record has been removed or withdrawn. */
export function isGone({ state }: Pick<AnyRecord, "state">): boolean {
	return state.state === "removed" || state.state === "withdrawn";
}

/** Checks whether the record or its review is withdrawn by order, on any day. Workflow summaries must not name such a record. */
export function isUnderOrder({ record, review }: AnyRecord): boolean {
	return record.withdrawn?.byOrder === true || review?.record.withdrawn?.byOrder === true;
}

/**
 * Checks whether two versions are the same record. The later version may have a new name if it lists the earlier name under
 * `formerly`.
 */
export function continues(later: AnyRecord, earlier: AnyRecord): boolean {
	return later.folder === earlier.folder && (later.slug === earlier.slug || later.record.formerly.includes(earlier.slug));
}
