/** Tests the filters on the list of recommendations with the keyboard, with a shared link and without JavaScript. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { listen, visitorOf } from "../support/visit.ts";

const visitor = visitorOf(inject("exampleshire"));
const status = (page: Page) => page.locator("#lens-status");
const shown = (page: Page) => page.locator("#recommendations > li:not([hidden])");

async function counted(page: Page, words: RegExp): Promise<number> {
	await page.waitForFunction((source) => new RegExp(source).test(document.querySelector("#lens-status")?.textContent ?? ""), words.source);
	return Number.parseInt((await status(page).textContent()) ?? "", 10);
}

async function tabTo(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press("Tab");
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
	}
	throw new Error(`${selector} is not reached with the Tab key.`);
}

test("the list keeps its filters when a visitor sets them with the keyboard, opens a recommendation and goes back", async () => {
	const page = await visitor.open("/recommendations/");
	const heard = listen(page, visitor.url());
	const onFirstPage = await shown(page).count();
	expect(await page.getByText("See fewer").isVisible()).toBe(false);

	await tabTo(page, "#agency");
	await page.keyboard.type("Heal");
	const ofHealth = await counted(page, /^\d+ of \d+ recommendations: Health$/);
	expect(new URL(page.url()).search).toBe("?agency=health");
	expect(await shown(page).count()).toBe(ofHealth);
	expect(await page.evaluate(() => document.activeElement?.id), "the focus stays").toBe("agency");
	expect(await page.locator("#lens-pages").isVisible()).toBe(false);

	await tabTo(page, "#status");
	await page.keyboard.type("Overdue");
	const overdue = await counted(page, /^\d+ of \d+ recommendations: Health, Overdue$/);
	expect(overdue).toBeGreaterThan(0);
	expect(overdue).toBeLessThan(ofHealth);
	expect(new URL(page.url()).search).toBe("?agency=health&status=overdue");
	expect(await shown(page).count()).toBe(overdue);
	const facets = await shown(page).evaluateAll((items) => items.map((item) => [item.dataset["agency"], item.dataset["status"]].join()));
	expect(new Set(facets)).toEqual(new Set(["health,overdue"]));
	expect(onFirstPage).toBeGreaterThan(overdue);

	await tabTo(page, "#recommendations > li:not([hidden]) h3 a");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/reviews\/[^#]+#/);
	await page.goBack();
	expect(await counted(page, /Health, Overdue$/)).toBe(overdue);
	expect(await page.locator("#agency").inputValue()).toBe("health");
	expect(heard).toEqual({ messages: [], foreign: [] });
});

test("a filter also finds recommendations on later pages of the list, and each option's count equals the number shown", async () => {
	const page = await visitor.open("/recommendations/?status=changed");
	const found = await counted(page, /of \d+ recommendations: Done, and change seen$/);
	const pages = await page.locator("#lens-filter").getAttribute("data-pages");
	expect(pages?.split(" ").length).toBeGreaterThan(1);
	expect(await page.locator("#status option:checked").textContent()).toBe(`Done, and change seen (${found})`);

	const options = await page.locator("#agency option").evaluateAll((all) =>
		all.map((option) => ({
			value: (option as HTMLOptionElement).value,
			text: option.textContent ?? "",
			disabled: (option as HTMLOptionElement).disabled,
		})),
	);
	for (const { value, text, disabled } of options) {
		const [, count] = /\((\d+)\)$/.exec(text) ?? [];
		expect(disabled, text).toBe(count === "0");
		if (disabled) continue;
		await page.locator("#agency").selectOption(value);
		expect(await shown(page).count(), text).toBe(Number(count));
	}
	expect(options.some(({ disabled }) => disabled)).toBe(true);
});

test("one button clears all filters and moves the focus to the first filter", async () => {
	const page = await visitor.open("/recommendations/?theme=neglect&status=overdue");
	await counted(page, /: Neglect, Overdue$/);
	await page.getByRole("button", { name: "Show all recommendations" }).click();
	await counted(page, /^All \d+ recommendations/);
	expect(new URL(page.url()).search).toBe("");
	expect(await page.evaluate(() => document.activeElement?.id), "the focus is not lost").toBe("agency");
	expect(await page.locator("#lens-pages").isVisible()).toBe(true);
	expect(await shown(page).count()).toBeLessThan(await page.locator("#recommendations > li").count());
});

test("the list ignores unknown filter values in its address", async () => {
	const page = await visitor.open("/recommendations/?agency=nobody&status=%3Cimg%3E");
	expect(await status(page).textContent()).toBe("");
	expect(await shown(page).count()).toBeGreaterThan(5);
	expect(await status(page).getAttribute("role")).toBe("status");
});

describe("without JavaScript", () => {
	const offline = { javaScriptEnabled: false };

	test.each([
		["agency", "Police", /^\/agencies\/police\/$/, ".recommendation"],
		["theme", "Neglect", /^\/recommendations\/theme\/neglect\/$/, ".in-brief li"],
		["status", "Overdue", /^\/recommendations\/status\/overdue\/$/, ".entry"],
	])("without JavaScript, each %s with recommendations has its own list", async (_, name, address, entry) => {
		const page = await visitor.open("/recommendations/", offline);
		expect(await page.locator("#lens-filter").isVisible()).toBe(false);
		await page.getByRole("link", { name: "by agency, by theme or by status" }).click();
		const link = page.locator("#lists li").filter({ hasText: new RegExp(`^${name}\\s`) });
		const [, count] = /\((\d+)\)/.exec((await link.textContent()) ?? "") ?? [];
		await link.getByRole("link").click();
		expect(new URL(page.url()).pathname).toMatch(address);
		expect(await page.locator(entry).count()).toBeGreaterThanOrEqual(Number(count));
	});

	test("without JavaScript, agencies, themes and statuses without recommendations have no link to a list", async () => {
		const page = await visitor.open("/recommendations/", offline);
		const none = page.locator("#lists li").filter({ hasText: "(0)" });
		expect(await none.count()).toBeGreaterThan(0);
		expect(await none.getByRole("link").count()).toBe(0);
	});
});
