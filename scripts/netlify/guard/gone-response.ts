/**
 * Blocks expired records when they are requested. The latest build may be days old, so the last public day of each record is
 * compared with the current date.
 */
import type { Guard, GuardEntry } from "../../publish/guard-list.ts";
import { isGuarded, pathKey } from "./path-keys.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Responds to a request for an expired record with the removal notice and status 410. If the record was withdrawn by order, the
 * response is the page for missing addresses, with status 404. The method and the conditional headers of the request are ignored.
 * If an error occurs at an address that may belong to a record, the response has status 503 and does not show the record.
 * @param guard the list written by the build
 * @param now the time of the request
 * @returns undefined if the site itself should respond
 */
export function goneResponse(request: Request, guard: Guard, now: Date): Response | undefined {
	const key = pathKey(new URL(request.url).pathname);
	// The list contains records that an order will take down. The public must not learn of the order in advance.
	if (key === "/guard.json") return reply(request, 404, "text/plain", "There is no page at this address.\n");
	try {
		const today = dayIn(guard.timeZone, now);
		const entry = guard.entries.filter(({ paths }) => paths.includes(key)).find((one) => isExpired(one, today));
		return entry && reply(request, entry.status ?? 410, "text/html", entry.note);
	} catch {
		// Pages that are not in a guarded folder, such as those that say whom to call, must work even if the list is invalid.
		if (!isGuarded(key)) return undefined;
		return reply(request, 503, "text/plain", "This page cannot be shown at the moment. Try again later.\n");
	}
}

/**
 * Checks whether a record has expired.
 * @throws {RangeError} if the entry has no valid last public day. The record must then not be shown
 */
function isExpired({ lastPublicDay }: GuardEntry, today: string): boolean {
	if (!WHOLE_DAY.test(lastPublicDay)) throw new RangeError("The list has an entry without a last public day.");
	return today > lastPublicDay;
}

/**
 * Returns the calendar date on which an instant falls, as year-month-day. The rest of the project uses luxon for this. An edge
 * function should have as few dependencies as possible, because any dependency could fail.
 * @throws {RangeError} if the instant or the time zone is invalid
 */
function dayIn(timeZone: string, instant: Date): string {
	const form = { calendar: "iso8601", numberingSystem: "latn", year: "numeric", month: "2-digit", day: "2-digit" } as const;
	const format = new Intl.DateTimeFormat("en-GB", { timeZone, ...form });
	const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
	return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

function reply({ method }: Request, status: number, type: string, body: string): Response {
	const headers = {
		...SECURITY_HEADERS,
		"Content-Type": `${type}; charset=utf-8`,
		"Cache-Control": "private, no-store",
		"X-Robots-Tag": "noindex, noarchive",
	};
	return new Response(method === "HEAD" ? null : body, { status, headers });
}
