/** Watches a page for what no page of the site may do: speak to others, keep anything, complain, break its own policy. */
import type { ConsoleMessage, Page } from "playwright-core";

/** What the browser reports inside the page; a script of the debugger's, so the page's policy does not hold it back. */
declare global {
	var reportsHeard: string[] | undefined;
}

/**
 * Begins to watch. Call it before the page is opened.
 * @param own the site's address, ending in a slash
 * @returns asks what was seen since the last time: one line for each fault
 */
export async function witness(page: Page, own: string | readonly string[]): Promise<() => Promise<string[]>> {
	const origins = [own].flat();
	let seen: string[] = [];
	page.on("console", (message) => {
		if (!tellsStatusOf(page, message)) seen.push(`console: ${message.text()} ${message.location().url}`);
	});
	page.on("pageerror", (error) => seen.push(`script: ${error.message}`));
	page.on("request", (request) => {
		if (!origins.some((origin) => request.url().startsWith(origin))) seen.push(`request: ${request.url()}`);
	});
	page.on("websocket", (socket) => seen.push(`request: ${socket.url()}`));
	// What the browser's own panel lists as issues: policy and Trusted Types, cookies, quirks, forms, deprecations.
	const session = await page.context().newCDPSession(page);
	session.on("Audits.issueAdded", ({ issue }) => seen.push(`issue: ${issue.code} ${JSON.stringify(issue.details)}`));
	await session.send("Audits.enable");
	await page.addInitScript(() => {
		const heard: string[] = [];
		globalThis.reportsHeard = heard;
		addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
			heard.push(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
		);
		new ReportingObserver((reports) => heard.push(...reports.map((report) => `report: ${report.type} ${JSON.stringify(report.body)}`)), {
			buffered: true,
		}).observe();
	});
	return async () => {
		const reports = await page.evaluate(() => globalThis.reportsHeard?.splice(0));
		if (!reports) throw new Error(`Nobody listened on ${page.url()}.`);
		const faults = [...seen, ...reports, ...(await keptBy(page))];
		seen = [];
		return faults;
	};
}

/** The browser says on the console when a page itself is not there, or no longer; what status a page has, other tests hold. */
function tellsStatusOf(page: Page, message: ConsoleMessage): boolean {
	return message.location().url === page.url() && /^Failed to load resource: .* status of (404|410) /.test(message.text());
}

/** Everything that a browser can keep for a site. */
async function keptBy(page: Page): Promise<string[]> {
	const cookies = await page.context().cookies();
	const kept = await page.evaluate(async () => ({
		"document.cookie": document.cookie.length,
		localStorage: localStorage.length,
		sessionStorage: sessionStorage.length,
		indexedDB: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		"service workers": (await navigator.serviceWorker.getRegistrations()).length,
		"bytes in storage": (await navigator.storage.estimate()).usage ?? 0,
	}));
	return [
		...cookies.map(({ name }) => `kept: cookie ${name}`),
		...Object.entries(kept).flatMap(([where, count]) => (count > 0 ? [`kept: ${where}`] : [])),
	];
}
