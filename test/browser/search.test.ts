/** The search as visitors use it: with a mouse, with a keyboard alone, without JavaScript. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { listen, visitorOf } from "../support/visit.ts";

const visitor = visitorOf(inject("exampleshire"));
const status = (page: Page) => page.locator("#search-status");
const titles = (page: Page) => page.locator("#search-results .entry__title").allTextContents();

async function results(page: Page): Promise<void> {
	await page.waitForFunction(() => /result/.test(document.querySelector("#search-status")?.textContent ?? ""));
}

test("a visitor types, filters by kind, opens a result, goes back and finds the question kept", async () => {
	const page = await visitor.open("/");
	const heard = listen(page, visitor.url());
	await page.getByLabel("Search reviews, briefings and reports").fill("neglect");
	await page.getByRole("button", { name: "Search" }).click();
	await results(page);
	const all = Number.parseInt((await status(page).textContent()) ?? "", 10);
	expect(await status(page).textContent()).toMatch(/^\d+ results for “neglect”$/);

	await page.getByRole("checkbox", { name: /^Briefing \(/ }).check();
	await page.waitForURL(/kind=Briefing/);
	await results(page);
	const filtered = Number.parseInt((await status(page).textContent()) ?? "", 10);
	expect(filtered).toBeGreaterThan(0);
	expect(filtered).toBeLessThan(all);
	expect(await page.locator("#search-results .entry__facts").allTextContents()).toSatisfy((facts: string[]) =>
		facts.every((fact) => fact.startsWith("Briefing")),
	);

	const first = (await titles(page))[0] ?? "";
	await page.getByRole("link", { name: first }).click();
	await page.waitForURL(/\/briefings\//);
	expect(await page.locator("h1").textContent()).toBe(first);

	await page.goBack();
	await results(page);
	expect(await page.locator("#search-query").inputValue()).toBe("neglect");
	expect(await page.getByRole("checkbox", { name: /^Briefing \(/ }).isChecked()).toBe(true);
	expect(await titles(page)).toContain(first);
	expect(heard).toEqual({ messages: [], foreign: [] });
});

test("the same with the keyboard alone, focus always visible", async () => {
	const page = await visitor.open("/search/");
	const reach = async (found: () => Promise<boolean>) => {
		for (let presses = 0; presses < 60; presses++) {
			await page.keyboard.press("Tab");
			const visible = await page.evaluate(() => {
				const element = document.activeElement;
				if (!(element instanceof HTMLElement)) return false;
				const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element);
				const before = getComputedStyle(element.nextElementSibling ?? element, "::before").boxShadow;
				return (
					(outlineStyle !== "none" && outlineWidth !== "0px") ||
					boxShadow !== "none" ||
					before !== "none" ||
					backgroundColor === "rgb(255, 221, 0)"
				);
			});
			expect(visible, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))).toBe(true);
			if (await found()) return;
		}
		throw new Error("Not reached with the Tab key.");
	};
	const focused = (id: string) => page.evaluate((wanted) => document.activeElement?.id === wanted, id);

	await reach(() => focused("search-query"));
	await page.keyboard.type("neglect");
	await page.keyboard.press("Enter");
	await results(page);
	await reach(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value === "Briefing"));
	await page.keyboard.press("Space");
	await page.waitForURL(/kind=Briefing/);
	await results(page);
	expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value), "focus stays on the box").toBe("Briefing");
	await reach(() => page.evaluate(() => document.activeElement?.closest("#search-results") !== null));
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/briefings\//);
	await page.goBack(); // A headless browser has no keys of its own, such as Alt+Left.
	await results(page);
	expect(await page.locator("#search-query").inputValue()).toBe("neglect");
});

test("results are announced to screen readers", async () => {
	const page = await visitor.open("/search/?q=neglect");
	await results(page);
	expect(await status(page).getAttribute("role")).toBe("status");
	expect(await page.title()).toMatch(/^\d+ results for “neglect” – Search – Exampleshire/);
});

describe("without JavaScript", () => {
	const offline = { javaScriptEnabled: false };

	test("the form on the home page leads to lists of the same content", async () => {
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

	test("the main navigation is open", async () => {
		const page = await visitor.open("/", { ...offline, viewport: { width: 320, height: 640 } });
		expect(await page.getByRole("link", { name: "Briefings" }).first().isVisible()).toBe(true);
	});
});

describe("other words for the same thing find it", () => {
	test.each([
		["SCR", "Serious case review"],
		["LCSPR", "Local child safeguarding practice review"],
		["CSPR", "Local child safeguarding practice review"],
		["LLR", "Learning lessons review"],
	])("%s finds the kind %s", async (word, kind) => {
		const page = await visitor.open(`/search/?q=${word}`);
		await results(page);
		expect(await page.locator(`input[name="kind"][value="${kind}"]`).count()).toBe(1);
	});

	test("what people say finds the theme", async () => {
		const page = await visitor.open("/search/?q=domestic+violence");
		await results(page);
		expect(await titles(page)).toContain("Domestic abuse");
	});
});

test("a question without an answer says so and offers a way on", async () => {
	const page = await visitor.open("/search/?q=neglect&year=1066");
	await results(page);
	expect(await status(page).textContent()).toBe("No results for “neglect”. Try another word or fewer filters, or the lists below.");
	await page.getByRole("button", { name: "Clear all filters" }).click();
	await page.waitForURL((url) => !url.search.includes("year"));
	await results(page);
	expect(await status(page).textContent()).toMatch(/^\d+ results/);
});

test("more results are shown on request, and the focus goes to the first of them", async () => {
	const page = await visitor.open("/search/?q=child");
	await results(page);
	expect((await titles(page)).length).toBe(10);
	await page.getByRole("button", { name: "Show more results" }).click();
	await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length > 10);
	expect(await page.evaluate(() => document.activeElement === document.querySelectorAll("#search-results .entry__title a")[10])).toBe(true);
});

test("what a visitor types is shown as text, never as markup", async () => {
	const page = await visitor.open(`/search/?q=${encodeURIComponent('<img src=x onerror="document.title=1"> child')}`);
	await results(page);
	expect(await page.locator("#search-status img, #search-results img").count()).toBe(0);
});
