/** Opens pages of finished sites in the tests' browser, served with the real headers. */
import path from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished, TestRunner } from "vitest";
import { type LocalServer, startServer } from "../../scripts/preview/serve.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { type SitePage, type Sites, visitAddress } from "./kinds.ts";
import { noonOf } from "./output.ts";

export type Tour = {
	/** A page in a context of its own, closed after the test, or after the file where a hook opened it. */
	newPage: (options?: BrowserContextOptions) => Promise<Page>;
	/** A page that an earlier test of the file may have used with the same options; the next test may use it again. */
	usedPage: (options?: BrowserContextOptions) => Promise<Page>;
	/** The addresses of the served sites, each ending in a slash. */
	origins: () => string[];
	/** The URL at which a page of one of the sites is served. */
	urlOf: (place: SitePage) => string;
};

/**
 * The shared browser, and a server for each site, for the tests of one file.
 * @param clock the servers' clock; by default it is always noon of the day for which a site was made
 */
export function tourOf(sites: Sites, clock?: () => Date): Tour {
	let browser: Browser;
	const servers = new Map<string, LocalServer>();
	const used = new Map<string, { context: Promise<BrowserContext>; idle: Page[] }>();
	beforeAll(async () => {
		browser = await chromium.connect(inject("browser"));
		for (const [board, site] of Object.entries(sites)) servers.set(board, await serveOnItsDay(site, clock));
	});
	afterAll(async () => {
		await browser?.close();
		await Promise.all([...servers.values()].map((server) => server.close()));
	});
	async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
		const context = await browser.newContext(options);
		context.setDefaultTimeout(PATIENCE);
		return context;
	}
	return {
		async newPage(options = {}) {
			const context = await newContext(options);
			if (inTest()) onTestFinished(() => context.close());
			return context.newPage();
		},
		async usedPage({ viewport, ...options } = {}) {
			const key = JSON.stringify(options);
			const { context, idle } = used.get(key) ?? { context: newContext(options), idle: [] };
			used.set(key, { context, idle });
			const page = idle.pop() ?? (await (await context).newPage());
			await page.setViewportSize(viewport ?? DEFAULT_VIEWPORT);
			if (inTest())
				onTestFinished(async () => {
					await forget(page);
					idle.push(page);
				});
			return page;
		},
		origins: () => [...servers.values()].map(({ url }) => url),
		urlOf: (place) => new URL(visitAddress(place), servers.get(place.board)?.url).href,
	};
}

/** Takes from a page what a test has put on it; its document goes with the next address. */
async function forget(page: Page): Promise<void> {
	for (const event of ["console", "pageerror", "request", "response"]) page.removeAllListeners(event);
	await page.unrouteAll({ behavior: "ignoreErrors" });
	await page.emulateMedia({ media: null });
}

function inTest(): boolean {
	return TestRunner.getCurrentTest() !== undefined;
}

/** A busy machine may take four times as long as a quiet one. In milliseconds. */
const PATIENCE = 90_000;

const DEFAULT_VIEWPORT = { width: 1280, height: 720 };

export type Visitor = {
	/** Opens a page of the site. Tests of a file use the same few pages, since a new one takes half a second of computing time. */
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
			const page = await tour.usedPage(options);
			await page.goto(tour.urlOf({ board: "site", address }));
			return page;
		},
	};
}

/** Serves a site; by default its clock shows noon of the day for which the site was made. */
export function serveOnItsDay(site: string, clock: () => Date = () => noonOf(site)): Promise<LocalServer> {
	return startServer({ folder: site, configFile: path.join(ROOT, "netlify.toml"), now: clock });
}

/** Collects a page's console messages and its requests to other origins. */
export function listen(page: Page, own: string): { messages: string[]; foreign: string[] } {
	const heard = { messages: [] as string[], foreign: [] as string[] };
	page.on("console", (message) => heard.messages.push(`${page.url()}: ${message.text()}`));
	page.on("pageerror", (error) => heard.messages.push(`${page.url()}: ${error.message}`));
	page.on("request", (request) => {
		if (!request.url().startsWith(own)) heard.foreign.push(request.url());
	});
	return heard;
}
