/**
 * The list by which a report is stopped at the end of its last public day, whether or not anything is built that night.
 * A build writes it as `guard.json`; `scripts/netlify/edge-functions/` and the local server read it. All of it may be public.
 */
export type Guard = {
	/** The Board's, an IANA name: in it a day ends at midnight. */
	timeZone: string;
	entries: GuardEntry[];
};

/** A report that will go. */
export type GuardEntry = {
	/**
	 * What to stop: the report's page first, its document, its citation, its part of the search. As `keyOf` in
	 * `scripts/netlify/guard/path-keys.ts` writes a path: lower case, no slash at the end.
	 */
	paths: string[];
	/** The last day on which they may be read, year-month-day. */
	lastPublicDay: string;
	/** The whole page that is sent instead. */
	note: string;
};
