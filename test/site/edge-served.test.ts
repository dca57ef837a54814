/**
 * Serves the same built site just before and just after a report's last public day ends. Only the server's clock differs, so the edge
 * function alone must block the report.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { pathKey } from "../../scripts/netlify/guard/path-keys.ts";
import { type LocalServer, startServer } from "../../scripts/preview/serve.ts";
import { citationsOf } from "../../scripts/publish/addresses.ts";
import type { Guard } from "../../scripts/publish/guard-list.ts";
import { pageOfFragment } from "../../scripts/search/fragments.ts";
import { filesOf } from "../support/output.ts";
import { get, NETLIFY_TOML, type Reply, temporaryFolder, write } from "../support/server.ts";

/** The site was built for 1 December 2026, the last public day of one report. */
const site = inject("exampleshire");
const SLUG = "lcspr-2-overview-report";
const PAGE = `/reports/${SLUG}/`;
const DOCUMENT = `/documents/${SLUG}.pdf`;
const CITATION = citationsOf(PAGE);
const SENTENCE = "how debt is used to control children";
const MIDNIGHT = Date.parse("2026-12-02T00:00:00Z");

const guard = JSON.parse(readFileSync(path.join(site, "guard.json"), "utf8")) as Guard;
/** The search index fragments for the report's web page and for each page of its PDF. */
const FRAGMENTS = filesOf(site)
	.filter((file) => file.endsWith(".pf_fragment"))
	.filter((file) => [PAGE, DOCUMENT].includes(pageOfFragment(readFileSync(path.join(site, file)))?.replace(/#.*$/, "") ?? ""))
	.map((file) => `/${file}`);
const PAGES_OF_DOCUMENT = 6;

let server: LocalServer;
let time = MIDNIGHT;

beforeAll(async () => {
	server = await startServer({ folder: site, configFile: NETLIFY_TOML, now: () => new Date(time) });
});
afterAll(() => server.close());

const justBefore = (address: string, method?: string) => at(MIDNIGHT - 1, address, method);
const atMidnight = (address: string, method?: string) => at(MIDNIGHT, address, method);

function at(now: number, address: string, method?: string): Promise<Reply> {
	time = now;
	return get(server.url, address, method);
}

/** Returns alternative spellings of an address, such as with percent-encoding, that a server might accept. */
function spellingsOf(address: string): string[] {
	const bare = address.replace(/\/$/, "");
	const escaped = [...bare].map(
		(character, index) => `${bare.slice(0, index)}%${character.charCodeAt(0).toString(16)}${bare.slice(index + 1)}`,
	);
	const ends = ["", "/", "//", "/.", "/index", "/index.html", "/index.htm", ".html", "?from=feed", "/?", "#part", "%20", "%00"];
	const dots = [
		`/.${bare}`,
		`/about/..${bare}`,
		bare.replaceAll("/", "//"),
		bare.replaceAll("/", "/./"),
		bare.replaceAll("/", "\\"),
		bare.toUpperCase(),
	];
	return [...escaped, ...ends.map((end) => bare + end), ...dots];
}

describe("a millisecond before a report's last public day ends", () => {
	it("a report's page, its PDF and its index fragments are public until the report's last public day ends", async () => {
		expect(FRAGMENTS.length).toBe(1 + PAGES_OF_DOCUMENT);
		const replies = await Promise.all([PAGE, DOCUMENT, ...FRAGMENTS].map((address) => justBefore(address)));
		expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
		expect(replies[0]?.body).toContain(SENTENCE);
		expect(replies[1]?.body).toMatch(/^%PDF-/);
	});
});

describe("at midnight after a report's last public day", () => {
	it.each([`/reports/${SLUG}`, PAGE, `${PAGE}index.html`, DOCUMENT, ...CITATION, ...FRAGMENTS])(
		"%s returns 410 with the removal notice and the security headers",
		async (address) => {
			const { status, headers, body } = await atMidnight(address);
			expect([status, headers["content-type"], headers["cache-control"]]).toEqual([410, "text/html; charset=utf-8", "private, no-store"]);
			expect(body).toContain("This overview report has been removed from this website");
			expect(body).toContain('It was removed on <time datetime="2026-12-02">2 December 2026</time>');
			expect(body).not.toContain(SENTENCE);
			const ofSite = (await atMidnight("/")).headers;
			for (const name of ["content-security-policy", "strict-transport-security", "permissions-policy", "x-frame-options"])
				expect(headers[name]).toBe(ofSite[name]);
		},
	);

	it("a HEAD request for an expired report returns 410 without a body", async () => {
		const { status, body } = await atMidnight(PAGE, "HEAD");
		expect([status, body]).toEqual([410, ""]);
	});

	it("no alternative spelling of an expired report's addresses shows the report", async () => {
		const content = ({ body }: Reply) => body.includes(SENTENCE) || body.startsWith("%PDF-") || body.startsWith("\u001f");
		const spellings = [PAGE, DOCUMENT, ...FRAGMENTS].flatMap(spellingsOf);
		let shown = 0;
		for (const spelling of spellings) {
			if (content(await justBefore(spelling))) shown += 1;
			expect([spelling, content(await atMidnight(spelling))]).toEqual([spelling, false]);
		}
		expect(shown).toBeGreaterThan(20);
	});

	it("all addresses that do not belong to an expired report respond as before", async () => {
		const others = [
			"/",
			"/reports/",
			"/reviews/lcspr-2/",
			"/reports/lcspr-2-board-response/",
			"/documents/lcspr-2-board-response.pdf",
			"/pagefind/pagefind.js",
			"/nowhere",
		];
		for (const address of others) {
			const [earlier, later] = [await justBefore(address), await atMidnight(address)];
			expect([address, later.status, later.body]).toEqual([address, earlier.status, earlier.body]);
		}
	});
});

it("each report returns 410 from the day after its last public day", async () => {
	expect(guard.entries.length).toBeGreaterThan(5);
	for (const { paths, lastPublicDay } of guard.entries) {
		const noon = Date.parse(`${lastPublicDay}T12:00:00Z`);
		for (const address of paths) {
			const [then, nextDay] = [await at(noon, address), await at(noon + 86_400_000, address)];
			expect([address, then.status === 410, nextDay.status]).toEqual([address, false, 410]);
		}
	}
});

it("every path in the guard list is in the normalised form that the edge function looks up", () => {
	for (const address of guard.entries.flatMap(({ paths }) => paths)) expect(pathKey(address)).toBe(address);
});

it("the server serves a site without a guard list, but returns 500 if the list cannot be parsed", async () => {
	const folder = await temporaryFolder();
	await write(folder, { "index.html": "home", "reports/x/index.html": "report" });
	const plain = await startServer({ folder, configFile: NETLIFY_TOML });
	expect((await get(plain.url, "/reports/x/")).body).toBe("report");
	await plain.close();
	await write(folder, { "guard.json": "{" });
	const broken = await startServer({ folder, configFile: NETLIFY_TOML });
	expect((await get(broken.url, "/reports/x/")).status).toBe(500);
	await broken.close();
});
