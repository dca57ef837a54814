import { expect, test } from "vitest";
import { addressesOf, documentAddress, documentOf, recommendationAddress, reportPage } from "../../../../scripts/publish/addresses.ts";

test("the address of a report’s document is derived from the address of the report’s page", () => {
	expect(documentOf(reportPage("scr-028-overview-report"))).toBe(documentAddress("scr-028-overview-report"));
});

test("a recommendation’s address is the address of its review’s page plus a fragment", () => {
	expect(recommendationAddress("scr-028", "scr-028-3")).toBe("/reviews/scr-028/#scr-028-3");
});

test("the addresses of a report include every form of its page’s address, its document and its citation files", () => {
	expect(addressesOf("/reports/scr-028-overview-report/")).toEqual([
		"/reports/scr-028-overview-report",
		"/reports/scr-028-overview-report/",
		"/reports/scr-028-overview-report/index.html",
		"/documents/scr-028-overview-report.pdf",
		"/reports/scr-028-overview-report/citation.ris",
		"/reports/scr-028-overview-report/citation.bib",
		"/reports/scr-028-overview-report/citation.json",
	]);
});
