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
	{ scheme: "light", media: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" } },
	{ scheme: "dark", media: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" } },
	{ scheme: "forced colours", media: { colorScheme: "dark", forcedColors: "active", contrast: "no-preference" } },
	{ scheme: "more contrast", media: { colorScheme: "light", forcedColors: "none", contrast: "more" } },
	{ scheme: "more contrast, dark", media: { colorScheme: "dark", forcedColors: "none", contrast: "more" } },
] as const;
const KEYS = ["Tab", "Shift+Tab"] as const;

/**
 * Each page is tested once at each width. All rules are checked in one scheme, and only colours are checked in the other schemes of
 * the case. Together, the three cases of a page check colours in every scheme.
 */
const CASES = places.flatMap((place, index) =>
	WIDTHS.map((_, shift) => {
		const turn = index + shift;
		const schemes = [turn, ...(shift < 2 ? [turn + 3] : [])].map((at) => SCHEMES[at % SCHEMES.length] ?? SCHEMES[0]);
		return {
			...place,
			place,
			schemes,
			scheme: schemes[0]?.scheme,
			width: WIDTHS[turn % WIDTHS.length] ?? 320,
			key: KEYS[turn % KEYS.length] ?? "Tab",
			/** Whether axe checks the page before or after everything is opened. */
			state: shift === index % WIDTHS.length ? "closed" : "opened",
		};
	}),
);

/** Returns the faults that axe finds, and the text with low contrast that axe could not determine. */
async function faultsIn(page: Page, what: "all" | "colours"): Promise<string[]> {
	const { faults, unsure } = await examine(page, what);
	return [...faults, ...(await lowContrastTexts(page, unsure))];
}

test("the accessibility cases cover every pair of page, scheme, width, direction and state", () => {
	const pairs = ({ board, address, schemes, scheme, width, key, state }: (typeof CASES)[number]) => [
		...schemes.map((one) => `${board} ${address} ${one.scheme}`),
		...[width, key, state].flatMap((choice) => [`${board} ${address} ${choice}`, `${scheme} ${choice}`]),
		`${width} ${key}`,
		`${width} ${state}`,
		`${key} ${state}`,
	];
	const [choices, widths] = [WIDTHS.length + KEYS.length + 2, WIDTHS.length * (KEYS.length + 2)];
	const expected = places.length * (SCHEMES.length + choices) + SCHEMES.length * choices + widths + KEYS.length * 2;
	expect(new Set(CASES.flatMap(pairs)).size).toBe(expected);
});

const pages = new Map<number, Page>();

/** Opens one browser page for each width. All cases reuse these pages, because loading axe again would take longer. */
beforeAll(async () => {
	for (const width of WIDTHS) pages.set(width, await tour.newPage({ viewport: { width, height: 640 }, reducedMotion: "reduce" }));
});

test.each(CASES)(
	"$board $address has no accessibility faults in the scheme “$scheme” at a width of $width pixels",
	async ({ place, schemes, width, key, state }) => {
		const [main, ...others] = schemes;
		const page = pages.get(width) ?? expect.unreachable();
		await page.emulateMedia(main?.media);
		await page.goto(tour.urlOf(place));
		await waitForSearch(page);
		const closed = state === "closed" ? await faultsIn(page, "all") : [];
		const { faults: focus } = await walk(page, key);
		await openAll(page);
		const opened = state === "opened" ? await faultsIn(page, "all") : [];
		for (const { scheme, media } of others) {
			await page.emulateMedia(media);
			for (const fault of await faultsIn(page, "colours")) opened.push(`${scheme}: ${fault}`);
		}
		await spaceText(page);
		const spaced = { beside: await horizontalOverflow(page), lost: await unreadableText(page) };
		expect({ closed, focus, opened, spaced }).toEqual({ closed: [], focus: [], opened: [], spaced: { beside: 0, lost: [] } });
	},
);
