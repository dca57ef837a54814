/**
 * Blocks expired reports at request time. The latest build may be days old, so each report's last public day is compared with the
 * current date.
 */
import type { Guard, GuardEntry } from "../../publish/guard-list.ts";
import { isGuarded, pathKey } from "./path-keys.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Returns 410 with the report's note for any request for an expired report, whatever the method and even if the request is
 * conditional. If anything fails for an address that may be guarded, returns 503 without content.
 * @param guard the list written by the build
 * @param now the time of the request
 * @returns undefined if the site itself may respond
 */
export function goneResponse(request: Request, guard: Guard, now: Date): Response | undefined {
	const key = pathKey(new URL(request.url).pathname);
	try {
		const today = dayIn(guard.timeZone, now);
		const entry = guard.entries.filter(({ paths }) => paths.includes(key)).find((one) => isExpired(one, today));
		return entry && reply(request, entry.status ?? 410, "text/html", entry.note);
	} catch {
		// Pages that say whom to call must not depend on the list.
		if (!isGuarded(key)) return undefined;
		return reply(request, 503, "text/plain", "This page cannot be shown at the moment. Try again later.\n");
	}
}

/** @throws {RangeError} if the entry has no valid last public day; the report must then not be shown */
function isExpired({ lastPublicDay }: GuardEntry, today: string): boolean {
	if (!WHOLE_DAY.test(lastPublicDay)) throw new RangeError("The list has an entry without a last public day.");
	return today > lastPublicDay;
}

/**
 * The calendar date on which an instant falls, as year-month-day. Unlike the rest of the project, this does not use luxon: the fewer
 * dependencies an edge function has, the less can fail.
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
