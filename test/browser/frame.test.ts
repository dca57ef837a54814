/** The frame of every page: the skip link, the way out, the menu, and paper. */
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../support/output.ts";
import { visitorOf } from "../support/visit.ts";

const site = inject("exampleshire");
const visitor = visitorOf(site);

test("the first press of Tab reaches the link past the navigation, and it leads to the content", async () => {
	const page = await visitor.open("/reviews/");
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to main content");
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("main-content");
});

test.each([320, 1280])("the way out stays in view to the end of a long page at %i pixels", async (width) => {
	const page = await visitor.open("/reviews/scr-028/", { viewport: { width, height: 640 } });
	const way = page.locator(".govuk-exit-this-page__button");
	for (const share of [0, 0.4, 0.7]) {
		await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
		const box = await way.boundingBox();
		expect(box && box.y >= -1 && box.y + box.height <= 640).toBe(true);
	}
});

test("three presses of Shift leave the site", async () => {
	const page = await visitor.open("/");
	await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "elsewhere" }));
	for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
	await page.waitForURL("https://www.bbc.co.uk/weather");
});

test("every page has the way out, the skip link and one heading of the first level", async () => {
	const page = await visitor.open("/", { javaScriptEnabled: false });
	for (const address of pagesOf(site)) {
		await page.goto(new URL(address, visitor.url()).href);
		const found = {
			exits: await page.locator(".govuk-exit-this-page").count(),
			skips: await page.locator(".govuk-skip-link").count(),
			headings: await page.locator("h1").count(),
		};
		expect({ address, ...found }).toEqual({ address, exits: 1, skips: 1, headings: 1 });
	}
});

test("the menu folds on a narrow screen and opens at a press", async () => {
	const page = await visitor.open("/", { viewport: { width: 320, height: 640 } });
	const item = page.locator("#navigation").getByRole("link", { name: "Themes" });
	expect(await item.isVisible()).toBe(false);
	await page.getByRole("button", { name: "Menu" }).click();
	expect(await item.isVisible()).toBe(true);
});

describe("on paper", () => {
	const briefings = pagesOf(site).filter((address) => /^\/briefings\/.+/.test(address));

	test("there are twelve briefings", () => expect(briefings).toHaveLength(12));

	test("each full briefing takes two sides of A4", async () => {
		const page = await visitor.open("/");
		const sides: Record<string, number> = {};
		for (const address of briefings) {
			await page.goto(new URL(address, visitor.url()).href);
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
			sides[address] = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
		}
		expect(
			Object.values(sides).every((count) => count >= 1 && count <= 2),
			JSON.stringify(sides),
		).toBe(true);
	});

	test("nothing to press is printed", async () => {
		const page = await visitor.open("/reviews/scr-028/");
		await page.emulateMedia({ media: "print" });
		for (const part of [".govuk-exit-this-page", ".govuk-service-navigation", ".govuk-breadcrumbs", ".back-to-top"])
			expect(await page.locator(part).first().isVisible(), part).toBe(false);
		expect(await page.locator("h1").isVisible()).toBe(true);
	});
});
