import { describe, expect, it } from "vitest";
import { isGuarded, pathKey } from "../../../../../scripts/netlify/guard/path-keys.ts";
import { guardOf, statusOf } from "../../../../support/edge.ts";

const PAGE = "/reports/scr-001-overview-report";
const DOCUMENT = "/documents/scr-001-overview-report.pdf";

describe("pathKey returns one key for every spelling of a path", () => {
	it.each([
		["a slash at the end", `${PAGE}/`],
		["several slashes", `//reports//scr-001-overview-report//`],
		["the file name of the page", `${PAGE}/index.html`],
		["the file name written as a folder", `${PAGE}/index.html/`],
		["the file name without its extension", `${PAGE}/index`],
		["the file name with a short extension", `${PAGE}/index.htm`],
		["the page written as a file", `${PAGE}.html`],
		["capitals", "/Reports/SCR-001-Overview-Report/"],
		["an escaped letter", "/reports/scr-001-overview-%72eport/"],
		["an escaped capital", "/reports/scr-001-overview-%52eport/"],
		["an escaped first segment", "/%72eports/scr-001-overview-report/"],
		["an escaped slash", "/reports%2Fscr-001-overview-report%2findex.html"],
		["a double-escaped letter", "/reports/scr-001-overview-%2572eport/"],
		["a single dot", "/reports/./scr-001-overview-report/"],
		["an escaped single dot", "/reports/%2e/scr-001-overview-report/"],
		["parent segments", "/about/../reports/x/%2E%2E/scr-001-overview-report/"],
		["parent segments at the root", "/../../reports/scr-001-overview-report/"],
		["backslashes", "\\reports\\scr-001-overview-report\\"],
		["escaped backslashes", "/reports%5Cscr-001-overview-report"],
	])("returns the same key for a report's path with %s", (_, spelling) => expect(pathKey(spelling)).toBe(PAGE));

	it.each([
		["an escaped dot", "/documents/scr-001-overview-report%2Epdf"],
		["a slash at the end", `${DOCUMENT}/`],
		["an upper-case extension", "/documents/scr-001-overview-report.PDF"],
	])("returns the same key for a document's path with %s", (_, spelling) => expect(pathKey(spelling)).toBe(DOCUMENT));

	it("returns every path in the guard list unchanged", () => {
		for (const path of guardOf("2026-12-01").entries.flatMap(({ paths }) => paths)) expect(pathKey(path)).toBe(path);
	});

	it.each(["/reports/%", "/reports/%zz", "/reports/%e2%28%a1", "/reports/%ff", "/%", "", "/reports/\u0000", `/${"%25".repeat(5000)}`])(
		"returns a key without an error for the path %j",
		(nonsense) => {
			expect(pathKey(nonsense)).toEqual(expect.any(String));
		},
	);

	it("pathKey returns different keys for other reports", () => {
		for (const other of [
			"/reports/scr-001-overview-report-2/",
			"/reports/scr-0010-overview-report/",
			"/reports/scr-001/overview-report/",
			"/reports/index/",
		])
			expect(pathKey(other)).not.toBe(PAGE);
	});
});

it.each([
	"/REPORTS/scr-001-overview-report",
	"//reports/scr-001-overview-report/",
	"/reports/scr-001-overview-report/?from=feed",
	"/%72eports/scr-001-overview-report#part",
	"/documents/scr-001-overview-report%2Epdf?download",
])("goneResponse returns 410 for %s", (spelling) => expect(statusOf(spelling, guardOf("2026-12-01"), "2026-12-02T00:00:00Z")).toBe(410));

it.each([
	["/reports/x", true],
	["/documents/x.pdf", true],
	["/pagefind/fragment/x.pf_fragment", true],
	["/pagefind/201909/fragment/x.pf_fragment", true],
	["/reports", false],
	["/documents", false],
	["/pagefind/pagefind.js", false],
	["/reviews/reports/x", false],
	["/", false],
])("decides whether %s can expire: %s", (key, expected) => expect(isGuarded(key)).toBe(expected));
