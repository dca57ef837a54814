/** The check of links against real servers of the test's own. */
import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { checkLinks, type Verdict } from "../../../../scripts/monitoring/check-links.ts";
import { dueNow, memoryFrom, memoryWith } from "../../../../scripts/monitoring/link-cache.ts";
import { linkReport } from "../../../../scripts/monitoring/link-report.ts";
import { externalLinks } from "../../../../scripts/records/external-links.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { listening } from "../../../support/live-site.ts";
import { NATIONAL, REVIEW, SMALLEST, sources } from "../../../support/records.ts";

const MANNERS = { timeout: 300, retries: 1, between: 1 };
const DAY = 86_400_000;

const link = (url: string) => ({ url, places: [{ file: "data/reports/x.yaml", line: 3, column: 6, path: "url" }] });

async function verdictsOn(handler: RequestListener, ...paths: string[]): Promise<Record<string, Verdict>> {
	const origin = await listening(handler);
	const verdicts = await checkLinks(
		paths.map((path) => link(new URL(path, origin).href)),
		MANNERS,
	);
	return Object.fromEntries([...verdicts].map(([url, verdict]) => [new URL(url).pathname, verdict]));
}

test("tells what is there, what has moved and what is gone", async () => {
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
		"/round": { verdict: "dead", why: "leads in a circle, or over more than 10 addresses" },
		"/gone": { verdict: "dead", why: "answers 410" },
		"/lost": { verdict: "dead", why: "answers 404" },
		"/shy": { verdict: "unsure", why: "answers 403" },
	});
});

test("asks for the content where a host does not answer to HEAD", async () => {
	expect(await verdictsOn(({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end(), "/")).toEqual({
		"/": { verdict: "there" },
	});
});

test("asks again after a failure, and gives up in the end", async () => {
	let asked = 0;
	expect(await verdictsOn((_, response) => response.writeHead(asked++ === 0 ? 503 : 200).end(), "/")).toEqual({
		"/": { verdict: "there" },
	});
	expect(await verdictsOn((_, response) => response.writeHead(503).end(), "/")).toEqual({ "/": { verdict: "unsure", why: "answers 503" } });
	expect(asked).toBe(2);
});

test("does not wait for ever, and does not take a host that is down for one that is gone", async () => {
	const slow: RequestListener = ({ url }, response) => {
		if (url === "/quick") response.end();
	};
	expect(await verdictsOn(slow, "/", "/quick")).toMatchObject({ "/": { verdict: "unsure", why: "gives no answer within 0.3 s" } });
	const down = await checkLinks([link("http://127.0.0.1:9/")], MANNERS);
	expect([...down.values()]).toEqual([{ verdict: "unsure", why: expect.stringContaining("cannot be reached") }]);
});

test("takes hosts that nobody knows for gone only where some host answers: this machine may be offline", async () => {
	const nowhere = link("http://nobody.invalid/");
	const offline = await checkLinks([nowhere], MANNERS);
	expect(offline.get(nowhere.url)).toEqual({
		verdict: "unsure",
		why: "cannot be reached; nor can any other, so this machine may be offline",
	});
	const there = link(await listening((_, response) => response.end()));
	expect((await checkLinks([nowhere, there], MANNERS)).get(there.url)).toEqual({ verdict: "there" });
});

test("puts one question at a time to a host, and asks hosts side by side", async () => {
	let most = 0;
	let now = 0;
	const slowly: RequestListener = (_, response) => {
		most = Math.max(most, ++now);
		setTimeout(() => response.end(() => now--), 5);
	};
	const origin = await listening(slowly);
	await checkLinks(
		["a", "b", "c", "d"].map((path) => link(`${origin}${path}`)),
		MANNERS,
	);
	expect(most).toBe(1);
	const others = await Promise.all([listening(slowly), listening(slowly), listening(slowly)]);
	await checkLinks(others.map(link), MANNERS);
	expect(most).toBeGreaterThan(1);
});

test("finds every address that leads elsewhere, once, with all its places", () => {
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

test("believes a good answer for some days, and no other answer at all", () => {
	const links = ["https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/"].map(link);
	const memory = memoryFrom(
		JSON.stringify({
			"https://a.example/": { verdict: "there", at: 10 * DAY },
			"https://b.example/": { verdict: "there", at: 9 * DAY },
			"https://c.example/": { verdict: "dead", why: "answers 404", at: 10 * DAY },
		}),
	);
	expect(dueNow(links, memory, 16 * DAY, 7).map(({ url }) => url.at(8))).toEqual(["b", "c", "d"]);
	expect(Object.keys(memoryWith(links.slice(1), memory, new Map([["https://d.example/", { verdict: "there" }]]), 16 * DAY))).toEqual([
		"https://b.example/",
		"https://c.example/",
		"https://d.example/",
	]);
	expect(memoryFrom("{ broken")).toEqual({});
	expect(memoryFrom('{"https://a.example/":{"verdict":"who knows"}}')).toEqual({});
});

test("reports what to mend with its places, and does not count what could not be checked", () => {
	const links = ["https://a.example/", "https://b.example/", "https://c.example/"].map(link);
	const known = {
		"https://a.example/": { verdict: "moved", to: "https://a.example/new", at: 0 },
		"https://b.example/": { verdict: "unsure", why: "answers 403", at: 0 },
		"https://c.example/": { verdict: "there", at: 0 },
	} as const;
	const { text, faults } = linkReport(links, known, "text");
	expect(faults).toBe(1);
	expect(text).toBe(`data/reports/x.yaml:3:6
  https://a.example/
  moved to https://a.example/new
  How to mend it: Open the new address; if it is the same document, write that address here.

data/reports/x.yaml:3:6
  https://b.example/
  could not be checked: it answers 403
  How to mend it: Open it in a browser: some websites do not answer programs.

3 links: 1 to mend, 1 that could not be checked.
`);
	expect(JSON.parse(linkReport(links, known, "json").text)).toEqual([
		{
			url: "https://a.example/",
			verdict: "moved",
			to: "https://a.example/new",
			places: [{ file: "data/reports/x.yaml", line: 3, column: 6 }],
		},
		{ url: "https://b.example/", verdict: "unsure", why: "answers 403", places: [{ file: "data/reports/x.yaml", line: 3, column: 6 }] },
	]);
});
