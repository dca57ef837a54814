/**
 * Checks the accessibility of each kind of page at several widths and in several colour schemes. axe must find no faults, whether
 * menus are closed or open. If axe cannot determine a contrast, the test measures it. No text may be lost when text
 * spacing is increased. Tab must lead through the page and back, and the focus must always be visible.
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
 * The cases to test. They combine every page with every scheme, every page with every width, and every scheme with every width. They
 * do not include all combinations of the three.
 */
const CASES = places.flatMap((place, index) =>
	SCHEMES.map(([scheme, options], shift) => ({
		...place,
		place,
		scheme,
		options,
		width: WIDTHS[(index + shift) % WIDTHS.length] ?? 320,
		// Tabbing through a page takes longest. So each case uses one direction, and every page is tested in both directions.
		key: (index + shift) % 2 === 0 ? ("Tab" as const) : ("Shift+Tab" as const),
	})),
);

/** Returns the faults that axe finds, and the text with low contrast that axe could not determine. */
async function faultsIn(page: Page): Promise<string[]> {
	const { faults, unsure } = await examine(page);
	return [...faults, ...(await lowContrastTexts(page, unsure))];
}

test("the accessibility cases cover every pair of page and scheme, page and width, and scheme and width", () => {
	const pairs = (one: (typeof CASES)[number]) => [
		`${one.board} ${one.address} ${one.scheme}`,
		`${one.board} ${one.address} ${one.width}`,
		`${one.scheme} ${one.width}`,
	];
	const expected = places.length * (SCHEMES.length + WIDTHS.length) + SCHEMES.length * WIDTHS.length;
	expect(new Set(CASES.flatMap(pairs)).size).toBe(expected);
});

const pages = new Map<string, Promise<Page>>();

/** Opens one browser page for each scheme and width. All cases reuse these pages, because loading axe again would take longer. */
beforeAll(async () => {
	for (const { scheme, options, width } of CASES) {
		const name = `${scheme} ${width}`;
		if (!pages.has(name)) pages.set(name, tour.newPage({ viewport: { width, height: 640 }, reducedMotion: "reduce", ...options }));
	}
	await Promise.all(pages.values());
});

test.each(CASES)(
	"$board $address has no accessibility faults in the scheme “$scheme” at a width of $width pixels",
	async ({ place, scheme, width, key }) => {
		const page = (await pages.get(`${scheme} ${width}`)) ?? expect.unreachable();
		await page.goto(tour.urlOf(place));
		await waitForSearch(page);
		const closed = await faultsIn(page);
		const { faults: focus } = await walk(page, key);
		const opened = (await openAll(page)) > 0 ? await faultsIn(page) : [];
		await spaceText(page);
		const spaced = { beside: await horizontalOverflow(page), lost: await unreadableText(page) };
		expect({ closed, focus, opened, spaced }).toEqual({ closed: [], focus: [], opened: [], spaced: { beside: 0, lost: [] } });
	},
);
