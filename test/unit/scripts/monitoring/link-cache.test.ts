import { expect, test } from "vitest";
import { dueLinks, parseLinkCache, updateLinkCache } from "../../../../scripts/monitoring/link-cache.ts";
import { externalLink as link } from "../../../support/links.ts";

const DAY = 86_400_000;

test("rechecks a working link only after the given number of days, and rechecks every other link at once", () => {
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
