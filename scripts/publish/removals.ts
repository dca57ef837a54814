/** Types for what the public may see of records that have gone, will go or have moved. */
import type { IsoDay, PartialDate } from "../records/dates.ts";
import type { Link } from "./page-links.ts";

/**
 * The notice at the address of a record that was removed or withdrawn. It never holds the record's title, summary, text or
 * file name.
 */
export type RemovalNotice = {
	/** The record's former address. */
	address: string;
	/** A kind of report or review, or `briefing`. */
	kind: string;
	kindName: string;
	/** The record's review or, if the record is a review, the review itself. `address` is absent if the review is not public. */
	review?: { reference: string; kindName: string; address?: string };
	published?: PartialDate;
	lastPublicDay?: IsoDay;
	/** Absent if the day is not known. */
	removedOn?: IsoDay;
	/** True if the Board took the record down; false if its retention period ended. */
	withdrawn: boolean;
	/** Where else a removed report can be found. Empty if the Board took it down. */
	alsoAt: AlsoAt[];
	/** What can still be read about the review: its page, its briefings and its other reports. */
	remaining: Link[];
};

/** A copy of a report that someone else holds. */
export type AlsoAt = { name: string; url?: string };

/** The removal notice that will replace a public record from the day after its last public day. */
export type FutureNotice = RemovalNotice & { lastPublicDay: IsoDay };

/** Addresses of a record that is gone, other than that of its notice, and the address of the notice to show there. */
export type GoneAddress = { address: string; notice: string };

/** A former address of a record, and the address to which it redirects. */
export type MovedAddress = { from: string; to: string };
