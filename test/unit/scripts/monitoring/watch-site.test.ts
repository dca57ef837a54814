/** The watchdog, on real servers: quiet where all is well, and one line for each thing that is wrong. */
import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import getPort from "get-port";
import { describe, expect, it } from "vitest";
import { inFront, listening, liveAt, NOON, watched } from "../../../support/live-site.ts";
import { write } from "../../../support/server.ts";

const EXPIRING = "lcspr-2-overview-report";
const PUBLIC = "lcspr-3-overview-report";
const REMOVED = "scr-028-overview-report";
const EMBARGOED = "lcspr-4-overview-report";

const REACHABLE = "Build the site again at once, and look in Netlify's log for the edge function “expired”.";
const canBeRead = (address: string, why = "is removed") => `${address}: it can still be read, but ${why}. ${REACHABLE}`;

describe("a site that keeps its promise", () => {
	it("gives no line, and everything was asked for", async () => {
		const { lines, asked, liveParts } = await watched((await liveAt(NOON)).url);
		expect(lines).toEqual([]);
		expect(asked).toBeGreaterThan(50);
		expect(liveParts.length).toBeGreaterThan(50);
	});

	it("made yesterday is fresh enough in the first hours, since the guard stops what ended at midnight", async () => {
		const now = "2026-12-02T02:59:59Z";
		expect((await watched((await liveAt(now)).url, { now })).lines).toEqual([]);
	});

	it("has exactly the parts of a search index that are in its folder", async () => {
		const { url, folder } = await liveAt(NOON);
		const files = readdirSync(path.join(folder, "pagefind/fragment")).map((name) => `/pagefind/fragment/${name}`);
		expect((await watched(url)).liveParts).toEqual(files.toSorted());
	});
});

describe("a stale build", () => {
	const stale =
		"/build.json: it says that the site was made as on 2026-12-01, and today is 2026-12-02. Run the nightly workflow by hand, and look at why it did not run or what stopped the build.";

	it.each([
		["2026-12-02T03:00:00Z", 3],
		["2026-12-02T00:00:00Z", 0],
	])("is found at %s with %i hours' grace", async (now, grace) => {
		expect((await watched((await liveAt(now)).url, { now, grace })).lines).toEqual([stale]);
	});

	it("is also one for a day that is still to come", async () => {
		const now = "2026-11-30T12:00:00Z";
		expect((await watched((await liveAt(now)).url, { now })).lines).toContainEqual(
			expect.stringContaining("as on 2026-12-01, which is still to come."),
		);
	});

	it("is found where the site does not say when it was made", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, { "build.json": "{" });
		expect((await watched(url)).lines).toEqual(["/build.json: it does not say for which day the site was made. Build the site again."]);
	});
});

describe("what should be gone", () => {
	it("is found where neither a build nor the guard stopped it", async () => {
		const { lines } = await watched((await liveAt(NOON)).url, { now: "2026-12-02T01:00:00Z" });
		expect(lines).toEqual([
			canBeRead(`/documents/${EXPIRING}.pdf`),
			`/reports/${EXPIRING}: it answers 301 instead of 410. Compare _redirects and the edge function with what Netlify deployed.`,
			canBeRead(`/reports/${EXPIRING}/`),
			...["bib", "json", "ris"].map((format) => canBeRead(`/reports/${EXPIRING}/citation.${format}`)),
			canBeRead(`/reports/${EXPIRING}/index.html`),
		]);
	});

	it("is found in each form of its address, where the rules for addresses are missing", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, { _redirects: "", [`documents/${REMOVED}.pdf`]: "%PDF-1.7" });
		const { lines } = await watched(url);
		for (const address of [`/documents/${REMOVED}.pdf`, `/reports/${REMOVED}/`, `/reports/${REMOVED}/index.html`])
			expect(lines).toContain(canBeRead(address));
	});

	it("is found where only the site itself, not the records, knows of the removal", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, {
			"removed/index.html": '<a href="/reports/scr-001-overview-report/">',
			"reports/scr-001-overview-report/index.html": "its text",
		});
		expect((await watched(url)).lines).toContain(canBeRead("/reports/scr-001-overview-report/"));
	});

	it("is found on a later page of the list of what was removed", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, {
			"removed/page/2/index.html": '<a href="/reports/scr-001-overview-report/">',
			"documents/scr-001-overview-report.pdf": "%PDF-1.7",
		});
		expect((await watched(url)).lines).toContain(canBeRead("/documents/scr-001-overview-report.pdf"));
	});

	it("is also what was never to be seen so far", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, { [`reports/${EMBARGOED}/index.html`]: "its text" });
		expect((await watched(url)).lines).toContain(canBeRead(`/reports/${EMBARGOED}/`, "is not public"));
	});
});

describe("what should be there", () => {
	it("is missed: a page and a document", async () => {
		const { url, folder } = await liveAt(NOON);
		await rm(path.join(folder, "reports", PUBLIC), { recursive: true });
		await rm(path.join(folder, "documents", `${PUBLIC}.pdf`));
		const remedy = "Build the site again; if it stays, compare the last deploy with npm run verify.";
		expect((await watched(url)).lines).toEqual([
			`/documents/${PUBLIC}.pdf: it answers 404, but is public. ${remedy}`,
			`/reports/${PUBLIC}/: it answers 404, but is public. ${remedy}`,
		]);
	});

	it("is missed where the site's own list has forgotten it too", async () => {
		const { url, folder } = await liveAt(NOON);
		await rm(path.join(folder, "reports", PUBLIC), { recursive: true });
		await write(folder, { "data/catalogue.json": '{"records":[]}' });
		expect((await watched(url)).lines).toEqual([expect.stringMatching(`^/reports/${PUBLIC}/: it answers 404, but is public`)]);
	});

	it("is missed where only the site's own list, not the records, knows of it; documents elsewhere are not asked for", async () => {
		const { url, folder } = await liveAt(NOON);
		const row = (slug: string, document: string) => ({ type: "report", url: `https://board.example/reports/${slug}/`, document });
		const records = [
			row("a", "https://board.example/documents/a.pdf"),
			row("b", "https://elsewhere.example/b.pdf"),
			{ type: "review", url: "https://board.example/reviews/c/" },
		];
		await write(folder, { "data/catalogue.json": JSON.stringify({ records }) });
		const lines = (await watched(url)).lines.map((line) => line.split(".")[0]);
		expect(lines).toEqual(["/documents/a", "/reports/a/: it answers 404, but is public", "/reports/b/: it answers 404, but is public"]);
	});

	it("is not what the site's own list says has ended", async () => {
		const { url, folder } = await liveAt(NOON);
		const ended = { type: "report", url: `https://board.example/reports/${PUBLIC}/`, lastPublicDay: "2026-11-30" };
		await write(folder, { "data/catalogue.json": JSON.stringify({ records: [ended] }) });
		expect((await watched(url)).lines).toContain(canBeRead(`/reports/${PUBLIC}/`));
	});

	it("is said to be unknown where the list or the index cannot be read", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, { "data/catalogue.json": "<html>", "pagefind/pagefind-entry.json": "<html>" });
		expect((await watched(url)).lines).toEqual([
			expect.stringContaining("/data/catalogue.json: it cannot be read"),
			expect.stringContaining("/pagefind/: it has a search index that cannot be read"),
		]);
	});
});

describe("old parts of the search index", () => {
	const old = "/pagefind/fragment/en_0123abc.pf_fragment";

	it("are found where they can still be read", async () => {
		const { url, folder } = await liveAt(NOON);
		await write(folder, { [old.slice(1)]: "its text" });
		expect((await watched(url, { oldParts: [old] })).lines).toEqual([canBeRead(old, "is not public")]);
	});

	it("are nothing to speak of where they are gone, or still in the index", async () => {
		const { url } = await liveAt(NOON);
		const { liveParts } = await watched(url);
		expect((await watched(url, { oldParts: [old, ...liveParts] })).lines).toEqual([]);
	});
});

describe("a site that cannot be reached", () => {
	const remedy = "Look at Netlify's status page; if all is well there, run this again.";

	it("is one line, not hundreds: nobody listens", async () => {
		expect(await watched(`http://127.0.0.1:${await getPort()}/`)).toEqual({
			lines: [`/build.json: it could not be reached (ECONNREFUSED). ${remedy}`],
			asked: 1,
			liveParts: [],
		});
	});

	it("is one line: no TLS where there should be", async () => {
		const url = (await liveAt(NOON)).url.replace("http:", "https:");
		const { lines } = await watched(url);
		expect(lines).toEqual([expect.stringMatching(/^\/build\.json: it could not be reached safely \(TLS: [A-Z_]+\)\. /)]);
	});

	it("is one line: no answer in time", async () => {
		const { lines } = await watched(await listening(() => {}), { timeout: 200 });
		expect(lines).toEqual([`/build.json: it gave no answer within 0.2 s. ${remedy}`]);
	});

	it("is one line for each address that fails alone", async () => {
		const { url } = await liveAt(NOON);
		const front = await inFront(url, (request, response) => {
			if (request.url === `/reports/${PUBLIC}/`) return true; // Never answered.
			if (request.url === `/documents/${PUBLIC}.pdf`) response.destroy();
			return response.destroyed;
		});
		expect((await watched(front, { timeout: 3000 })).lines).toEqual([
			`/documents/${PUBLIC}.pdf: it could not be reached (UND_ERR_SOCKET). ${remedy}`,
			`/reports/${PUBLIC}/: it gave no answer within 3 s. ${remedy}`,
		]);
	});
});

it.each([1, 3])("asks for no more than %i addresses at once", async (atOnce) => {
	const { url } = await liveAt(NOON);
	let [open, most] = [0, 0];
	const front = await inFront(url, (_, response) => {
		most = Math.max(most, ++open);
		response.once("close", () => open--);
		return false;
	});
	expect((await watched(front, { atOnce })).lines).toEqual([]);
	expect(most).toBe(atOnce);
});
