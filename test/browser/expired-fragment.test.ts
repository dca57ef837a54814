/** The search on the day after a report's last, on a site that was not made again: the index still knows the report. */
import type { Page, Route } from "playwright-core";
import { expect, inject, test } from "vitest";
import { visitorOf } from "../support/visit.ts";

/** Made for 1 December 2026, the last public day of this report. */
const site = inject("exampleshire");
const TITLE = "Local Child Safeguarding Practice Review LCSPR 2: Overview Report";
const before = visitorOf(site);
const after = visitorOf(site, () => new Date("2026-12-02T00:00:00Z"));

/** Questions to which the report is among the first answers, on a later page of many, and among few. */
const MANY = "/search/?q=child";
const LATER = "/search/?q=children";
const FEW = "/search/?q=debt+control+children";

async function found(page: Page): Promise<{ count: number; titles: string[] }> {
	await page.waitForFunction(() => /result|could not/.test(document.querySelector("#search-status")?.textContent ?? ""));
	const more = page.getByRole("button", { name: "Show more results" });
	while (await more.isVisible()) {
		const shown = await page.locator("#search-results > li").count();
		await more.click();
		await page.waitForFunction(
			(earlier) =>
				document.querySelectorAll("#search-results > li").length > earlier || document.querySelector<HTMLElement>("#more-results")?.hidden,
			shown,
		);
	}
	const titles = await page.locator("#search-results .entry__title").allTextContents();
	const words = (await page.locator("#search-status").textContent()) ?? "";
	return { count: Number(/(\d+) results?(?: for|$)/.exec(words)?.[1]), titles };
}

test.each([MANY, LATER, FEW])("%s: a report whose time is over is not shown and not counted", async (question) => {
	const earlier = await found(await before.open(question));
	const later = await found(await after.open(question));
	expect(earlier.titles).toContain(TITLE);
	expect(later.titles).toEqual(earlier.titles.filter((title) => title !== TITLE));
	expect([earlier.count, later.count]).toEqual([earlier.titles.length, later.titles.length]);
});

test("the first page is as long as ever, since the next result takes the place", async () => {
	const page = await after.open(MANY);
	await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length > 0);
	expect(await page.locator("#search-results > li").count()).toBe(10);
});

test.each([
	["no answer", (route: Route) => route.abort()],
	["a server's error", (route: Route) => route.fulfill({ status: 503 })],
	["a file that is missing", (route: Route) => route.fulfill({ status: 404 })],
])("any other failure is still said, not hidden as fewer results: %s", async (_, fail) => {
	const page = await after.open("/search/");
	await page.route("**/pagefind/fragment/**", fail);
	await page.goto(new URL(FEW, after.url()).href);
	await page.waitForFunction(() => /result|could not/.test(document.querySelector("#search-status")?.textContent ?? ""));
	expect(await page.locator("#search-status").textContent()).toBe(
		"The search could not be loaded. Everything it finds is in the lists below.",
	);
});
