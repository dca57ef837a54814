/** Watches a page for forbidden actions: requesting other sites, storing anything, logging messages and violating its own policies. */
import type { ConsoleMessage, Page } from "playwright-core";

/** The browser's reports on the page, such as policy violations. The debugger adds the script that collects them, so no policy blocks it. */
declare global {
	var reportsHeard: string[] | undefined;
}

/**
 * Starts watching a page. Call it before opening an address.
 * @param own the site's URL, which ends in a slash
 * @returns a function that lists the problems since its previous call, one line for each
 */
export async function witness(page: Page, own: string | readonly string[]): Promise<() => Promise<string[]>> {
	const origins = [own].flat();
	let seen: string[] = [];
	page.on("console", (message) => {
		if (!isStatusOf(page, message)) seen.push(`console: ${message.text()} ${message.location().url}`);
	});
	page.on("pageerror", (error) => seen.push(`script: ${error.message}`));
	page.on("request", (request) => {
		if (!origins.some((origin) => request.url().startsWith(origin))) seen.push(`request: ${request.url()}`);
	});
	page.on("websocket", (socket) => seen.push(`request: ${socket.url()}`));
	// These are the issues in Chrome's developer tools, such as blocked resources, cookies, quirks mode and deprecated features.
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
		if (!reports) throw new Error(`The watching script did not run on ${page.url()}.`);
		const problems = [...seen, ...reports, ...(await storedBy(page))];
		seen = [];
		return problems;
	};
}

/** Checks whether a console message only reports the page's own status 404 or 410. Chrome logs it, and other tests check it. */
function isStatusOf(page: Page, message: ConsoleMessage): boolean {
	return message.location().url === page.url() && /^Failed to load resource: .* status of (404|410) /.test(message.text());
}

/** Lists the kinds of data that the browser has stored for the site. */
async function storedBy(page: Page): Promise<string[]> {
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
