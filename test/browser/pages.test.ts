/** Every kind of page in the real browser: no accessibility fault, nothing sideways, nothing from elsewhere. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { listen, visitorOf } from "../support/visit.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** One page of each kind, on the board that has it. */
const KINDS = {
	exampleshire: [
		"/",
		"/reviews/",
		"/reviews/scr-028/",
		"/reviews/lcspr-5/",
		"/reports/",
		"/reports/lcspr-2-overview-report/",
		"/reports/annual-report-2025-26/",
		"/reports/scr-028-overview-report/",
		"/briefings/",
		"/briefings/learning-document-scr-028/",
		"/themes/",
		"/themes/neglect/",
		"/agencies/",
		"/agencies/health/",
		"/national/",
		"/practice-reviews/",
		"/how-we-learn/",
		"/framework/",
		"/removed/",
		"/search/",
		"/search/?q=neglect",
		"/search/?q=zzz&year=1066",
		"/about/",
		"/about/reviews/",
		"/accessibility/",
		"/privacy/",
		"/no-such-page/",
	],
	kirklees: [
		"/",
		"/reviews/scr-025/",
		"/briefings/learning-document-scr-024/",
		"/national/page/2/",
		"/national/nspcc/",
		"/reports/ofsted-voice-of-the-child-2010/",
		"/agencies/police/",
		"/removed/",
		"/practice-reviews/",
	],
} as const;

/** Addresses that are not answered with 200; the browser says so on its console. */
const STATUS: Record<string, number> = { "/no-such-page/": 404, "/reports/scr-028-overview-report/": 410 };

const WIDTHS = [320, 1280] as const;

async function settled(page: Page): Promise<void> {
	if (!page.url().includes("?q=")) return;
	await page.waitForFunction(() => /result/.test(document.querySelector("#search-status")?.textContent ?? ""));
}

/** Runs axe without weakening the page's own policy: its code goes through the browser's debugger. */
async function faultsOf(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	await session.send("Runtime.evaluate", { expression: readFileSync(AXE, "utf8") });
	const { result } = await session.send("Runtime.evaluate", {
		expression: "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
		awaitPromise: true,
		returnByValue: true,
	});
	const { violations, passes } = result.value as AxeResults;
	expect(passes.length).toBeGreaterThan(10);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(" ")} ${any[0]?.message ?? ""}`),
	);
}

describe.each(["exampleshire", "kirklees"] as const)("%s", (board) => {
	const visitor = visitorOf(inject(board));

	describe.each(WIDTHS)("at %i pixels", (width) => {
		test.each(KINDS[board])("%s", async (address) => {
			const page = await visitor.open("/robots.txt", { viewport: { width, height: 800 } });
			const heard = listen(page, visitor.url());
			const answer = await page.goto(new URL(address, visitor.url()).href);
			const status = STATUS[address] ?? 200;
			expect(answer?.status()).toBe(status);
			await settled(page);
			expect(await faultsOf(page)).toEqual([]);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
				"nothing sideways",
			).toBe(0);
			expect(heard.messages.filter((message) => status === 200 || !message.includes(`status of ${status}`))).toEqual([]);
			expect(heard.foreign).toEqual([]);
			expect(await page.context().cookies()).toEqual([]);
			await page.context().close();
		});
	});
});
