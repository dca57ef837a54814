import { addressesOf } from "./addresses.ts";

/**
 * The contents of `guard.json`, which tells the server when to stop serving each record. A record is therefore blocked after its
 * last public day, even if no build runs that night. The build writes the file. The code in `scripts/netlify/edge-functions/` and
 * the local server read it. The server never publishes the file.
 */
export type Guard = {
	/** The Board's time zone, as an IANA name. A public day ends at midnight in this zone. */
	timeZone: string;
	entries: GuardEntry[];
};

/** A public record that has a last public day. */
export type GuardEntry = {
	/**
	 * The paths to block: first the page of the record, then its document, its citation files and its search index fragments. The
	 * paths have the form that `pathKey` in `scripts/netlify/guard/path-keys.ts` returns: lower case, with no trailing slash.
	 */
	paths: string[];
	/** The last day on which the record is public, in the form `YYYY-MM-DD`. */
	lastPublicDay: string;
	/** The HTML of the page to send instead of the record. */
	note: string;
	/** The status of the response. It is absent if the status is 410. It is 404 if an order forbids any trace of the record. */
	status?: 404;
};

/** Lists the paths to block for the record with the given page. Other spellings of the page's address are left out. */
export function guardedPaths(page: string): string[] {
	return addressesOf(page).filter((address) => !/\/(?:index\.html)?$/.test(address));
}

/**
 * Adds entries for records that an order will take down. After the last public day, their addresses respond as if the records had
 * never existed.
 * @param notFound the HTML of the page for addresses that do not exist
 */
export function withOrders(guard: Guard, ordered: ReadonlyArray<{ address: string; lastPublicDay: string }>, notFound: string): Guard {
	const entries = ordered.map(({ address, lastPublicDay }) => ({
		...{ paths: guardedPaths(address), lastPublicDay, note: notFound },
		status: 404 as const,
	}));
	// A record may also have an ordinary entry. The entry for the order is first, because the guard uses the first entry whose
	// last public day has passed.
	return { ...guard, entries: [...entries, ...guard.entries] };
}
