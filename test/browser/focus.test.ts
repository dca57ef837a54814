/** Checks that a visitor can use the site with only a keyboard. Tab must reach every control, and the focus must stay visible. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { tabTo, walk } from "../support/keyboard.ts";
import { representativesOf, type SitePage } from "../support/kinds.ts";
import { readResults } from "../support/search.ts";
import { SEARCHES, waitForSearch, waitUntilStill } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";

const sites = { exampleshire: inject("exampleshire"), ours: inject("ours") };
const tour = tourOf(sites);
const places = [...representativesOf(sites), ...SEARCHES];
/** Returns the depth of an address. The deepest page represents each section here. The tests in test/long cover all kinds of page. */
const depth = ({ address }: SitePage) => address.split("/").length;
const sections = [...Map.groupBy(places, ({ address }) => address.split("/")[1]).values()].flatMap((section) =>
	section.toSorted((a, b) => depth(b) - depth(a)).slice(0, 1),
);

let page: Page;
beforeAll(async () => {
	page = await tour.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
});

async function visit(place: SitePage): Promise<void> {
	await page.goto(tour.urlOf(place));
	await waitForSearch(page);
}

test.each(sections)("Tab reaches every control on $board $address", async (place) => {
	await visit(place);
	const { stops, faults } = await walk(page);
	expect(faults).toEqual([]);
	expect(stops).toBeGreaterThan(10);
});

/** Half of the pages are enough here. Only the fixed bar could cover a control that is reached from below, and every page has it. */
test.each(sections.filter((_, index) => index % 2 === 0))("Shift+Tab reaches every control on $board $address", async (place) => {
	await visit(place);
	expect((await walk(page, "Shift+Tab")).faults).toEqual([]);
});

/**
 * Runs inside the page. Names the visible controls that change the page; of several controls with the same class in a group, only
 * the first counts. Focuses the one that is sought.
 */
function pressable(sought: string | undefined): string[] {
	const selector = "summary, button:not([type='submit']), [popovertarget], select, input[type='checkbox'], input[type='radio']";
	const named = new Map<string, HTMLElement>();
	for (const control of document.querySelectorAll<HTMLElement>(selector)) {
		const name = `${control.closest("fieldset")?.id} ${control.tagName} ${control.className}`;
		if (control.checkVisibility({ visibilityProperty: true }) && !named.has(name)) named.set(name, control);
	}
	if (sought !== undefined) named.get(sought)?.focus();
	return [...named.keys()];
}

/** Returns the tag name of the focused element, if that element is visible. */
function holder(): Promise<string | undefined> {
	return page.evaluate(() => {
		const { activeElement: active, body } = document;
		return active && active !== body && active.checkVisibility({ visibilityProperty: true }) ? active.tagName : undefined;
	});
}

test.each([320, 1280])(
	"at a width of %i pixels, the focus stays on a visible element after any control is pressed",
	{ timeout: 400_000 },
	async (width) => {
		await page.setViewportSize({ width, height: 640 });
		const lost: string[] = [];
		const pressed = new Set<string>();
		for (const place of width < 768 ? SEARCHES : [...sections, ...SEARCHES]) {
			await visit(place);
			await waitUntilStill(page);
			let isFresh = true;
			for (const name of await page.evaluate(pressable, undefined)) {
				if (pressed.has(name)) continue;
				pressed.add(name);
				if (!isFresh) {
					await visit(place);
					await waitUntilStill(page);
				}
				isFresh = false;
				const controls = await page.evaluate(pressable, name);
				if (!controls.includes(name)) throw new Error(`${place.address} has lost ${name}.`);
				for (const key of ["Space", "Escape"]) {
					await page.keyboard.press(key);
					await waitUntilStill(page);
					if (!(await holder())) lost.push(`${place.address} ${name} after ${key}`);
				}
			}
		}
		expect(lost).toEqual([]);
		expect(pressed.size).toBeGreaterThan(2);
	},
);

test("the focus stays visible while a visitor searches with only the keyboard, and going back restores the search", async () => {
	await page.setViewportSize({ width: 1280, height: 640 });
	await visit({ board: "exampleshire", address: "/search/" });
	const faults = [...(await tabTo(page, "#search-query"))];
	await page.keyboard.type("child");
	await page.keyboard.press("Enter");
	await readResults(page);

	faults.push(...(await tabTo(page, "#search-sort")));
	await page.keyboard.press("ArrowDown");
	await page.waitForURL(/sort=date/);
	await waitUntilStill(page);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-sort");

	const count = () => page.locator("#search-results > li").count();
	const more = page.locator("#more-results");
	const counts = [await count()];
	while (await more.isVisible()) {
		faults.push(...(await tabTo(page, "#more-results")));
		await page.keyboard.press("Enter");
		await page.waitForFunction((before) => document.querySelectorAll("#search-results > li").length > before, counts.at(-1) ?? 0);
		const first = await page.evaluate(() => document.activeElement?.closest("#search-results") !== null);
		expect(first, "the focus is on the first of the new results").toBe(true);
		counts.push(await count());
	}
	expect(counts.length).toBeGreaterThan(2);

	// This replaces about seventy presses of Shift+Tab.
	await page.evaluate(() => document.querySelector<HTMLElement>("#search-query")?.focus());
	faults.push(...(await tabTo(page, "#filter-kind input[value='Briefing']")));
	await page.keyboard.press("Space");
	await page.waitForURL(/kind=Briefing/);
	await waitUntilStill(page);
	faults.push(...(await tabTo(page, "#search-results a")));
	const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
	await page.keyboard.press("Enter");
	await page.waitForURL(address);
	await page.goBack(); // A headless browser does not support Alt+Left.
	await readResults(page);
	expect(await page.locator("#search-query").inputValue()).toBe("child");
	expect(await page.locator("#filter-kind input[value='Briefing']").isChecked()).toBe(true);
	expect(await page.locator("#search-sort").inputValue()).toBe("date");
	faults.push(...(await tabTo(page, "#search-query")));
	expect(faults).toEqual([]);
});
