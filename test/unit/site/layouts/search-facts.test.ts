import { expect, test } from "vitest";
import type { PartialDate } from "../../../../scripts/records/dates.ts";
import { pageFacts, searchTags } from "../../../../site/layouts/search-facts.ts";

const OWN = { title: "A report", address: "/reports/a/" };
const REVIEW = { title: "SCR 001", address: "/reviews/scr-001/" };
const day = "2026-05" as PartialDate;

test("a page without a group is the main page of its own group in the search results", () => {
	expect(pageFacts({ kind: "Page" }, OWN)).toEqual({
		filters: { kind: ["Page"], group: ["/reports/a/"], part: ["head"] },
		meta: { group: "A report", kind: "Page" },
		sort: {},
	});
});

test("a page with a group belongs to that group, and each audience is stored once", () => {
	const health = { name: "Health" };
	expect(pageFacts({ kind: "Report", audiences: [health, health], group: REVIEW }, OWN)).toMatchObject({
		filters: { kind: ["Report"], audience: ["Health"], group: ["/reviews/scr-001/"] },
		meta: { group: "SCR 001", kind: "Report" },
	});
});

test("the year and the displayed date are derived from the date of the page", () => {
	expect(pageFacts({ kind: "Report", day }, OWN)).toMatchObject({
		filters: { year: ["2026"] },
		meta: { date: "May 2026" },
		sort: { day: "2026-05" },
	});
	expect(pageFacts({ kind: "Review", day, shownDate: "2026" }, OWN).meta["date"]).toBe("2026");
});

test("the search tags have the attributes that Pagefind reads, with escaped values", () => {
	const tags = searchTags({ filters: { kind: ["A & B"] }, meta: { kind: "A & B" }, sort: {} }).toString();
	expect(tags).toBe(
		'<meta name="kind" content="A &amp; B" data-pagefind-filter="kind[content]">\n<meta name="shown-kind" content="A &amp; B" data-pagefind-meta="kind[content]">\n',
	);
});
