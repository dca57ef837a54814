/**
 * Opens pages that together have every feature, in a browser with the site's real headers. No page may have accessibility faults,
 * horizontal overflow or lost text. No page may request other sites, store data or log messages. The tests in test/long check every page.
 */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { faultsOf } from "../support/axe.ts";
import { pagesWithEveryFeature } from "../support/kinds.ts";
import { horizontalOverflow, spaceText, unreadableText } from "../support/layout.ts";
import { openAll, SEARCHES, waitForSearch } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";
import { witness } from "../support/witness.ts";

const sites = { exampleshire: inject("exampleshire"), ours: inject("ours") };
const tour = tourOf(sites);
const places = [...pagesWithEveryFeature(sites), ...SEARCHES];

type Window = { page: Page; faults: () => Promise<string[]> };
let phone: Window;
let desk: Window;

beforeAll(async () => {
	const open = async (width: number, colorScheme: "light" | "dark") => {
		const page = await tour.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
		return { page, faults: await witness(page, tour.origins()) };
	};
	phone = await open(320, "light");
	desk = await open(1280, "dark");
});

test("the tests open more than fifteen pages", () => expect(places.length).toBeGreaterThan(15));

test.each(places)("$board $address has no faults on a phone in the light scheme with everything opened", async (place) => {
	const { page, faults } = phone;
	await page.goto(tour.urlOf(place));
	await waitForSearch(page);
	await openAll(page);
	const opened = await faultsOf(page);
	const beside = await horizontalOverflow(page);
	await spaceText(page);
	const spaced = { beside: await horizontalOverflow(page), lost: await unreadableText(page) };
	expect({ opened, beside, spaced, heard: await faults() }).toEqual({
		opened: [],
		beside: 0,
		spaced: { beside: 0, lost: [] },
		heard: [],
	});
});

/** Every third page. The tests in test/long check all pages at several widths and in every colour scheme. */
const some = places.filter((_, index) => index % 3 === 0);

test.each(some)("$board $address has no faults on a wide screen in the dark scheme with everything closed", async (place) => {
	const { page, faults } = desk;
	await page.goto(tour.urlOf(place));
	await waitForSearch(page);
	const found = { axe: await faultsOf(page), beside: await horizontalOverflow(page), heard: await faults() };
	expect(found).toEqual({ axe: [], beside: 0, heard: [] });
});
