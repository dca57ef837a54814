/**
 * The contents of `guard.json`, which stops each report at the end of its last public day even if no build runs that
 * night. The build writes it; `scripts/netlify/edge-functions/` and the local server read it. Nothing in it is secret.
 */
export type Guard = {
	/** The Board's time zone, an IANA name: a day ends at midnight there. */
	timeZone: string;
	entries: GuardEntry[];
};

/** A public report that has a last public day. */
export type GuardEntry = {
	/**
	 * What to stop: the report's page first, then its document, its citation and its fragments of the search index.
	 * Written as `pathKey` in `scripts/netlify/guard/path-keys.ts` does: in lower case, without a slash at the end.
	 */
	paths: string[];
	/** As `YYYY-MM-DD`. */
	lastPublicDay: string;
	/** The HTML page to send instead. */
	note: string;
};
