import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { describe, expect, it } from "vitest";
import { goneResponse } from "../../../../../scripts/netlify/guard/gone-response.ts";
import { ROOT } from "../../../../../scripts/project-root.ts";
import type { Guard } from "../../../../../scripts/publish/guard-list.ts";
import { dayIn } from "../../../../../scripts/records/dates.ts";
import { entry, guardOf, NOTE, statusOf } from "../../../../support/edge.ts";

const PAGE = "/reports/scr-001-overview-report/";
const AFTER = "2026-12-02T00:00:00Z";

function responseAfter(address = PAGE, options: RequestInit = {}): Response {
	const response = goneResponse(new Request(`https://board.example${address}`, options), guardOf("2026-12-01"), new Date(AFTER));
	if (!response) throw new Error("The request was passed on.");
	return response;
}

describe("goneResponse on the last public day", () => {
	it.each([
		["in winter, when London is on UTC", "2026-12-01", "2026-12-02T00:00:00Z"],
		["in summer, when London is an hour ahead", "2027-06-30", "2027-06-30T23:00:00Z"],
		["on the day before clocks go forward", "2027-03-27", "2027-03-28T00:00:00Z"],
		["on the day on which clocks go forward", "2027-03-28", "2027-03-28T23:00:00Z"],
		["on the day before clocks go back", "2026-10-24", "2026-10-24T23:00:00Z"],
		["on the day on which clocks go back", "2026-10-25", "2026-10-26T00:00:00Z"],
		["at the end of a year", "2026-12-31", "2027-01-01T00:00:00Z"],
		["on 28 February of a leap year", "2028-02-28", "2028-02-29T00:00:00Z"],
	])("ends the last public day at midnight in London %s", (_, lastPublicDay, end) => {
		const moment = Date.parse(end);
		expect(statusOf(PAGE, guardOf(lastPublicDay), new Date(moment - 1))).toBe("passed on");
		expect(statusOf(PAGE, guardOf(lastPublicDay), new Date(moment))).toBe(410);
	});

	it("ends the last public day at midnight in the Board's time zone if the Board is outside London", () => {
		const end = Date.parse("2026-12-01T11:00:00Z");
		expect(statusOf(PAGE, guardOf("2026-12-01", "Pacific/Auckland"), new Date(end - 1))).toBe("passed on");
		expect(statusOf(PAGE, guardOf("2026-12-01", "Pacific/Auckland"), new Date(end))).toBe(410);
	});

	it("goneResponse and the build remove a report at the same moment, even around a clock change", () => {
		for (const change of ["2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26"]) {
			for (let hour = -36; hour <= 36; hour++) {
				const now = new Date(Date.parse(`${change}T01:00:00Z`) + hour * 3_600_000);
				const today = dayIn("Europe/London", now);
				expect([now, statusOf(PAGE, guardOf(change), now)]).toEqual([now, today > change ? 410 : "passed on"]);
			}
		}
	});
});

describe("goneResponse for a removed report", () => {
	it.each([PAGE, "/documents/scr-001-overview-report.pdf", "/pagefind/fragment/en_0a1b2c3.pf_fragment"])(
		"returns the removal notice for a request for %s",
		async (address) => {
			const response = responseAfter(address);
			expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
				410,
				"text/html; charset=utf-8",
				NOTE,
			]);
		},
	);

	it("includes the headers that netlify.toml sets for all addresses", async () => {
		const { headers } = await parseAllHeaders({
			headersFiles: [],
			netlifyConfigPath: path.join(ROOT, "netlify.toml"),
			configHeaders: [],
			minimal: false,
		});
		const everywhere = headers.find((rule) => rule.for === "/*");
		const expected = Object.entries(everywhere?.values ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
		expect(expected.length).toBeGreaterThan(8);
		const own = ["cache-control", "content-type", "x-robots-tag"];
		expect([...responseAfter().headers].filter(([name]) => !own.includes(name)).toSorted()).toEqual(expected.toSorted());
	});

	it("goneResponse forbids caching, and indexing by search engines", () => {
		const { headers } = responseAfter();
		expect([headers.get("cache-control"), headers.get("x-robots-tag")]).toEqual(["private, no-store", "noindex, noarchive"]);
	});

	it("returns the same headers for HEAD as for GET, but no body", async () => {
		const [head, whole] = [responseAfter(PAGE, { method: "HEAD" }), responseAfter()];
		expect([head.status, [...head.headers], await head.text()]).toEqual([410, [...whole.headers], ""]);
	});

	it.each(["POST", "PUT", "DELETE", "OPTIONS"])("returns 410 for the method %s", (method) => {
		expect(responseAfter(PAGE, { method }).status).toBe(410);
	});

	it.each([
		["If-None-Match", "*"],
		["If-Modified-Since", "Tue, 01 Dec 2026 12:00:00 GMT"],
		["Range", "bytes=0-99"],
	])("returns 410 even if the request has the header %s", (name, value) => {
		expect(responseAfter("/documents/scr-001-overview-report.pdf", { headers: { [name]: value } }).status).toBe(410);
	});
});

describe("goneResponse for other addresses", () => {
	it.each([
		"/",
		"/reports/",
		"/reports/scr-001-action-plan/",
		"/reports/scr-001-overview-report-2/",
		"/documents/scr-001.pdf",
		"/pagefind/pagefind.js",
		"/pagefind/fragment/en_fffffff.pf_fragment",
		"/reviews/scr-001-overview-report/",
		"/search/?q=/reports/scr-001-overview-report/",
	])("passes on a request for %s, which is not in the list", (address) =>
		expect(statusOf(address, guardOf("2026-12-01"), AFTER)).toBe("passed on"),
	);

	it("goneResponse passes on every request if the guard list is empty", () => {
		expect(statusOf(PAGE, { timeZone: "Europe/London", entries: [] }, AFTER)).toBe("passed on");
	});
});

describe("goneResponse with invalid input", () => {
	const before = "2026-11-30T12:00:00Z";
	const faults: Array<[string, unknown, string]> = [
		["no list", undefined, before],
		["a list in another format", { entries: "none" }, before],
		["an entry without addresses", { timeZone: "Europe/London", entries: [{ lastPublicDay: "2026-12-01", note: "" }] }, before],
		["an entry without a day", { timeZone: "Europe/London", entries: [{ ...entry("2026-12-01"), lastPublicDay: undefined }] }, before],
		["an entry with an invalid day", guardOf("1 December 2026"), before],
		["a time zone that does not exist", guardOf("2026-12-01", "Europe/Huddersfield"), before],
		["an invalid clock", guardOf("2026-12-01"), "no time"],
	];

	it.each(faults)("goneResponse returns 503, an error message and the security headers if there is %s", async (_, guard, now) => {
		const response = goneResponse(new Request(`https://board.example${PAGE}`), guard as Guard, new Date(now));
		expect([response?.status, await response?.text(), response?.headers.get("cache-control")]).toEqual([
			503,
			"This page cannot be shown at the moment. Try again later.\n",
			"private, no-store",
		]);
		expect(response?.headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
	});

	it.each(faults)("passes on requests for the rest of the site if there is %s", (_, guard, now) => {
		for (const address of ["/", "/about/", "/reviews/scr-001/", "/assets/style.css"])
			expect(statusOf(address, guard as Guard, now)).toBe("passed on");
	});
});
