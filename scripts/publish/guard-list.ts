import { addressesOf } from "./addresses.ts";

/**
 * The contents of `guard.json`, which says when the server must stop serving each report. A report is therefore blocked after
 * its last public day, even if no build runs that night. The build writes the file. The code in
 * `scripts/netlify/edge-functions/` and the local server read it. The file contains nothing secret.
 */
export type Guard = {
	/** The Board's time zone, as an IANA name. A public day ends at midnight in this zone. */
	timeZone: string;
	entries: GuardEntry[];
};

/** A public report that has a last public day. */
export type GuardEntry = {
	/**
	 * The paths to block. The report's page is first, followed by its document, its citation files and its search index fragments.
	 * The paths have the form that `pathKey` in `scripts/netlify/guard/path-keys.ts` returns: lower case, with no trailing slash.
	 */
	paths: string[];
	/** The last day on which the report is public, in the form `YYYY-MM-DD`. */
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

/**
 * Adds the records that an order will take down. From then on, their addresses respond as if nothing had ever been there.
 * @param notFound the page for addresses that do not exist
 */
export function withOrders(guard: Guard, ordered: ReadonlyArray<{ address: string; lastPublicDay: string }>, notFound: string): Guard {
	const entries = ordered.map(({ address, lastPublicDay }) => ({
		...{ paths: guardedPaths(address), lastPublicDay, note: notFound },
		status: 404 as const,
	}));
	// A record may have an entry of its own as well. The guard uses the first entry whose day has passed.
	return { ...guard, entries: [...entries, ...guard.entries] };
}
