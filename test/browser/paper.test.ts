/**
 * Checks printed pages. A briefing must fit on two sides of A4, and its meeting sheet on one. Neither may show controls or text that
 * is too small to read.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { write } from "../support/board-on-disk.ts";
import { build } from "../support/commands.ts";
import { longestAccepted, longestBoard, TEXTS } from "../support/longest.ts";
import { pagesOf } from "../support/output.ts";
import { A_DAY, SMALLEST } from "../support/records.ts";
import { visitorOf } from "../support/visit.ts";

/** The type size in points above which printed text counts as legible. */
const LEGIBLE = 9.45;

/** Prints a page as a PDF. Returns the number of sides, and the size of the smallest type in points. */
async function printed(page: Page, url: string): Promise<{ sides: number; smallest: number }> {
	await page.goto(url);
	const task = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 });
	const { numPages: sides, getPage } = bound(await task.promise);
	let smallest = Number.POSITIVE_INFINITY;
	for (let side = 1; side <= sides; side++) {
		const { items } = await (await getPage(side)).getTextContent();
		for (const item of items)
			if ("str" in item && item.str.trim()) smallest = Math.min(smallest, Math.hypot(item.transform[2], item.transform[3]));
	}
	await task.destroy();
	return { sides, smallest };
}

function bound(document: Awaited<ReturnType<typeof getDocument>["promise"]>) {
	return { numPages: document.numPages, getPage: (side: number) => document.getPage(side) };
}

describe("the demonstration board's briefings", () => {
	const site = inject("exampleshire");
	const visitor = visitorOf(site);
	const briefings = pagesOf(site).filter((address) => /^\/briefings\/[^/]+\/$/.test(address));
	const sheets = pagesOf(site).filter((address) => /^\/briefings\/.+\/meeting\/$/.test(address));

	test("the demonstration board has thirteen briefings, and a meeting sheet for each", () =>
		expect([briefings.length, sheets.length]).toEqual([13, 13]));

	test("each briefing takes at most two printed sides, and its meeting sheet takes one", async () => {
		const page = await visitor.open("/");
		for (const address of [...briefings, ...sheets]) {
			const { sides, smallest } = await printed(page, new URL(address, visitor.url()).href);
			expect({ address, sides }).toEqual({ address, sides: address.endsWith("/meeting/") ? 1 : expect.toBeOneOf([1, 2]) });
			expect(smallest, address).toBeGreaterThan(LEGIBLE);
		}
	});

	test("a printed briefing shows its web address but no controls", async () => {
		const page = await visitor.open("/briefings/learning-document-scr-028/");
		await page.emulateMedia({ media: "print" });
		for (const part of [
			".govuk-exit-this-page",
			".govuk-service-navigation",
			".govuk-breadcrumbs",
			".contents",
			".back-to-top",
			".questions__sheet",
		])
			expect(await page.locator(part).first().isVisible(), part).toBe(false);
		expect(
			await page
				.locator(".term")
				.first()
				.evaluate((term) => getComputedStyle(term).textDecorationLine),
		).toBe("none");
		expect(await page.locator("p.print-only").first().textContent()).toContain(
			"https://exampleshire.example.org/briefings/learning-document-scr-028/",
		);
	});
});

describe.each([
	["ordinary English", Object.keys(TEXTS)],
	["the widest letters", ["ordinary English", "the widest letters", "words of half a line"]],
])("the longest briefings, on a board whose own names and notices are %s,", (own, kinds) => {
	const folder = mkdtempSync(path.join(tmpdir(), "longest-"));
	const site = path.join(folder, "site");
	const texts = Object.entries(TEXTS).filter(([name]) => kinds.includes(name));

	beforeAll(async () => {
		const board = longestBoard(TEXTS[own] ?? expect.unreachable());
		const briefings = texts.map(([, text], index) => [`briefings/b${index}.yaml`, longestAccepted(board, text)] as const);
		for (const [name, content] of [...Object.entries({ ...SMALLEST, ...board }), ...briefings])
			write(path.join(folder, "data"), name, String(content));
		await build({ data: path.join(folder, "data"), output: site, asOf: A_DAY });
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const visitor = visitorOf(site, () => new Date(`${A_DAY}T12:00:00Z`));

	test.each(texts.map(([name], index) => [name, index] as const))(
		"the longest briefing that contains %s takes two printed sides, and its meeting sheet takes one",
		async (_, index) => {
			const page = await visitor.open("/");
			const briefing = await printed(page, new URL(`/briefings/b${index}/`, visitor.url()).href);
			const sheet = await printed(page, new URL(`/briefings/b${index}/meeting/`, visitor.url()).href);
			expect([briefing.sides, sheet.sides]).toEqual([2, 1]);
			expect(Math.min(briefing.smallest, sheet.smallest)).toBeGreaterThan(LEGIBLE);
		},
	);
});
