/**
 * Runs Lighthouse, with its settings for phones, on pages that together have every feature. Each page must score 100 for
 * accessibility, best practices and SEO. Performance is not tested, because it depends on the machine's other work. `npm run bench -- --beside lighthouse` measures it.
 */
import getPort from "get-port";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import { allPages, pagesWithEveryFeature, type SitePage, visitAddress } from "../support/kinds.ts";
import { pointsOf } from "../support/lighthouse.ts";
import { fileAt, read } from "../support/output.ts";
import { serveOnItsDay } from "../support/visit.ts";

const CATEGORIES = ["accessibility", "best-practices", "seo"];

const sites = { ours: inject("ours"), exampleshire: inject("exampleshire") };

/** The pages with every feature, a missing page and search results. Lighthouse's accessibility rules are axe's, and axe checks every page. */
const places: SitePage[] = [
	...pagesWithEveryFeature(sites).filter(({ address }) => address !== "/404.html"),
	{ board: "ours", address: "/404.html" },
	{ board: "ours", address: "/search/?q=neglect" },
];

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

/** Checks whether a page asks search engines not to list it. */
function isUnlisted({ board, address }: SitePage): boolean {
	return /<meta name="robots" content="noindex">/.test(read(sites[board as keyof typeof sites], fileAt(address.replace(/\?.*/, ""))));
}

/** Returns the identifiers of the Lighthouse audits that do not apply to a page. */
function inapplicable({ board, address }: SitePage, status: number): string[] {
	const site = sites[board as keyof typeof sites];
	const unlisted = isUnlisted({ board, address });
	const disallowed = [...read(site, "robots.txt").matchAll(/^Disallow: (.+)$/gm)].some(([, start = ""]) => address.startsWith(start));
	return [
		// Search engines must not index the demonstration site, the search page, missing pages or removed reports.
		...(unlisted || disallowed ? ["is-crawlable"] : []),
		// An unlisted page needs no description, because search engines would show it only in their results.
		...(unlisted ? ["meta-description"] : []),
		// A missing page returns an error status, and the browser also logs the status on its console.
		...(status === 200 ? [] : ["http-status-code", "errors-in-console"]),
	];
}

test.each(places)("$board $address scores 100 points in every Lighthouse category", async (place) => {
	const url = new URL(visitAddress(place), servers.get(place.board)?.url).href;
	const { status } = await fetch(url);
	const looking = { port, categories: CATEGORIES, skipAudits: inapplicable(place, status), ignoreStatusCode: status !== 200 };
	expect(await pointsOf(url, looking)).toEqual(CATEGORIES.map((name) => ({ name, points: 100, faults: [] })));
});

test("more than ten pages are tested with every Lighthouse audit", () => {
	const whole = places.filter((place) => inapplicable(place, 200).length === 0);
	expect(whole.length).toBeGreaterThan(10);
});

/** Lighthouse checks both, but not on every page. */
test("every page that search engines may list has a title and a description", () => {
	const listed = allPages(sites).filter((place) => !isUnlisted(place));
	expect(listed.length).toBeGreaterThan(300);
	const lacking = listed.filter(({ board, address }) => {
		const page = read(sites[board as keyof typeof sites], fileAt(address));
		return !/<title>[^<]+<\/title>/.test(page) || !/<meta name="description" content="[^"]+">/.test(page);
	});
	expect(lacking).toEqual([]);
});
