import { addressesOf } from "./addresses.ts";

/**
 * The contents of `guard.json`, which lists when to stop serving each report, so that a report is blocked after its last
 * public day even if no build runs that night. The build writes the file; `scripts/netlify/edge-functions/` and the local
 * server read it. Nothing in it is secret.
 */
export type Guard = {
	/** The Board's time zone, as an IANA name. A public day ends at midnight in this zone. */
	timeZone: string;
	entries: GuardEntry[];
};

/** A public report that has a last public day. */
export type GuardEntry = {
	/**
	 * The paths to block: the report's page first, then its document, its citation files and its search index fragments. They
	 * are in the form that `pathKey` in `scripts/netlify/guard/path-keys.ts` returns: lower case, with no trailing slash.
	 */
	paths: string[];
	/** In the form `YYYY-MM-DD`. */
	lastPublicDay: string;
	/** The HTML page to send instead of the record. */
	note: string;
	/** Present if an order forbids any trace of the record, which then seems never to have existed. Otherwise the status is 410. */
	status?: 404;
};

/** Lists the paths to block for the record with the given page, except the other forms of the page's address. */
export function guardedPaths(page: string): string[] {
	return addressesOf(page).filter((address) => !/\/(?:index\.html)?$/.test(address));
}
