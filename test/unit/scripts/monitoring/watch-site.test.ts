import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import getPort from "get-port";
import { describe, expect, it } from "vitest";
import { inFront, listening, liveAt, liveCopyAt, NOON, watch } from "../../../support/live-site.ts";
import { write } from "../../../support/server.ts";

const EXPIRING = "lcspr-2-overview-report";
const PUBLIC = "lcspr-3-overview-report";
const REMOVED = "scr-028-overview-report";
const EMBARGOED = "lcspr-4-overview-report";

const REACHABLE = "Build the site again at once, and look in Netlify's log for the edge function “expired”.";
const canBeRead = (address: string, why = "was removed") => `${address}: it can still be read, but ${why}. ${REACHABLE}`;

describe("the watchdog on a site without problems", () => {
	it("reports nothing after requesting all addresses of the site", async () => {
		const { lines, requested, fragments } = await watch((await liveAt(NOON)).url);
		expect(lines).toEqual([]);
		expect(requested).toBeGreaterThan(50);
		expect(fragments.length).toBeGreaterThan(50);
	});

	it("accepts yesterday's build during the first hours of the day", async () => {
		const now = "2026-12-02T02:59:59Z";
		expect((await watch((await liveAt(now)).url, { now })).lines).toEqual([]);
	});

	it("lists exactly the search index fragments that are in the site's folder", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		const files = readdirSync(path.join(folder, "pagefind/fragment")).map((name) => `/pagefind/fragment/${name}`);
		expect((await watch(url)).fragments).toEqual(files.toSorted());
	});
});

describe("the watchdog’s check of the build date", () => {
	const stale =
		"/build.json: it says that the site was built for 2026-12-01, but today is 2026-12-02. Run the nightly workflow by hand, and find out why it did not run or what stopped the build.";

	it.each([
		["2026-12-02T03:00:00Z", 3],
		["2026-12-02T00:00:00Z", 0],
	])("reports a stale build at %s with a grace period of %i hours", async (now, grace) => {
		expect((await watch((await liveAt(now)).url, { now, grace })).lines).toEqual([stale]);
	});

	it("reports a build for a future day", async () => {
		const now = "2026-11-30T12:00:00Z";
		expect((await watch((await liveAt(now)).url, { now })).lines).toContainEqual(
			expect.stringContaining("built for 2026-12-01, which is in the future."),
		);
	});

	it("reports a site that does not say for which day it was built", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, { "build.json": "{" });
		expect((await watch(url)).lines).toEqual(["/build.json: it does not say for which day the site was built. Build the site again."]);
	});
});

describe("the watchdog’s check of reports that are not public", () => {
	it("reports an expired report that neither a build nor the edge function has removed", async () => {
		const { lines } = await watch((await liveAt(NOON)).url, { now: "2026-12-02T01:00:00Z" });
		expect(lines).toEqual([
			canBeRead(`/documents/${EXPIRING}.pdf`),
			`/reports/${EXPIRING}: it responds 301 instead of 410. Compare _redirects and the edge function with what Netlify deployed.`,
			canBeRead(`/reports/${EXPIRING}/`),
			...["bib", "json", "ris"].map((format) => canBeRead(`/reports/${EXPIRING}/citation.${format}`)),
			canBeRead(`/reports/${EXPIRING}/index.html`),
		]);
	});

	it("reports every address at which a removed report can still be read if the redirect rules are missing", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, { _redirects: "", [`documents/${REMOVED}.pdf`]: "%PDF-1.7" });
		const { lines } = await watch(url);
		for (const address of [`/documents/${REMOVED}.pdf`, `/reports/${REMOVED}/`, `/reports/${REMOVED}/index.html`])
			expect(lines).toContain(canBeRead(address));
	});

	it("reports that a removed report can still be read, even if only the site itself lists that report as removed", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, {
			"removed/index.html": '<a href="/reports/scr-001-overview-report/">',
			"reports/scr-001-overview-report/index.html": "its text",
		});
		expect((await watch(url)).lines).toContain(canBeRead("/reports/scr-001-overview-report/"));
	});

	it("reports that a report on a later page of the list of removed reports can still be read", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, {
			"removed/page/2/index.html": '<a href="/reports/scr-001-overview-report/">',
			"documents/scr-001-overview-report.pdf": "%PDF-1.7",
		});
		expect((await watch(url)).lines).toContain(canBeRead("/documents/scr-001-overview-report.pdf"));
	});

	it("reports that a report under embargo can be read", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, { [`reports/${EMBARGOED}/index.html`]: "its text" });
		expect((await watch(url)).lines).toContain(canBeRead(`/reports/${EMBARGOED}/`, "is not public"));
	});
});

describe("the watchdog’s check of public reports", () => {
	it("reports a public report whose page and document are missing", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await rm(path.join(folder, "reports", PUBLIC), { recursive: true });
		await rm(path.join(folder, "documents", `${PUBLIC}.pdf`));
		const remedy = "Build the site again. If the problem remains, check the last deploy with npm run verify.";
		expect((await watch(url)).lines).toEqual([
			`/documents/${PUBLIC}.pdf: it responds 404, but should be public. ${remedy}`,
			`/reports/${PUBLIC}/: it responds 404, but should be public. ${remedy}`,
		]);
	});

	it("reports a missing public report even if the site's own list omits it", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await rm(path.join(folder, "reports", PUBLIC), { recursive: true });
		await write(folder, { "data/catalogue.json": '{"records":[]}' });
		expect((await watch(url)).lines).toEqual([expect.stringMatching(`^/reports/${PUBLIC}/: it responds 404, but should be public`)]);
	});

	it("reports missing reports from the site's own list, and does not request documents on other sites", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		const row = (slug: string, document: string) => ({ type: "report", url: `https://board.example/reports/${slug}/`, document });
		const records = [
			row("a", "https://board.example/documents/a.pdf"),
			row("b", "https://elsewhere.example/b.pdf"),
			{ type: "review", url: "https://board.example/reviews/c/" },
		];
		await write(folder, { "data/catalogue.json": JSON.stringify({ records }) });
		const lines = (await watch(url)).lines.map((line) => line.split(".")[0]);
		expect(lines).toEqual([
			"/documents/a",
			"/reports/a/: it responds 404, but should be public",
			"/reports/b/: it responds 404, but should be public",
		]);
	});

	it("reports that a report can still be read after its last public day in the site's own list", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		const ended = { type: "report", url: `https://board.example/reports/${PUBLIC}/`, lastPublicDay: "2026-11-30" };
		await write(folder, { "data/catalogue.json": JSON.stringify({ records: [ended] }) });
		expect((await watch(url)).lines).toContain(canBeRead(`/reports/${PUBLIC}/`));
	});

	it("reports a site whose own list or search index cannot be read", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, { "data/catalogue.json": "<html>", "pagefind/pagefind-entry.json": "<html>" });
		expect((await watch(url)).lines).toEqual([
			expect.stringContaining("/data/catalogue.json: it cannot be read"),
			expect.stringContaining("/pagefind/: it has a search index that cannot be read"),
		]);
	});
});

describe("the watchdog’s check of old search index fragments", () => {
	const old = "/pagefind/fragment/en_0123abc.pf_fragment";

	it("reports old search index fragments that can still be read", async () => {
		const { url, folder } = await liveCopyAt(NOON);
		await write(folder, { [old.slice(1)]: "its text" });
		expect((await watch(url, { oldFragments: [old] })).lines).toEqual([canBeRead(old, "is not public")]);
	});

	it("does not report old search index fragments that are gone or still in the index", async () => {
		const { url } = await liveAt(NOON);
		const { fragments } = await watch(url);
		expect((await watch(url, { oldFragments: [old, ...fragments] })).lines).toEqual([]);
	});
});

describe("the watchdog on a site that cannot be reached", () => {
	const remedy = "Look at Netlify's status page. If Netlify reports no problem, run this again.";

	it("reports one finding if the connection is refused", async () => {
		expect(await watch(`http://127.0.0.1:${await getPort()}/`)).toEqual({
			lines: [`/build.json: it could not be reached (ECONNREFUSED). ${remedy}`],
			requested: 1,
			fragments: [],
		});
	});

	it("reports one finding if TLS fails", async () => {
		const url = (await liveAt(NOON)).url.replace("http:", "https:");
		const { lines } = await watch(url);
		expect(lines).toEqual([expect.stringMatching(/^\/build\.json: it could not be reached securely \(TLS: [A-Z_]+\)\. /)]);
	});

	it("reports one finding if the site does not respond in time", async () => {
		const { lines } = await watch(await listening(() => {}), { timeout: 200 });
		expect(lines).toEqual([`/build.json: it did not respond within 0.2 s. ${remedy}`]);
	});

	it("reports addresses that fail one by one if the rest of the site responds", async () => {
		const { url } = await liveAt(NOON);
		const front = await inFront(url, (request, response) => {
			if (request.url === `/reports/${PUBLIC}/`) return true; // The server sends no response.
			if (request.url === `/documents/${PUBLIC}.pdf`) response.destroy();
			return response.destroyed;
		});
		expect((await watch(front, { timeout: 3000 })).lines).toEqual([
			`/documents/${PUBLIC}.pdf: it could not be reached (UND_ERR_SOCKET). ${remedy}`,
			`/reports/${PUBLIC}/: it did not respond within 3 s. ${remedy}`,
		]);
	});
});

it.each([1, 3])("sends at most %i requests at once", async (atOnce) => {
	const { url } = await liveAt(NOON);
	let [open, most] = [0, 0];
	const front = await inFront(url, (_, response) => {
		most = Math.max(most, ++open);
		response.once("close", () => open--);
		return false;
	});
	expect((await watch(front, { atOnce })).lines).toEqual([]);
	expect(most).toBe(atOnce);
});
