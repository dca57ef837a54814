/** Serves a built site with Netlify's rules. Every address of a removed report must return 410, and public pages must return 200. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import { addressesOf, citationsOf } from "../../scripts/publish/addresses.ts";
import { read } from "../support/output.ts";
import { serveOnItsDay } from "../support/visit.ts";

const site = inject("exampleshire");
const REMOVED = [
	"scr-028-overview-report",
	"scr-030-executive-summary",
	"lcspr-1-overview-report",
	"lcspr-1-action-plan",
	"lcspr-3-action-plan",
	"sar-1-executive-summary",
	"scr-026-overview-report",
	"scr-027-overview-report",
];
const { records } = JSON.parse(read(site, "data/catalogue.json")) as { records: Array<{ url: string; document?: string }> };
const PUBLIC = records
	.flatMap(({ url, document }) => [url, ...(document?.includes("/documents/") ? [document] : [])])
	.map((address) => new URL(address).pathname);

let server: LocalServer;
beforeAll(async () => {
	server = await serveOnItsDay(site);
});
afterAll(() => server.close());

const get = (address: string) => fetch(new URL(address, server.url), { redirect: "manual" });

describe.each(REMOVED)("the removed report %s", (slug) => {
	test.each([
		`/reports/${slug}/`,
		`/reports/${slug}`,
		`/reports/${slug}/index.html`,
		`/documents/${slug}.pdf`,
		...citationsOf(`/reports/${slug}/`),
	])("%s returns 410 with the removal notice", async (address) => {
		const answer = await get(address);
		expect(answer.status).toBe(410);
		expect(await answer.text()).toContain("from this website");
		expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
		expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
		expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
	});
});

test("citation files of public records return 200 with the right media types", async () => {
	const types = [
		"application/x-research-info-systems; charset=utf-8",
		"application/x-bibtex; charset=utf-8",
		"application/vnd.citationstyles.csl+json",
	];
	for (const page of [
		"/reports/lcspr-2-overview-report/",
		"/reports/annual-report-2025-26/",
		"/reviews/lcspr-2/",
		"/briefings/learning-document-lcspr-2/",
	]) {
		const answers = await Promise.all(citationsOf(page).map(get));
		expect(answers.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual(types.map((type) => [200, type]));
	}
});

test.each(PUBLIC)("the public address %s returns 200", async (address) => {
	const answer = await get(address);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("strict-transport-security")).toContain("max-age=63072000");
	expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
});

test("the former address of a renamed report redirects to the report", async () => {
	const former = "/reports/annual-report-2026/";
	expect((await get(former)).status).toBe(301);
	const answer = await fetch(new URL(former, server.url));
	expect([answer.status, new URL(answer.url).pathname.replace(/\/$/, "")]).toEqual([200, "/reports/annual-report-2025-26"]);
});

test.each(["scr-029-board-response", "lcspr-4-overview-report", "practice-review-2-report"])(
	"%s was never published and returns 404",
	async (slug) => {
		for (const address of addressesOf(`/reports/${slug}/`)) expect((await get(address)).status).toBe(404);
	},
);

test("browsers may cache assets for a year, but must not cache documents", async () => {
	const [asset = ""] = /\/assets\/site\.[^"]+/.exec(read(site, "index.html")) ?? [];
	expect((await get(asset)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
	expect((await get("/documents/lcspr-2-board-response.pdf")).headers.get("cache-control")).toBe("private, no-store");
});
