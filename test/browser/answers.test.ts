/** Checks the search results: pages inside PDFs, groups by review, and references and words in various spellings. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { readResults, searchFor } from "../support/search.ts";
import { visitorOf } from "../support/visit.ts";

const visitor = visitorOf(inject("exampleshire"));

/** A search page that many tests share. Tests that need a new page, or filters in its address, open their own. */
let desk: Page;
beforeAll(async () => {
	desk = await visitor.open("/search/");
});

describe("the search inside PDFs", () => {
	test("a search result inside a PDF names the PDF and the page, and links to that page", async () => {
		const { groups } = await searchFor(desk, '"how debt is used to control children"');
		const [group] = groups;
		expect([group?.title, group?.address]).toEqual([expect.stringMatching(/^LCSPR 2: /), "/reviews/lcspr-2/"]);
		expect(group?.items).toContainEqual({
			title: "Local Child Safeguarding Practice Review LCSPR 2: Overview Report, page 2",
			address: "/documents/lcspr-2-overview-report.pdf#page=2",
		});
	});

	test("the search filters apply to the pages of a PDF as they apply to its report", async () => {
		const page = await visitor.open("/search/?q=prescriptions&kind=Executive+summary&audience=Health&year=2026");
		const { groups } = await readResults(page);
		const addresses = groups.flatMap(({ items }) => items.map(({ address }) => address));
		expect(addresses).toContain("/documents/lcspr-3-executive-summary.pdf#page=2");
		expect(addresses.filter((address) => !address.includes("executive-summary"))).toEqual([]);
	});

	test("a search without words lists reports, but not the pages of their PDFs", async () => {
		const page = await visitor.open("/search/?kind=Overview+report");
		const answer = await readResults(page);
		expect(answer.groups.flatMap(({ items }) => items.map(({ address }) => address))).toEqual([
			"/reports/sar-1-overview-report-easy-read/",
			"/reports/sar-1-overview-report/",
			"/reports/lcspr-3-overview-report/",
			"/reports/lcspr-2-overview-report/",
			"/reports/dardr-1-overview-report/",
		]);
		expect(answer.status).toEqual(["5 results"]);
	});
});

describe("the list of search results", () => {
	test("search results are grouped under the title of their review, and each is listed once", async () => {
		const page = await visitor.open("/search/?q=bruising");
		const answer = await readResults(page);
		expect(answer.groups).toContainEqual({
			title: "SCR 028: Bruising in a baby who could not yet roll",
			address: "/reviews/scr-028/",
			items: [{ title: "Learning document SCR 028: when bruising has no story", address: "/briefings/learning-document-scr-028/" }],
		});
		const addresses = answer.groups.map(({ address }) => address);
		expect(addresses).toContain("/themes/bruising-in-non-mobile-babies/");
		expect(addresses).toContain("/reports/bruising-in-non-mobile-babies-procedure/");
		expect(new Set(addresses).size).toBe(addresses.length);
	});

	test("a large group shows only its best results until a visitor asks for more, then moves the focus to the first new result", async () => {
		const page = await visitor.open("/search/?q=LCSPR+2");
		const [group] = (await readResults(page)).groups;
		expect(group?.items.length).toBe(3);
		await page.getByRole("button", { name: /^Show \d+ more in LCSPR 2/ }).click();
		await page.waitForFunction(() => document.querySelectorAll("#search-results > li:first-child .found__item").length > 3);
		expect(
			await page.evaluate(
				() => document.activeElement === document.querySelectorAll("#search-results > li:first-child .found__title a")[3],
			),
		).toBe(true);
	});

	test("the search shows more groups when a visitor asks for them, and moves the focus to the first new group", async () => {
		const page = await visitor.open("/search/?q=child");
		expect((await readResults(page)).groups.length).toBe(10);
		await page.getByRole("button", { name: "Show more results" }).click();
		await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length > 10);
		expect(await page.evaluate(() => document.activeElement === document.querySelectorAll("#search-results .entry__title a")[10])).toBe(
			true,
		);
		const addresses = (await readResults(page)).groups.map(({ address }) => address);
		expect(new Set(addresses).size, "no review twice").toBe(addresses.length);
	});
});

test("results can be sorted by date, newest first, and the page's address keeps the sort order", async () => {
	const page = await visitor.open("/search/?q=neglect");
	await readResults(page);
	await page.getByLabel("Sort by").selectOption("Newest first");
	await page.waitForURL(/q=neglect&sort=date/);
	await page.waitForFunction(() => document.querySelector("#search-results .entry__title a")?.textContent?.startsWith("LCSPR 3"));
	const years = await page
		.locator("#search-results > li")
		.evaluateAll((groups) =>
			groups.map((group) => Number(/(20\d\d)$/.exec(group.querySelector(".entry__facts")?.textContent ?? "")?.[1] ?? 0)),
		);
	expect(years.length).toBeGreaterThan(4);
	expect(years).toEqual(years.toSorted((a, b) => b - a));
});

describe("a search for a reference", () => {
	test.each([
		["/reviews/scr-028/", ["SCR 028", "SCR28", "scr 028", "scr028", "SCR-028", "Scr.28", "serious case review 28"]],
		["/reviews/lcspr-1/", ["LCSPR 1", "LCSPR-1", "lcspr1", "lcspr 01", "CSPR 1", "local child safeguarding practice review 1"]],
		["/reviews/practice-review-1/", ["Practice Review 1", "practicereview1", "good practice review 1"]],
		["/reports/statutory-guidance-children-first-together/", ["MCF 12", "mcf12"]],
	])("the search finds %s first, however a visitor spells its reference", async (address, spellings) => {
		for (const spelling of spellings) expect([spelling, (await searchFor(desk, spelling)).groups[0]?.address]).toEqual([spelling, address]);
	});

	test("a search for an unknown reference finds nothing, instead of trying its letters and digits separately", async () => {
		expect((await searchFor(desk, "SCR 77")).status).toEqual([
			"No results for “SCR 77”. Try another word or fewer filters, or the lists below.",
			"Not found: SCR 77.",
		]);
	});
});

describe("a search for several words", () => {
	test("the search names the words that occur on no page, and finds the other words", async () => {
		const { status, groups } = await searchFor(desk, "xyzzy neglect");
		expect(status).toEqual([expect.stringMatching(/^\d+ results for “xyzzy neglect”$/), "Not found: xyzzy."]);
		expect(groups.map(({ address }) => address)).toContain("/themes/neglect/");
	});

	test.each([
		["neglact", "neglect"],
		["infomation", "information"], // Pagefind alone would find every word that begins with “in”.
		["domestic voilence", "domestic violence"],
		["src 28", "scr 28"],
		["lcpsr2", "lcspr2"],
	])(
		"for “%s”, the search suggests “%s”, and the focus stays in the search field when a visitor follows the suggestion",
		async (typed, meant) => {
			const answer = await searchFor(desk, typed);
			expect(answer.status.at(-1)).toBe(`Did you mean “${meant}”?`);
			await desk.getByRole("link", { name: meant, exact: true }).click();
			await desk.waitForURL((url) => url.searchParams.get("q") === meant);
			expect((await readResults(desk)).status[0]).toMatch(/^\d+ results/);
			expect(await desk.evaluate(() => document.activeElement?.id)).toBe("search-query");
			expect(await desk.locator("#search-query").inputValue()).toBe(meant);
		},
	);

	test("the search shows pages with most of the words, and says so, if no page has all of them", async () => {
		const { status, groups } = await searchFor(desk, "nude pictures shared online first hour");
		expect(status[1]).toBe("Nothing has all of these words. These have most of them.");
		expect(groups[0]?.address).toBe("/reports/thematic-briefing-online-harm/");
	});

	test("the search finds pages by synonyms, such as abbreviations and everyday words for themes", async () => {
		for (const [said, address] of [
			["LLR", "/reviews/llr-1/"],
			["domestic violence", "/themes/domestic-abuse/"],
			["dads safe sleep", "/reviews/lcspr-4/"],
		] as const)
			expect([said, (await searchFor(desk, said)).groups.map((group) => group.address)]).toEqual([said, expect.arrayContaining([address])]);
	});

	test("search excerpts contain only visible text, and highlight only the words from the query", async () => {
		await searchFor(desk, "drugs");
		const marks = await desk.locator("#search-results mark").allTextContents();
		expect(marks.length).toBeGreaterThan(0);
		expect(marks.filter((mark) => !/^drug/i.test(mark))).toEqual([]);
		expect(await desk.locator("#search-results").textContent()).not.toContain("Also known as");
	});

	test("the search page escapes HTML in the query", async () => {
		await searchFor(desk, '<img src=x onerror="document.title=1"> child');
		expect(await desk.locator("#search-status img, #search-results img").count()).toBe(0);
	});
});
