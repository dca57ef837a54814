/**
 * Each kind of page in every width and every scheme of colours: axe finds nothing, closed and with all opened; no text is
 * lost when it is spaced; Tab leads through, and the focus is seen at each stop.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOf } from "../support/axe.ts";
import { walk } from "../support/keyboard.ts";
import { representativesOf } from "../support/kinds.ts";
import { lostText, sideways, spaceText } from "../support/layout.ts";
import { openAll, SEARCHES, settled } from "../support/states.ts";
import { tourOf } from "../support/visit.ts";

const sites = { exampleshire: inject("exampleshire"), kirklees: inject("kirklees") };
const tour = tourOf(sites);
const places = [...representativesOf(sites), ...SEARCHES];

const WIDTHS = [320, 768, 1280];
const SCHEMES = [
	["light", { colorScheme: "light" }],
	["dark", { colorScheme: "dark" }],
	["forced colours", { forcedColors: "active", colorScheme: "dark" }],
] as const;

describe.each(SCHEMES)("%s", (_, scheme) => {
	describe.each(WIDTHS)("%i pixels", (width) => {
		let page: Page;
		beforeAll(async () => {
			page = await tour.newPage({ viewport: { width, height: 640 }, reducedMotion: "reduce", ...scheme });
		});

		test.each(places)("$board $address", async (place) => {
			await page.goto(tour.urlOf(place));
			await settled(page);
			const closed = await faultsOf(page);
			const { faults: focus } = await walk(page);
			const opened = (await openAll(page)) > 0 ? await faultsOf(page) : [];
			await spaceText(page);
			const spaced = { beside: await sideways(page), lost: await lostText(page) };
			expect({ closed, focus, opened, spaced }).toEqual({ closed: [], focus: [], opened: [], spaced: { beside: 0, lost: [] } });
		});
	});
});
