/**
 * Tests the search after a report's last public day if the site has not been rebuilt. The search index then still contains the
 * report, but the edge function blocks its index fragments.
 */
import type { Page, Route } from "playwright-core";
import { expect, inject, test } from "vitest";
import { countIn, readResults } from "../support/search.ts";
import { visitorOf } from "../support/visit.ts";

/** The site was built for 1 December 2026, the last public day of the report in this test. */
const site = inject("exampleshire");
const REPORT = /lcspr-2-overview-report/;
const before = visitorOf(site);
const after = visitorOf(site, () => new Date("2026-12-02T00:00:00Z"));

/** A search whose first results include the report. */
const OF_THE_REVIEW = "/search/?q=LCSPR+2";
/** Searches with many or few results, which include the report. */
const MANY = "/search/?q=child";
const FEW = "/search/?q=debt+control+children";

/** Returns all results, after clicking every button that shows more of them. */
async function found(page: Page): Promise<{ count: number; addresses: string[] }> {
	await readResults(page);
	for (const more of ["#more-results", ".found__more"]) {
		while (await page.locator(more).filter({ visible: true }).count()) {
			const earlier = await page.locator("#search-results").textContent();
			await page.locator(more).filter({ visible: true }).first().click();
			await page.waitForFunction((text) => document.querySelector("#search-results")?.textContent !== text, earlier);
		}
	}
	const answer = await readResults(page);
	const heads = await page.locator("#search-results > li > .entry__summary").count();
	const addresses = answer.groups.flatMap(({ items }) => items.map(({ address }) => address));
	expect(countIn(answer), "as many as are said are shown").toBe(addresses.length + heads);
	return { count: countIn(answer), addresses };
}

test.each([OF_THE_REVIEW, MANY, FEW])("the search %s neither shows nor counts an expired report and its PDF", async (question) => {
	const earlier = await found(await before.open(question));
	const later = await found(await after.open(question));
	const over = earlier.addresses.filter((address) => REPORT.test(address));
	expect(over).toContainEqual(expect.stringMatching(/^\/documents\/.*#page=\d+$/));
	expect(later.addresses.toSorted()).toEqual(earlier.addresses.filter((address) => !REPORT.test(address)).toSorted());
	expect(later.count).toBe(earlier.count - over.length);
});

test("the first page of results is still full although an expired report is left out", async () => {
	expect((await readResults(await after.open(MANY))).groups.length).toBe(10);
});

test.each([
	["no response", (route: Route) => route.abort()],
	["a server error", (route: Route) => route.fulfill({ status: 503 })],
	["a missing file", (route: Route) => route.fulfill({ status: 404 })],
])("the search reports that it could not load, instead of showing fewer results, after %s", async (_, fail) => {
	const page = await after.open("/search/");
	await page.route("**/pagefind/fragment/**", fail);
	await page.goto(new URL(FEW, after.url()).href);
	expect((await readResults(page)).status).toEqual(["The search could not be loaded. Everything it finds is in the lists below."]);
});
