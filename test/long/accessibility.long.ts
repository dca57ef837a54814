/**
 * Each kind of page, in every pair of width and colour scheme: axe finds nothing, with everything closed and everything opened;
 * contrast that axe cannot determine is measured; no text is lost when it is spaced; Tab leads through the page and back, and the
 * focus is visible at each stop.
 */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { examine } from "../support/axe.ts";
import { lowContrastTexts } from "../support/contrast.ts";
import { walk } from "../support/keyboard.ts";
import { representativesOf } from "../support/kinds.ts";
import { horizontalOverflow, spaceText, unreadableText } from "../support/layout.ts";
import { openAll, SEARCHES, waitForSearch } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";

const sites = { exampleshire: inject("exampleshire"), ours: inject("ours") };
const tour = tourOf(sites);
const places = [...representativesOf(sites), ...SEARCHES];

const WIDTHS = [320, 768, 1280] as const;
const SCHEMES = [
	["light", { colorScheme: "light" }],
	["dark", { colorScheme: "dark" }],
	["forced colours", { forcedColors: "active", colorScheme: "dark" }],
	["more contrast", { contrast: "more", colorScheme: "light" }],
	["more contrast, dark", { contrast: "more", colorScheme: "dark" }],
] as const;

/**
 * Every page in every scheme, every page in every width, and every scheme in every width: all pairs, without all
 * combinations of the three.
 */
const CASES = places.flatMap((place, index) =>
	SCHEMES.map(([scheme, options], shift) => ({ ...place, place, scheme, options, width: WIDTHS[(index + shift) % WIDTHS.length] ?? 320 })),
);

/** What axe finds, and what it leaves to be measured. */
async function faultsIn(page: Page): Promise<string[]> {
	const { faults, unsure } = await examine(page);
	return [...faults, ...(await lowContrastTexts(page, unsure))];
}

test("the cases are all pairs of page, colour scheme and width", () => {
	const pairs = (one: (typeof CASES)[number]) => [
		`${one.board} ${one.address} ${one.scheme}`,
		`${one.board} ${one.address} ${one.width}`,
		`${one.scheme} ${one.width}`,
	];
	const expected = places.length * (SCHEMES.length + WIDTHS.length) + SCHEMES.length * WIDTHS.length;
	expect(new Set(CASES.flatMap(pairs)).size).toBe(expected);
});

const pages = new Map<string, Promise<Page>>();

/** One page for each window, for all its cases: the browser's debugger then keeps axe's code. */
beforeAll(async () => {
	for (const { scheme, options, width } of CASES) {
		const name = `${scheme} ${width}`;
		if (!pages.has(name)) pages.set(name, tour.newPage({ viewport: { width, height: 640 }, reducedMotion: "reduce", ...options }));
	}
	await Promise.all(pages.values());
});

test.each(CASES)("$board $address, $scheme, $width pixels wide", async ({ place, scheme, width }) => {
	const page = (await pages.get(`${scheme} ${width}`)) ?? expect.unreachable();
	await page.goto(tour.urlOf(place));
	await waitForSearch(page);
	const closed = await faultsIn(page);
	const focus = [...(await walk(page)).faults, ...(await walk(page, "Shift+Tab")).faults];
	const opened = (await openAll(page)) > 0 ? await faultsIn(page) : [];
	await spaceText(page);
	const spaced = { beside: await horizontalOverflow(page), lost: await unreadableText(page) };
	expect({ closed, focus, opened, spaced }).toEqual({ closed: [], focus: [], opened: [], spaced: { beside: 0, lost: [] } });
});
