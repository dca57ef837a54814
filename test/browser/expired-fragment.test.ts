/** The search after a report's last public day, on a site that was not rebuilt: its index still has the report. */
import type { Page, Route } from "playwright-core";
import { expect, inject, test } from "vitest";
import { countIn, readResults } from "../support/search.ts";
import { visitorOf } from "../support/visit.ts";

/** Made for 1 December 2026, the last public day of this report and its document. */
const site = inject("exampleshire");
const REPORT = /lcspr-2-overview-report/;
const before = visitorOf(site);
const after = visitorOf(site, () => new Date("2026-12-02T00:00:00Z"));

/** Questions to which the report is among the first answers, among many, and among few. */
const OF_THE_REVIEW = "/search/?q=LCSPR+2";
const MANY = "/search/?q=child";
const FEW = "/search/?q=debt+control+children";

/** Everything that is found, however much must be asked for to see it. */
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

test.each([OF_THE_REVIEW, MANY, FEW])("%s: an expired report and its document are neither shown nor counted", async (question) => {
	const earlier = await found(await before.open(question));
	const later = await found(await after.open(question));
	const over = earlier.addresses.filter((address) => REPORT.test(address));
	expect(over).toContainEqual(expect.stringMatching(/^\/documents\/.*#page=\d+$/));
	expect(later.addresses.toSorted()).toEqual(earlier.addresses.filter((address) => !REPORT.test(address)).toSorted());
	expect(later.count).toBe(earlier.count - over.length);
});

test("the first page has as many results as before expiry", async () => {
	expect((await readResults(await after.open(MANY))).groups.length).toBe(10);
});

test.each([
	["no answer", (route: Route) => route.abort()],
	["a server's error", (route: Route) => route.fulfill({ status: 503 })],
	["a file that is missing", (route: Route) => route.fulfill({ status: 404 })],
])("any other failure is reported, not shown as fewer results: %s", async (_, fail) => {
	const page = await after.open("/search/");
	await page.route("**/pagefind/fragment/**", fail);
	await page.goto(new URL(FEW, after.url()).href);
	expect((await readResults(page)).status).toEqual(["The search could not be loaded. Everything it finds is in the lists below."]);
});
