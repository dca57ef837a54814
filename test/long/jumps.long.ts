/** Checks that late scripts do not shift the layout, and that pages are complete if scripts fail to load or are disabled. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { waitUntilStill } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";

const tour = tourOf({ exampleshire: inject("exampleshire") });
const urlOf = (address: string) => tour.urlOf({ board: "exampleshire", address });

const SCRIPTS = /\/assets\/[^/]+\.js$/;
const PHONE = { width: 360, height: 740 };

/** The greatest allowed layout shift. Google considers 0.1 good, but here only the columns of a table that is still loading may move. */
const SLIGHT = 0.005;

/** Opens a page and delays its scripts until the browser has painted it for the first time. */
async function openBeforeScripts(address: string, width: number): Promise<Page> {
	const page = await tour.newPage({ viewport: { ...PHONE, width } });
	await page.route(SCRIPTS, async (route) => {
		await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
		await route.continue();
	});
	await page.goto(urlOf(address));
	await waitUntilStill(page);
	return page;
}

/** Returns the page's Cumulative Layout Shift, as measured by Chromium. */
function shiftOf(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		let sum = 0;
		const add = (entries: PerformanceEntryList) => {
			for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
		};
		const observer = new PerformanceObserver((list) => add(list.getEntries()));
		observer.observe({ type: "layout-shift", buffered: true });
		for (let frames = 0; frames < 3; frames++) await frame();
		add(observer.takeRecords());
		return sum;
	});
}

describe.each([320, 768, 1280])("at a width of %i pixels,", (width) => {
	test.each(["/", "/reviews/scr-028/", "/search/", "/search/?q=neglect", "/recommendations/", "/recommendations/?status=done"])(
		"the layout of %s does not shift when its scripts load late",
		async (address) => {
			const page = await openBeforeScripts(address, width);
			expect(await page.locator(".govuk-frontend-supported").count()).toBe(1);
			expect(await shiftOf(page)).toBeLessThan(SLIGHT);
		},
	);
});

test("a real layout shift is detected, so the other tests are reliable", async () => {
	const page = await openBeforeScripts("/", PHONE.width);
	await page.locator("header").evaluate((header) => header.before(document.createElement("hr")));
	expect(await shiftOf(page)).toBeGreaterThan(SLIGHT);
});

describe("if scripts fail to load,", () => {
	const open = async (address: string) => {
		const page = await tour.newPage({ viewport: PHONE });
		await page.route(SCRIPTS, (route) => route.abort());
		await page.goto(urlOf(address));
		return page;
	};

	test("if scripts fail to load, the menu opens by itself, because its button does not work", async () => {
		const page = await open("/");
		const item = page.locator("#navigation").getByRole("link", { name: "Themes" });
		expect(await item.isVisible()).toBe(false);
		await item.waitFor();
		expect(await page.getByRole("button", { name: "Menu" }).count()).toBe(0);
	});

	test.each([
		["/search/", "#without-script", "#search"],
		["/recommendations/", "#lens-without-script", "#lens-filter"],
	])(
		"if scripts fail to load, %s shows a notice and leaves no empty space for the form that needs scripts",
		async (address, notice, form) => {
			const page = await open(address);
			await page.locator(notice).waitFor();
			expect(await page.locator(form).isVisible()).toBe(false);
			expect((await page.locator(form).boundingBox())?.height).toBe(0);
		},
	);
});

test("without JavaScript, the menu and the notices about missing scripts are visible at once", async () => {
	const page = await tour.newPage({ viewport: PHONE, javaScriptEnabled: false });
	for (const [address, notice] of [
		["/search/", "#without-script"],
		["/recommendations/", "#lens-without-script"],
	] as const) {
		await page.goto(urlOf(address));
		expect(await page.locator("#navigation").getByRole("link", { name: "Themes" }).isVisible()).toBe(true);
		expect(await page.locator(notice).isVisible()).toBe(true);
	}
});
