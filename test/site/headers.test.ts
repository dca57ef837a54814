/** Each class of address of a finished site, under Netlify's own rules: how long it may be kept, and the same strict headers for all. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import { filesOf, noonOf } from "../support/output.ts";
import { STRICT } from "../support/server.ts";
import { serveOnItsDay } from "../support/visit.ts";

const site = inject("exampleshire");
const REVALIDATE = "public, max-age=0, must-revalidate";
const NEVER = "private, no-store";
const FOREVER = "public, max-age=31536000, immutable";
const GOES_TODAY = "lcspr-2-overview-report";

/** The first file of the site whose path matches, as an address. */
function fileOf(pattern: RegExp): string {
	return `/${filesOf(site).find((file) => pattern.test(file)) ?? expect.unreachable(String(pattern))}`;
}

const CLASSES: Array<[name: string, address: string, status: number, type: string | null, cache: string]> = [
	["a page", "/", 200, "text/html; charset=utf-8", REVALIDATE],
	["a page that will go", `/reports/${GOES_TODAY}/`, 200, "text/html; charset=utf-8", REVALIDATE],
	["a style", fileOf(/^assets\/style\..*\.css$/), 200, "text/css; charset=utf-8", FOREVER],
	["a script", fileOf(/^assets\/site\..*\.js$/), 200, "text/javascript; charset=utf-8", FOREVER],
	["an image", fileOf(/^assets\/icon\..*\.svg$/), 200, "image/svg+xml", FOREVER],
	["the search’s script", "/pagefind/pagefind.js", 200, "text/javascript; charset=utf-8", REVALIDATE],
	["the search’s list", "/pagefind/pagefind-entry.json", 200, "application/json; charset=utf-8", REVALIDATE],
	["a part of the search index", fileOf(/^pagefind\/fragment\//), 200, null, REVALIDATE],
	["a document that will go", `/documents/${GOES_TODAY}.pdf`, 200, "application/pdf", NEVER],
	["a document that stays", "/documents/lcspr-2-board-response.pdf", 200, "application/pdf", NEVER],
	["a feed", "/feed.xml", 200, "application/atom+xml; charset=utf-8", REVALIDATE],
	["a theme’s feed", "/themes/neglect/feed.xml", 200, "application/atom+xml; charset=utf-8", REVALIDATE],
	["open data", "/data/catalogue.json", 200, "application/json; charset=utf-8", REVALIDATE],
	["open data as a table", "/data/catalogue.csv", 200, "text/csv; charset=utf-8", REVALIDATE],
	["a citation", "/reviews/lcspr-2/citation.ris", 200, "application/x-research-info-systems; charset=utf-8", REVALIDATE],
	["the map for search engines", "/sitemap.xml", 200, "application/xml", REVALIDATE],
	["what watchers ask for", "/build.json", 200, "application/json; charset=utf-8", REVALIDATE],
	["the note on a removed report", "/reports/lcspr-1-overview-report/", 410, "text/html; charset=utf-8", REVALIDATE],
	["the note in a removed document’s place", "/documents/lcspr-1-overview-report.pdf", 410, "text/html; charset=utf-8", NEVER],
	["a page that is not there", "/no-such-page/", 404, "text/html; charset=utf-8", REVALIDATE],
	["a document that is not there", "/documents/no-such.pdf", 404, "text/html; charset=utf-8", NEVER],
];

/** What would tell, open or remember more than was asked for. */
const UNWANTED = /^(?:set-cookie|access-control-.*|server|x-powered-by|timing-allow-origin)$/;

let today: LocalServer;
let tomorrow: LocalServer;

beforeAll(async () => {
	today = await serveOnItsDay(site);
	tomorrow = await serveOnItsDay(site, () => new Date(noonOf(site).getTime() + 86_400_000));
});
afterAll(() => Promise.all([today.close(), tomorrow.close()]));

function expectStrict(headers: Headers): void {
	expect(Object.fromEntries(headers)).toMatchObject(STRICT);
	const policy = headers.get("content-security-policy") ?? "";
	expect(policy).toMatch(/^default-src 'none'; /);
	expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types 'none'$/);
	expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
	expect((headers.get("permissions-policy") ?? "").split(", ").filter((feature) => !feature.endsWith("=()"))).toEqual([]);
	expect(headers.get("permissions-policy")).toContain("camera=()");
	expect([...headers.keys()].filter((name) => UNWANTED.test(name))).toEqual([]);
}

test.each(CLASSES)("%s: %s", async (_, address, status, type, cache) => {
	const { headers, status: found } = await fetch(new URL(address, today.url), { redirect: "manual" });
	expect([found, headers.get("content-type"), headers.get("cache-control")]).toEqual([status, type, cache]);
	expectStrict(headers);
});

describe("what was public until yesterday, in a site that nobody has made again", () => {
	test.each([`/reports/${GOES_TODAY}/`, `/documents/${GOES_TODAY}.pdf`, `/reports/${GOES_TODAY}/citation.ris`])("%s", async (address) => {
		const { headers, status } = await fetch(new URL(address, tomorrow.url), { redirect: "manual" });
		expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([410, "text/html; charset=utf-8", NEVER]);
		expectStrict(headers);
	});
});
