/**
 * Stops what is no longer public, at the moment it is asked for. The last build may be days old: its own list of last
 * public days decides, not whether anything ran last night.
 */
import type { Guard, GuardEntry } from "../../publish/guard-list.ts";
import { isGuarded, keyOf } from "./path-keys.ts";
import { HEADERS } from "./security-headers.ts";

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Answers a request for what is no longer public with 410 and its note, whatever the method and whatever the browser
 * has already. If anything goes wrong where something may be guarded, nothing is shown (503).
 * @param guard the list that the build wrote
 * @param now the moment of the request
 * @returns nothing where the site itself may answer
 */
export function answerFor(request: Request, guard: Guard, now: Date): Response | undefined {
	const key = keyOf(new URL(request.url).pathname);
	if (!isGuarded(key)) return undefined;
	try {
		const entry = guard.entries.find(({ paths }) => paths.includes(key));
		return entry && isOver(entry, dayIn(guard.timeZone, now)) ? reply(request, 410, "text/html", entry.note) : undefined;
	} catch {
		return reply(request, 503, "text/plain", "This cannot be shown at the moment. Try again later.\n");
	}
}

/** @throws when the list does not say when, since then it is not to be shown */
function isOver({ lastPublicDay }: GuardEntry, today: string): boolean {
	if (!WHOLE_DAY.test(lastPublicDay)) throw new RangeError("The list has an entry without a day.");
	return today > lastPublicDay;
}

/**
 * The calendar day of an instant, year-month-day. Without luxon, unlike the rest of the project: this runs at Netlify's
 * edge, and the less it needs there, the less can fail.
 * @throws {RangeError} when the instant or the time zone is none
 */
function dayIn(timeZone: string, instant: Date): string {
	const format = new Intl.DateTimeFormat("en-GB", {
		timeZone,
		calendar: "iso8601",
		numberingSystem: "latn",
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	});
	const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
	return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

function reply({ method }: Request, status: number, type: string, body: string): Response {
	const headers = {
		...HEADERS,
		"Content-Type": `${type}; charset=utf-8`,
		"Cache-Control": "private, no-store",
		"X-Robots-Tag": "noindex, noarchive",
	};
	return new Response(method === "HEAD" ? null : body, { status, headers });
}
