/**
 * Each kind of page in every width and every scheme of colours: axe finds nothing, closed and with all opened; where it is
 * not sure of a contrast, that is measured; no text is lost when it is spaced; Tab leads through and back, and the focus is
 * seen at each stop.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
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

const SCHEMES = [
	["light", { colorScheme: "light" }, [320, 768, 1280]],
	["dark", { colorScheme: "dark" }, [320, 768, 1280]],
	["forced colours", { forcedColors: "active", colorScheme: "dark" }, [320, 768, 1280]],
	["more contrast", { contrast: "more", colorScheme: "light" }, [1280]],
	["more contrast, dark", { contrast: "more", colorScheme: "dark" }, [320]],
] as const;

/** What axe finds, and what it leaves to be measured. */
async function faultsIn(page: Page): Promise<string[]> {
	const { faults, unsure } = await examine(page);
	return [...faults, ...(await lowContrastTexts(page, unsure))];
}

describe.each(SCHEMES)("%s", (_, scheme, widths) => {
	describe.each(widths)("%i pixels", (width) => {
		let page: Page;
		beforeAll(async () => {
			page = await tour.newPage({ viewport: { width, height: 640 }, reducedMotion: "reduce", ...scheme });
		});

		test.each(places)("$board $address", async (place) => {
			await page.goto(tour.urlOf(place));
			await waitForSearch(page);
			const closed = await faultsIn(page);
			const focus = [...(await walk(page)).faults, ...(await walk(page, "Shift+Tab")).faults];
			const opened = (await openAll(page)) > 0 ? await faultsIn(page) : [];
			await spaceText(page);
			const spaced = { beside: await horizontalOverflow(page), lost: await unreadableText(page) };
			expect({ closed, focus, opened, spaced }).toEqual({ closed: [], focus: [], opened: [], spaced: { beside: 0, lost: [] } });
		});
	});
});
