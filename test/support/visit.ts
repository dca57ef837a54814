/** Opens pages of built sites in the tests' browser. The server sends the same headers as Netlify. */
import path from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished, TestRunner } from "vitest";
import { type LocalServer, startServer } from "../../scripts/preview/serve.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { type SitePage, type Sites, visitAddress } from "./kinds.ts";
import { noonOf } from "./output.ts";

export type Tour = {
	/** Opens a page in a new browser context. It is closed after the test, or after the whole file if a hook opened it. */
	newPage: (options?: BrowserContextOptions) => Promise<Page>;
	/** Returns a page that an earlier test in the file may have used with the same options. A later test may use it again. */
	usedPage: (options?: BrowserContextOptions) => Promise<Page>;
	/** Returns the URLs of the served sites, which end in a slash. */
	origins: () => string[];
	/** Returns the URL at which the page is served. */
	urlOf: (place: SitePage) => string;
};

/**
 * Connects to the shared browser and starts a server for each site before the tests in a file. Closes them after the tests.
 * @param clock the servers' clock; by default, it always shows noon on the date for which the site was built
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

/** Removes the listeners, routes and media settings that a test has added to a page. The next address replaces its document. */
async function forget(page: Page): Promise<void> {
	for (const event of ["console", "pageerror", "request", "response"]) page.removeAllListeners(event);
	await page.unrouteAll({ behavior: "ignoreErrors" });
	await page.emulateMedia({ media: null });
}

function inTest(): boolean {
	return TestRunner.getCurrentTest() !== undefined;
}

/** The timeout for browser actions in milliseconds. It is long because a busy machine can be four times slower than an idle one. */
const PATIENCE = 90_000;

const DEFAULT_VIEWPORT = { width: 1280, height: 720 };

export type Visitor = {
	/** Opens an address of the site. Tests in a file reuse a few pages, because a new page takes half a second of processor time. */
	open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
	/** Returns the URL of the served site, which ends in a slash. */
	url: () => string;
};

/** Connects to the browser and serves one site for the tests in a file. For several sites, see {@link tourOf}. */
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

/** Serves a site. By default, the server's clock shows noon on the date for which the site was built. */
export function serveOnItsDay(site: string, clock: () => Date = () => noonOf(site)): Promise<LocalServer> {
	return startServer({ folder: site, configFile: path.join(ROOT, "netlify.toml"), now: clock });
}

/** Collects a page's console messages, its script errors and its requests to other origins. */
export function listen(page: Page, own: string): { messages: string[]; foreign: string[] } {
	const heard = { messages: [] as string[], foreign: [] as string[] };
	page.on("console", (message) => heard.messages.push(`${page.url()}: ${message.text()}`));
	page.on("pageerror", (error) => heard.messages.push(`${page.url()}: ${error.message}`));
	page.on("request", (request) => {
		if (!request.url().startsWith(own)) heard.foreign.push(request.url());
	});
	return heard;
}
