/** Tests the search page with a mouse, with only the keyboard, and without JavaScript. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { countIn, readResults, searchFor } from "../support/search.ts";
import { listen, visitorOf } from "../support/visit.ts";

const visitor = visitorOf(inject("exampleshire"));

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const focusedValue = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);

/** Returns the values of a filter. Each has its number of results, and whether it is enabled and checked. */
function valuesOf(page: Page, filter: string): Promise<Array<{ value: string; count: number; enabled: boolean; checked: boolean }>> {
	return page.locator(`#filter-${filter} input`).evaluateAll((inputs) =>
		inputs.map((input) => ({
			value: (input as HTMLInputElement).value,
			count: Number(/\((\d+)\)$/.exec(input.nextElementSibling?.textContent ?? "")?.[1]),
			enabled: !(input as HTMLInputElement).disabled,
			checked: (input as HTMLInputElement).checked,
		})),
	);
}

test("the search page keeps the query and the filter when a visitor opens a result and goes back", async () => {
	const page = await visitor.open("/");
	const heard = listen(page, visitor.url());
	await page.getByLabel("Search reviews, briefings and reports").fill("neglect");
	await page.getByRole("button", { name: "Search" }).click();
	const all = await readResults(page);
	expect(all.status).toEqual([expect.stringMatching(/^\d+ results for “neglect”$/)]);

	await page.getByRole("checkbox", { name: /^Briefing \(/ }).check();
	await page.waitForURL(/kind=Briefing/);
	await page.waitForFunction((before) => document.querySelector("#search-status")?.textContent !== before, all.status.join(""));
	const filtered = await readResults(page);
	expect(countIn(filtered)).toBeGreaterThan(0);
	expect(countIn(filtered)).toBeLessThan(countIn(all));
	const found = filtered.groups.flatMap(({ items }) => items);
	expect(found.map(({ address }) => address)).toEqual(found.map(() => expect.stringMatching(/^\/briefings\//)));

	const first = found[0]?.title ?? "";
	await page.getByRole("link", { name: first }).click();
	await page.waitForURL(/\/briefings\//);
	expect(await page.locator("h1").textContent()).toBe(first);

	await page.goBack();
	expect(await readResults(page)).toEqual(filtered);
	expect(await page.locator("#search-query").inputValue()).toBe("neglect");
	expect(await page.getByRole("checkbox", { name: /^Briefing \(/ }).isChecked()).toBe(true);
	expect(heard).toEqual({ messages: [], foreign: [] });
});

test("the search page downloads nothing from the index before the first search", async () => {
	const page = await visitor.open("/");
	const fetched: string[] = [];
	page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
	const ofIndex = () => fetched.filter((address) => /^\/pagefind\/|\.json$/.test(address));
	await page.goto(new URL("/search/", visitor.url()).href);
	await page.locator("#search-query").waitFor();
	expect(ofIndex()).toEqual([]);
	await searchFor(page, "neglect");
	expect(ofIndex()).toContain("/pagefind/pagefind.js");
	expect(ofIndex()).toContain("/search/words.json");
});

test.each([
	["Pagefind's script", /\/pagefind\.js$/, [/pagefind-entry\.json/, /\.pagefind$/, /\/words\.json$/, /\/parts\.json$/]],
	["the index file for a word", /\.pf_index$/, [/\.pf_filter$/]],
])("the search page downloads the other files for a search in parallel with %s, and each file only once", async (_, held, others) => {
	const page = await visitor.open("/search/");
	const fetched: string[] = [];
	page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
	const meanwhile = Promise.all(others.map((other) => page.waitForRequest(other)));
	await page.route(held, async (route) => {
		await meanwhile;
		await route.continue();
	});
	await searchFor(page, "neglect");
	await meanwhile;
	expect(fetched.toSorted()).toEqual([...new Set(fetched)].toSorted());
});

test("a visitor can search, sort, filter, open a result and go back with only the keyboard", async () => {
	const page = await visitor.open("/search/");
	const reach = async (found: () => Promise<boolean>) => {
		for (let presses = 0; presses < 60; presses++) {
			await page.keyboard.press("Tab");
			if (await found()) return;
		}
		throw new Error("Not reached with the Tab key.");
	};
	await reach(async () => (await focused(page)) === "search-query");
	await page.keyboard.type("neglect");
	await page.keyboard.press("Enter");
	await readResults(page);
	expect(await focused(page)).toBe("search-query");

	await reach(async () => (await focusedValue(page)) === "Briefing");
	await page.keyboard.press("Space");
	await page.waitForURL(/kind=Briefing/);
	await page.waitForFunction(() => document.querySelectorAll("#search-results .found__item").length > 0);
	expect(await focusedValue(page), "focus stays on the box").toBe("Briefing");
	await page.keyboard.press("Space");
	await page.waitForURL((url) => !url.search.includes("kind"));
	expect(await focusedValue(page), "and does so when it is emptied").toBe("Briefing");

	await reach(async () => (await focused(page)) === "search-sort");
	await page.keyboard.press("ArrowDown");
	await page.waitForURL(/sort=date/);
	await readResults(page);
	expect(await focused(page)).toBe("search-sort");

	await reach(() => page.evaluate(() => document.activeElement?.closest("#search-results") !== null));
	const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
	await page.keyboard.press("Enter");
	await page.waitForURL(new URL(address, visitor.url()).href);
	await page.goBack(); // A headless browser does not support Alt+Left.
	await readResults(page);
	expect(await page.locator("#search-query").inputValue()).toBe("neglect");
	expect(await page.locator("#search-sort").inputValue()).toBe("date");
});

test("the search page announces the number of results to screen readers and in the page title", async () => {
	const page = await visitor.open("/search/?q=neglect");
	await readResults(page);
	expect(await page.locator("#search-status").getAttribute("role")).toBe("status");
	expect(await page.title()).toMatch(/^\d+ results for “neglect” – Search – Exampleshire/);
});

describe("the search filters", () => {
	test("the search filters show how many results each value has, and disable values without results", async () => {
		const page = await visitor.open("/search/?q=bruising");
		const answer = await readResults(page);
		for (const filter of ["kind", "theme", "audience", "publisher", "year"]) {
			const values = await valuesOf(page, filter);
			expect(values.length).toBeGreaterThan(1);
			expect(values.filter(({ count, enabled }) => enabled !== count > 0)).toEqual([]);
		}
		const kinds = await valuesOf(page, "kind");
		expect(kinds.filter(({ enabled }) => !enabled).map(({ value }) => value)).toContain("Annual report");
		expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(countIn(answer));
	});

	test("each filter counts results as if only the other filters applied, so that a second value can be added", async () => {
		const page = await visitor.open("/search/?q=neglect&kind=Briefing");
		const answer = await readResults(page);
		const kinds = await valuesOf(page, "kind");
		expect(kinds.find(({ value }) => value === "Briefing")).toEqual({
			value: "Briefing",
			count: countIn(answer),
			enabled: true,
			checked: true,
		});
		expect(kinds.filter(({ enabled }) => enabled).length, "another kind can still be added").toBeGreaterThan(1);
		const years = await valuesOf(page, "year");
		expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(countIn(answer));
	});

	test("a filter value that a visitor clears keeps the focus, even if it has no results", async () => {
		const page = await visitor.open("/search/?q=neglect&year=1066");
		await readResults(page);
		await page.locator("#filter-year input[value='1066']").focus();
		await page.keyboard.press("Space");
		await page.waitForFunction(() => /^\d+ results/.test(document.querySelector("#search-status")?.textContent ?? ""));
		await page.evaluate(() => new Promise(requestAnimationFrame)); // By the next frame, the browser would take the focus from a disabled control.
		expect(await focusedValue(page)).toBe("1066");
	});

	test("the search filters can be cleared if the search finds nothing", async () => {
		const page = await visitor.open("/search/?q=neglect&year=1066");
		expect((await readResults(page)).status).toEqual(["No results for “neglect”. Try another word or fewer filters, or the lists below."]);
		expect((await valuesOf(page, "year")).find(({ value }) => value === "1066")).toEqual({
			value: "1066",
			count: 0,
			enabled: true,
			checked: true,
		});
		await page.getByRole("button", { name: "Clear all filters" }).click();
		await page.waitForURL((url) => !url.search.includes("year"));
		await page.waitForFunction(() => /^\d+ results/.test(document.querySelector("#search-status")?.textContent ?? ""));
		expect(await focused(page)).toBe("search-query");
	});
});

test("going back to an earlier search moves the focus to the search field", async () => {
	const page = await visitor.open("/search/?q=neglect");
	await readResults(page);
	await searchFor(page, "bruising");
	await page.locator("#search-results a").first().focus();
	await page.goBack();
	await page.waitForFunction(() => document.querySelector("#search-status")?.textContent?.includes("neglect"));
	expect(await focused(page)).toBe("search-query");
});

test.each(["**/pagefind/pagefind.js", "**/search/words.json"])(
	"if %s cannot be loaded, the search page says so and links to lists of everything",
	async (address) => {
		const page = await visitor.open("/search/");
		await page.route(address, (route) => route.abort());
		const { status, groups } = await searchFor(page, "neglect");
		expect(status).toEqual(["The search could not be loaded. Everything it finds is in the lists below."]);
		expect(groups).toEqual([]);
		expect(await page.getByRole("heading", { name: "Browse everything" }).isVisible()).toBe(true);
	},
);

describe("without JavaScript", () => {
	const offline = { javaScriptEnabled: false };

	test("without JavaScript, the search form on the home page leads to lists with the same content", async () => {
		const page = await visitor.open("/", offline);
		await page.getByLabel("Search reviews, briefings and reports").fill("neglect");
		await page.getByRole("button", { name: "Search" }).click();
		expect(page.url()).toContain("/search/?q=neglect");
		expect(await page.getByText("Searching by word needs JavaScript").isVisible()).toBe(true);
		expect(await page.locator("#search").isVisible()).toBe(false);
		await page.getByRole("link", { name: "Neglect", exact: true }).click();
		await page
			.getByRole("link", { name: /SCR 029|SCR 026|SCR 027/ })
			.first()
			.click();
		expect(await page.locator("h1").isVisible()).toBe(true);
	});

	test("without JavaScript, the main navigation is always open", async () => {
		const page = await visitor.open("/", { ...offline, viewport: { width: 320, height: 640 } });
		expect(await page.getByRole("link", { name: "Briefings" }).first().isVisible()).toBe(true);
	});
});
