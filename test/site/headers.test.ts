/** Checks the caching, the content type and the security headers of each kind of address on the built site. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import { filesOf, noonOf } from "../support/output.ts";
import { STRICT } from "../support/server.ts";
import { serveOnItsDay } from "../support/visit.ts";

const site = inject("exampleshire");
const REVALIDATE = "public, max-age=0, must-revalidate";
const NO_STORE = "private, no-store";
const IMMUTABLE = "public, max-age=31536000, immutable";
const EXPIRES_TODAY = "lcspr-2-overview-report";

/** Returns the address of the first file on the site whose path matches the pattern. */
function fileOf(pattern: RegExp): string {
	return `/${filesOf(site).find((file) => pattern.test(file)) ?? expect.unreachable(String(pattern))}`;
}

const CLASSES: Array<[name: string, address: string, status: number, type: string | null, cache: string]> = [
	["a page", "/", 200, "text/html; charset=utf-8", REVALIDATE],
	["the page of a report that will be removed", `/reports/${EXPIRES_TODAY}/`, 200, "text/html; charset=utf-8", REVALIDATE],
	["a style", fileOf(/^assets\/style\..*\.css$/), 200, "text/css; charset=utf-8", IMMUTABLE],
	["a script", fileOf(/^assets\/site\..*\.js$/), 200, "text/javascript; charset=utf-8", IMMUTABLE],
	["an image", fileOf(/^assets\/icon\..*\.svg$/), 200, "image/svg+xml", IMMUTABLE],
	["the search’s script", "/pagefind/pagefind.js", 200, "text/javascript; charset=utf-8", REVALIDATE],
	["the search’s entry file", "/pagefind/pagefind-entry.json", 200, "application/json; charset=utf-8", REVALIDATE],
	["a search index fragment", fileOf(/^pagefind\/fragment\//), 200, null, REVALIDATE],
	["a document that will be removed", `/documents/${EXPIRES_TODAY}.pdf`, 200, "application/pdf", NO_STORE],
	["a document that stays", "/documents/lcspr-2-board-response.pdf", 200, "application/pdf", NO_STORE],
	["a feed", "/feed.xml", 200, "application/atom+xml; charset=utf-8", REVALIDATE],
	["a theme’s feed", "/themes/neglect/feed.xml", 200, "application/atom+xml; charset=utf-8", REVALIDATE],
	["open data", "/data/catalogue.json", 200, "application/json; charset=utf-8", REVALIDATE],
	["open data as CSV", "/data/catalogue.csv", 200, "text/csv; charset=utf-8", REVALIDATE],
	["a citation", "/reviews/lcspr-2/citation.ris", 200, "application/x-research-info-systems; charset=utf-8", REVALIDATE],
	["the sitemap", "/sitemap.xml", 200, "application/xml", REVALIDATE],
	["the build’s date", "/build.json", 200, "application/json; charset=utf-8", REVALIDATE],
	["the page of a removed report", "/reports/lcspr-1-overview-report/", 410, "text/html; charset=utf-8", REVALIDATE],
	["a removed document", "/documents/lcspr-1-overview-report.pdf", 410, "text/html; charset=utf-8", NO_STORE],
	["a page that does not exist", "/no-such-page/", 404, "text/html; charset=utf-8", REVALIDATE],
	["a document that does not exist", "/documents/no-such.pdf", 404, "text/html; charset=utf-8", NO_STORE],
];

/** The names of headers that would set cookies, allow other origins or reveal the server software. */
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

test.each(CLASSES)("%s has the right status, type, caching and security headers: %s", async (_, address, status, type, cache) => {
	const { headers, status: found } = await fetch(new URL(address, today.url), { redirect: "manual" });
	expect([found, headers.get("content-type"), headers.get("cache-control")]).toEqual([status, type, cache]);
	expectStrict(headers);
});

describe("on a site that has not been rebuilt since a report's last public day,", () => {
	test.each([`/reports/${EXPIRES_TODAY}/`, `/documents/${EXPIRES_TODAY}.pdf`, `/reports/${EXPIRES_TODAY}/citation.ris`])(
		"the expired address %s returns 410 with the security headers",
		async (address) => {
			const { headers, status } = await fetch(new URL(address, tomorrow.url), { redirect: "manual" });
			expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([410, "text/html; charset=utf-8", NO_STORE]);
			expectStrict(headers);
		},
	);
});
