/** What the tests of the guard share: a list of one report, and how it is asked for. */

import { answerFor } from "../../scripts/netlify/guard/gone-response.ts";
import type { Guard, GuardEntry } from "../../scripts/publish/guard-list.ts";

export const NOTE = "<!DOCTYPE html><title>Overview report: SCR 001</title><h1>This overview report has been removed</h1>";

/** A report whose last public day is given. */
export function entry(lastPublicDay: string): GuardEntry {
	return {
		paths: ["/reports/scr-001-overview-report", "/documents/scr-001-overview-report.pdf", "/pagefind/fragment/en_0a1b2c3.pf_fragment"],
		lastPublicDay,
		note: NOTE,
	};
}

/** A list with one report. */
export function guardOf(lastPublicDay: string, timeZone = "Europe/London"): Guard {
	return { timeZone, entries: [entry(lastPublicDay)] };
}

/** The status of the guard's answer, or that it leaves the request alone. */
export function statusOf(path: string, guard: Guard, now: string | Date, options: RequestInit = {}): number | "left alone" {
	return answerFor(new Request(`https://board.example${path}`, options), guard, new Date(now))?.status ?? "left alone";
}
