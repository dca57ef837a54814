import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { checkLinks, type Verdict } from "../../../../scripts/monitoring/check-links.ts";
import { externalLink as link } from "../../../support/links.ts";
import { listening } from "../../../support/live-site.ts";

const LIMITS = { timeout: 300, retries: 1, between: 1 };

async function verdictsOn(handler: RequestListener, ...paths: string[]): Promise<Record<string, Verdict>> {
	const origin = await listening(handler);
	const verdicts = await checkLinks(
		paths.map((path) => link(new URL(path, origin).href)),
		LIMITS,
	);
	return Object.fromEntries([...verdicts].map(([url, verdict]) => [new URL(url).pathname, verdict]));
}

test("reports which links work, which have moved and which are gone", async () => {
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

test("sends a GET request if a host refuses HEAD requests", async () => {
	expect(await verdictsOn(({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end(), "/")).toEqual({
		"/": { verdict: "there" },
	});
});

test("retries after a failure, but gives up after the last retry", async () => {
	let requests = 0;
	expect(await verdictsOn((_, response) => response.writeHead(requests++ === 0 ? 503 : 200).end(), "/")).toEqual({
		"/": { verdict: "there" },
	});
	expect(await verdictsOn((_, response) => response.writeHead(503).end(), "/")).toEqual({
		"/": { verdict: "unsure", why: "responds 503" },
	});
	expect(requests).toBe(2);
});

test("stops at the timeout, and reports a host that cannot be reached as unsure instead of dead", async () => {
	const slow: RequestListener = ({ url }, response) => {
		if (url === "/quick") response.end();
	};
	expect(await verdictsOn(slow, "/", "/quick")).toMatchObject({ "/": { verdict: "unsure", why: "does not respond within 0.3 s" } });
	const down = await checkLinks([link("http://127.0.0.1:9/")], LIMITS);
	expect([...down.values()]).toEqual([{ verdict: "unsure", why: expect.stringContaining("cannot be reached") }]);
});

test("reports unknown hosts as unsure if no host responds, because this machine may be offline", async () => {
	const nowhere = link("http://nobody.invalid/");
	const offline = await checkLinks([nowhere], LIMITS);
	expect(offline.get(nowhere.url)).toEqual({
		verdict: "unsure",
		why: "cannot be reached, and neither can any other link, so this computer may be offline",
	});
	const there = link(await listening((_, response) => response.end()));
	expect((await checkLinks([nowhere, there], LIMITS)).get(there.url)).toEqual({ verdict: "there" });
});

test("contacts hosts in parallel, but sends each host one request at a time", async () => {
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
