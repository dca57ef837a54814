/**
 * Opens every page of both boards in a browser with the site's real headers. No page may have accessibility faults or horizontal
 * overflow on a phone. No page may request other sites, store data, log messages or violate its own security policy.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOf } from "../support/axe.ts";
import { allPages } from "../support/kinds.ts";
import { horizontalOverflow } from "../support/layout.ts";
import { openAll } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";
import { witness } from "../support/witness.ts";

const sites = { exampleshire: inject("exampleshire"), ours: inject("ours") };
const tour = tourOf(sites);

describe.each(Object.entries(sites))("the site “%s”", (board, site) => {
	const places = allPages({ [board]: site });
	let page: Page;
	let faults: () => Promise<string[]>;
	beforeAll(async () => {
		page = await tour.newPage({ viewport: { width: 320, height: 640 } });
		faults = await witness(page, tour.origins());
	});

	test("each site has more than 90 pages", () => expect(places.length).toBeGreaterThan(90));

	test.each(places)("the page $address has no faults", async (place) => {
		const answer = await page.goto(tour.urlOf(place));
		expect([200, 404, 410]).toContain(answer?.status());
		await openAll(page);
		const found = { axe: await faultsOf(page), beside: await horizontalOverflow(page), heard: await faults() };
		expect(found).toEqual({ axe: [], beside: 0, heard: [] });
	});
});
