/** Nothing jumps when scripts come late, all is there when they never come, and all is there at once where none may run. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { waitUntilStill } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";

const tour = tourOf({ exampleshire: inject("exampleshire") });
const urlOf = (address: string) => tour.urlOf({ board: "exampleshire", address });

const SCRIPTS = /\/assets\/[^/]+\.js$/;
const PHONE = { width: 360, height: 740 };

/** A shift of 0.1 is still called good; here only a table's columns may settle while it comes in. */
const SLIGHT = 0.005;

/** Opens a page whose scripts come only once it has been seen without them. */
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

/** How much of the page has jumped, and how far: Chromium's own measure (Cumulative Layout Shift). */
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

describe.each([320, 768, 1280])("%i pixels wide", (width) => {
	test.each(["/", "/reviews/scr-028/", "/search/", "/search/?q=neglect", "/recommendations/", "/recommendations/?status=done"])(
		"%s does not jump when its scripts come",
		async (address) => {
			const page = await openBeforeScripts(address, width);
			expect(await page.locator(".govuk-frontend-supported").count()).toBe(1);
			expect(await shiftOf(page)).toBeLessThan(SLIGHT);
		},
	);
});

test("a jump would be seen", async () => {
	const page = await openBeforeScripts("/", PHONE.width);
	await page.locator("header").evaluate((header) => header.before(document.createElement("hr")));
	expect(await shiftOf(page)).toBeGreaterThan(SLIGHT);
});

describe("where scripts may run and do not come", () => {
	const open = async (address: string) => {
		const page = await tour.newPage({ viewport: PHONE });
		await page.route(SCRIPTS, (route) => route.abort());
		await page.goto(urlOf(address));
		return page;
	};

	test("the menu is folded at first, and opens by itself", async () => {
		const page = await open("/");
		const item = page.locator("#navigation").getByRole("link", { name: "Themes" });
		expect(await item.isVisible()).toBe(false);
		await item.waitFor();
		expect(await page.getByRole("button", { name: "Menu" }).count()).toBe(0);
	});

	test.each([
		["/search/", "#without-script", "#search"],
		["/recommendations/", "#lens-without-script", "#lens-filter"],
	])("%s says so, and gives up the place of what needs them", async (address, notice, form) => {
		const page = await open(address);
		await page.locator(notice).waitFor();
		expect(await page.locator(form).isVisible()).toBe(false);
		expect((await page.locator(form).boundingBox())?.height).toBe(0);
	});
});

test("where no script may run, the menu and what is said of scripts are there at once", async () => {
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
