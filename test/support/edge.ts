/** Helpers for the tests of the edge function, which blocks expired reports. The guard list tells it when to block which path. */

import { goneResponse } from "../../scripts/netlify/guard/gone-response.ts";
import type { Guard, GuardEntry } from "../../scripts/publish/guard-list.ts";

export const NOTE = "<!DOCTYPE html><title>Overview report: SCR 001</title><h1>This overview report has been removed</h1>";

export function entry(lastPublicDay: string): GuardEntry {
	return {
		paths: ["/reports/scr-001-overview-report", "/documents/scr-001-overview-report.pdf", "/pagefind/fragment/en_0a1b2c3.pf_fragment"],
		lastPublicDay,
		note: NOTE,
	};
}

export function guardOf(lastPublicDay: string, timeZone = "Europe/London"): Guard {
	return { timeZone, entries: [entry(lastPublicDay)] };
}

/** Returns the status of the edge function's response, or "passed on" if the function leaves the request to Netlify. */
export function statusOf(path: string, guard: Guard, now: string | Date, options: RequestInit = {}): number | "passed on" {
	return goneResponse(new Request(`https://board.example${path}`, options), guard, new Date(now))?.status ?? "passed on";
}
