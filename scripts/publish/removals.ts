/** Types for the public details of records that have been removed, will be removed or have a new address. */
import type { IsoDay, PartialDate } from "../records/dates.ts";
import type { Link } from "./page-links.ts";

/**
 * The notice at the address of a record that was removed or withdrawn. It never contains the title, summary, text or file name of
 * the record.
 */
export type RemovalNotice = {
	/** The record's former address. */
	address: string;
	/** A kind of report or review, or `briefing`. */
	kind: string;
	kindName: string;
	/**
	 * The review to which the record belongs or, if the record is a review, the review itself. `address` is absent if the review
	 * is not public.
	 */
	review?: { reference: string; kindName: string; address?: string };
	published?: PartialDate;
	lastPublicDay?: IsoDay;
	/** Absent if the day is not known. */
	removedOn?: IsoDay;
	/** True if the Board took the record down. False if the retention period ended. */
	withdrawn: boolean;
	/** Other places where a removed report can be found. Empty if the Board took the report down. */
	alsoAt: AlsoAt[];
	/** Links to what readers can still read about the review: its page, its briefings and its other reports. */
	remaining: Link[];
};

/** A copy of a report that another organisation holds. */
export type AlsoAt = { name: string; url?: string };

/** The removal notice that will replace a public record from the day after its last public day. */
export type FutureNotice = RemovalNotice & { lastPublicDay: IsoDay };

/** An address of a record that is no longer public, and the address of the removal notice to show there. */
export type GoneAddress = { address: string; notice: string };

/** A former address of a public record, and the address to which it redirects. */
export type MovedAddress = { from: string; to: string };
