import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { checkLinks, type Verdict } from "../../../../scripts/monitoring/check-links.ts";
import { dueLinks, parseLinkCache, updateLinkCache } from "../../../../scripts/monitoring/link-cache.ts";
import { linkReport } from "../../../../scripts/monitoring/link-report.ts";
import { externalLinks } from "../../../../scripts/records/external-links.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { listening } from "../../../support/live-site.ts";
import { NATIONAL, REVIEW, SMALLEST, sources } from "../../../support/records.ts";

const LIMITS = { timeout: 300, retries: 1, between: 1 };
const DAY = 86_400_000;

const link = (url: string) => ({ url, places: [{ file: "data/reports/x.yaml", line: 3, column: 6, path: "url" }] });

async function verdictsOn(handler: RequestListener, ...paths: string[]): Promise<Record<string, Verdict>> {
	const origin = await listening(handler);
	const verdicts = await checkLinks(
		paths.map((path) => link(new URL(path, origin).href)),
		LIMITS,
	);
	return Object.fromEntries([...verdicts].map(([url, verdict]) => [new URL(url).pathname, verdict]));
}

test("reports which links work, have moved and are gone", async () => {
	const verdicts = await verdictsOn(
		({ url }, response) => {
			if (url === "/old") response.writeHead(301, { location: "/new" });
			else if (url === "/lent") response.writeHead(302, { location: "/new" });
			else if (url === "/round") response.writeHead(302, { location: "/round" });
			else if (url === "/gone") response.writeHead(410);
			else if (url === "/lost") response.writeHead(404);
			else if (url === "/shy") response.writeHead(403);
			response.end();
		},
		"/new",
		"/old",
		"/lent",
		"/round",
		"/gone",
		"/lost",
		"/shy",
	);
	expect(verdicts).toEqual({
		"/new": { verdict: "there" },
		"/old": { verdict: "moved", to: expect.stringMatching(/\/new$/) },
		"/lent": { verdict: "there" },
		"/round": { verdict: "dead", why: "redirects in a circle, or more than 10 times" },
		"/gone": { verdict: "dead", why: "responds 410" },
		"/lost": { verdict: "dead", why: "responds 404" },
		"/shy": { verdict: "unsure", why: "responds 403" },
	});
});

test("tries GET where a host refuses HEAD", async () => {
	expect(await verdictsOn(({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end(), "/")).toEqual({
		"/": { verdict: "there" },
	});
});

test("retries after a failure, and gives up after the last retry", async () => {
	let requests = 0;
	expect(await verdictsOn((_, response) => response.writeHead(requests++ === 0 ? 503 : 200).end(), "/")).toEqual({
		"/": { verdict: "there" },
	});
	expect(await verdictsOn((_, response) => response.writeHead(503).end(), "/")).toEqual({
		"/": { verdict: "unsure", why: "responds 503" },
	});
	expect(requests).toBe(2);
});

test("stops at the timeout, and reports a host that is down as unsure, not dead", async () => {
	const slow: RequestListener = ({ url }, response) => {
		if (url === "/quick") response.end();
	};
	expect(await verdictsOn(slow, "/", "/quick")).toMatchObject({ "/": { verdict: "unsure", why: "does not respond within 0.3 s" } });
	const down = await checkLinks([link("http://127.0.0.1:9/")], LIMITS);
	expect([...down.values()]).toEqual([{ verdict: "unsure", why: expect.stringContaining("cannot be reached") }]);
});

test("reports unknown hosts as unsure where no host responds, since this machine may be offline", async () => {
	const nowhere = link("http://nobody.invalid/");
	const offline = await checkLinks([nowhere], LIMITS);
	expect(offline.get(nowhere.url)).toEqual({
		verdict: "unsure",
		why: "cannot be reached, and neither can any other link, so this computer may be offline",
	});
	const there = link(await listening((_, response) => response.end()));
	expect((await checkLinks([nowhere, there], LIMITS)).get(there.url)).toEqual({ verdict: "there" });
});

test("sends one request at a time to each host, and requests hosts in parallel", async () => {
	let most = 0;
	let now = 0;
	const slowly: RequestListener = (_, response) => {
		most = Math.max(most, ++now);
		setTimeout(() => response.end(() => now--), 5);
	};
	const origin = await listening(slowly);
	await checkLinks(
		["a", "b", "c", "d"].map((path) => link(`${origin}${path}`)),
		LIMITS,
	);
	expect(most).toBe(1);
	const others = await Promise.all([listening(slowly), listening(slowly), listening(slowly)]);
	await checkLinks(others.map(link), LIMITS);
	expect(most).toBeGreaterThan(1);
});

test("lists each external link once, with all its places", () => {
	const { records } = readRecords(
		sources({
			...SMALLEST,
			"reports/one.yaml": NATIONAL.replace("onRequest: publisher", "url: https://www.example.org/one.pdf"),
			"reviews/scr-001.yaml": `${REVIEW}summary: >-\n  See [one](https://www.example.org/one.pdf), and https://two.example/a_(b). Also https://testshire.example.org/about/.\n`,
		}),
	);
	const links = records ? externalLinks(records) : [];
	const found = links.map(({ url, places }) => [url, places.map(({ file }) => file)]);
	expect(found).toEqual([
		["https://two.example/a_(b", ["data/reviews/scr-001.yaml"]],
		["https://www.example.org/one.pdf", expect.arrayContaining(["data/reports/one.yaml", "data/reviews/scr-001.yaml"])],
		["https://www.example.org/weather", ["data/board.yaml"]],
	]);
});

test("checks a link that worked again after some days, and every other link at once", () => {
	const links = ["https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/"].map(link);
	const cache = parseLinkCache(
		JSON.stringify({
			"https://a.example/": { verdict: "there", at: 10 * DAY },
			"https://b.example/": { verdict: "there", at: 9 * DAY },
			"https://c.example/": { verdict: "dead", why: "responds 404", at: 10 * DAY },
		}),
	);
	expect(dueLinks(links, cache, 16 * DAY, 7).map(({ url }) => url.at(8))).toEqual(["b", "c", "d"]);
	expect(Object.keys(updateLinkCache(links.slice(1), cache, new Map([["https://d.example/", { verdict: "there" }]]), 16 * DAY))).toEqual([
		"https://b.example/",
		"https://c.example/",
		"https://d.example/",
	]);
	expect(parseLinkCache("{ broken")).toEqual({});
	expect(parseLinkCache('{"https://a.example/":{"verdict":"who knows"}}')).toEqual({});
});

test("reports each broken link with its places, and does not count links that could not be checked", () => {
	const links = ["https://a.example/", "https://b.example/", "https://c.example/"].map(link);
	const results = {
		"https://a.example/": { verdict: "moved", to: "https://a.example/new", at: 0 },
		"https://b.example/": { verdict: "unsure", why: "responds 403", at: 0 },
		"https://c.example/": { verdict: "there", at: 0 },
	} as const;
	const { text, problems } = linkReport(links, results, "text");
	expect(problems).toBe(1);
	expect(text).toBe(`data/reports/x.yaml:3:6
  https://a.example/
  moved to https://a.example/new
  How to fix it: Open the new address. If it is the same document, write the new address in the record.

data/reports/x.yaml:3:6
  https://b.example/
  could not be checked: it responds 403
  How to fix it: Open it in a browser: some websites do not respond to programs.

3 links: 1 to fix, 1 that could not be checked.
`);
	expect(JSON.parse(linkReport(links, results, "json").text)).toEqual([
		{
			url: "https://a.example/",
			verdict: "moved",
			to: "https://a.example/new",
			places: [{ file: "data/reports/x.yaml", line: 3, column: 6 }],
		},
		{ url: "https://b.example/", verdict: "unsure", why: "responds 403", places: [{ file: "data/reports/x.yaml", line: 3, column: 6 }] },
	]);
});
