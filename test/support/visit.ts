/** Visits a finished site in the real browser, served under the real headers. */
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type LocalServer, startServer } from "../../scripts/server/serve.ts";
import { launchBrowser } from "./browser.ts";
import { ROOT } from "./commands.ts";
import { noonOf } from "./output.ts";

export type Visitor = {
	/** Opens a page of the site in a context of its own, closed after the test file. */
	open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
	/** The address of the served site, ending in a slash. */
	url: () => string;
};

/**
 * A browser and a server for the tests of one file.
 * @param clock the server's; without one it is always noon of the day for which the site was made
 */
export function visitorOf(site: string, clock?: () => Date): Visitor {
	let browser: Browser;
	let server: LocalServer;
	const contexts: BrowserContext[] = [];
	beforeAll(async () => {
		[browser, server] = await Promise.all([launchBrowser(), serveOnItsDay(site, clock)]);
	});
	afterAll(async () => {
		await Promise.all(contexts.map((context) => context.close()));
		await browser?.close();
		await server?.close();
	});
	return {
		url: () => server.url,
		async open(address, options = {}) {
			const context = await browser.newContext(options);
			contexts.push(context);
			const page = await context.newPage();
			await page.goto(new URL(address, server.url).href);
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
