/** Visits a finished site in the real browser, served under the real headers. */
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type LocalServer, startServer } from "../../scripts/preview/serve.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { launchBrowser } from "./browser.ts";
import { type SitePage, type Sites, visitAddress } from "./kinds.ts";
import { noonOf } from "./output.ts";

export type Tour = {
	/** A page in a context of its own, closed after the test file. */
	newPage: (options?: BrowserContextOptions) => Promise<Page>;
	/** The addresses of the served sites, each ending in a slash. */
	origins: () => string[];
	/** Where a page of one of the sites is served. */
	urlOf: (place: SitePage) => string;
};

/**
 * One browser and a server for each site, for the tests of one file.
 * @param clock the servers'; without one it is always noon of the day for which a site was made
 */
export function tourOf(sites: Sites, clock?: () => Date): Tour {
	let browser: Browser;
	const servers = new Map<string, LocalServer>();
	const contexts: BrowserContext[] = [];
	beforeAll(async () => {
		browser = await launchBrowser();
		for (const [board, site] of Object.entries(sites)) servers.set(board, await serveOnItsDay(site, clock));
	});
	afterAll(async () => {
		await Promise.all(contexts.map((context) => context.close()));
		await browser?.close();
		await Promise.all([...servers.values()].map((server) => server.close()));
	});
	return {
		async newPage(options = {}) {
			const context = await browser.newContext(options);
			contexts.push(context);
			return context.newPage();
		},
		origins: () => [...servers.values()].map(({ url }) => url),
		urlOf: (place) => new URL(visitAddress(place), servers.get(place.board)?.url).href,
	};
}

export type Visitor = {
	/** Opens a page of the site in a context of its own, closed after the test file. */
	open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
	/** The address of the served site, ending in a slash. */
	url: () => string;
};

/** A browser and a server for the tests of one file, on one site; see {@link tourOf}. */
export function visitorOf(site: string, clock?: () => Date): Visitor {
	const tour = tourOf({ site }, clock);
	return {
		url: () => tour.urlOf({ board: "site", address: "/" }),
		async open(address, options) {
			const page = await tour.newPage(options);
			await page.goto(tour.urlOf({ board: "site", address }));
			return page;
		},
	};
}

/** Serves a site on the day for which it was made, whatever day the test is run on; or by another clock. */
export function serveOnItsDay(site: string, clock: () => Date = () => noonOf(site)): Promise<LocalServer> {
	return startServer({ folder: site, configFile: path.join(ROOT, "netlify.toml"), now: clock });
}

/** Collects what a page says on the console and every request it makes to another origin. */
export function listen(page: Page, own: string): { messages: string[]; foreign: string[] } {
	const heard = { messages: [] as string[], foreign: [] as string[] };
	page.on("console", (message) => heard.messages.push(`${page.url()}: ${message.text()}`));
	page.on("pageerror", (error) => heard.messages.push(`${page.url()}: ${error.message}`));
	page.on("request", (request) => {
		if (!request.url().startsWith(own)) heard.foreign.push(request.url());
	});
	return heard;
}
