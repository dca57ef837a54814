/** Lighthouse on each kind of page: 100 for performance, accessibility, best practices and search engines, as on a phone. */
import getPort from "get-port";
import lighthouse from "lighthouse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/server/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Place, representativesOf, visitedAt } from "../support/kinds.ts";
import { fileAt, read } from "../support/output.ts";
import { serveOnItsDay } from "../support/visit.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** What else the machine does counts as the page's own work, four times over: the best of as many runs says what the page can do. */
const RUNS = 3;

/** An answer's text comes out of the index, several round trips after the page: it has 80 to 96 points for its speed, by its largest text. */
const ANSWER = "/search/?q=neglect";

const sites = { ours: inject("ours"), exampleshire: inject("exampleshire") };
/** From the real board first, which search engines may read; from the other, whatever is there only: removed reports, say. */
const places = [
	...representativesOf(sites),
	...representativesOf({ exampleshire: sites.exampleshire }).filter(({ address }) => /^\/(reports|reviews)\/./.test(address)),
	{ board: "ours", address: ANSWER },
] satisfies Place[];

const servers = new Map<string, LocalServer>();
let browser: Browser;
let port: number;
beforeAll(async () => {
	port = await getPort();
	browser = await launchBrowser([`--remote-debugging-port=${port}`]);
	for (const [board, site] of Object.entries(sites)) servers.set(board, await serveOnItsDay(site));
});
afterAll(async () => {
	await browser.close();
	await Promise.all([...servers.values()].map((server) => server.close()));
});

/** The audits that cannot pass on a page because of what it is. */
function inapplicable({ board, address }: Place, status: number): string[] {
	const site = sites[board as keyof typeof sites];
	const unlisted = /<meta name="robots" content="noindex">/.test(read(site, fileAt(address.replace(/\?.*/, ""))));
	const disallowed = [...read(site, "robots.txt").matchAll(/^Disallow: (.+)$/gm)].some(([, start = ""]) => address.startsWith(start));
	return [
		// Search engines are to stay away from the demonstration, the search, and what is not there or no longer.
		...(unlisted || disallowed ? ["is-crawlable"] : []),
		// A description is for lists in which such a page does not stand.
		...(unlisted ? ["meta-description"] : []),
		// A page that is not there answers so, and the browser repeats it on its console.
		...(status === 200 ? [] : ["http-status-code", "errors-in-console"]),
	];
}

test.each(places)("$board $address", { retry: RUNS - 1 }, async (place) => {
	const expected = CATEGORIES.filter((name) => name !== "performance" || place.address !== ANSWER);
	const url = new URL(visitedAt(place), servers.get(place.board)?.url).href;
	const { status } = await fetch(url);
	const skipAudits = inapplicable(place, status);
	const result = await lighthouse(url, {
		port,
		logLevel: "error",
		onlyCategories: expected,
		skipAudits,
		ignoreStatusCode: status !== 200,
		disableFullPageScreenshot: true,
	});
	const { categories, audits, runtimeError } = result?.lhr ?? {};
	expect(runtimeError?.message).toBeUndefined();
	const scores = expected.map((name) => {
		const { score, auditRefs = [] } = categories?.[name] ?? {};
		const low = auditRefs
			.filter(({ id, weight }) => weight > 0 && (audits?.[id]?.score ?? 1) < 1)
			.map(({ id }) => [audits?.[id]?.title ?? id, audits?.[id]?.displayValue].join(" ").trim());
		// Of 1.2 seconds instead of 1.0 nothing is left in the rounded score.
		return { name, score: Math.round((score ?? 0) * 100), low: name === "performance" && score === 1 ? [] : low };
	});
	expect(scores).toEqual(expected.map((name) => ({ name, score: 100, low: [] })));
});

test("most pages are held to everything", () => {
	const whole = places.filter((place) => inapplicable(place, 200).length === 0);
	expect(whole.length).toBeGreaterThan(places.length / 2);
});
