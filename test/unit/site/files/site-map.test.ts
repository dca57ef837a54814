import { expect, test } from "vitest";
import { withLists } from "../../../../.eleventy.ts";
import { siteMap } from "../../../../site/files/site-map.ts";
import { NO_ASSETS } from "../../../support/no-assets.ts";
import { publicOn, REVIEW } from "../../../support/records.ts";

const REVIEWS = Object.fromEntries(["001", "002", "003"].map((number) => [`reviews/scr-${number}.yaml`, REVIEW.replace("001", number)]));
const all = withLists({ catalogue: publicOn("2026-06-01", REVIEWS), assets: NO_ASSETS, preview: undefined });

const addressesIn = (content = "") => [...content.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
const inOne = addressesIn(siteMap(all)[0]?.content);

test("a single site map file lists every page once, including reviews", () => {
	expect(siteMap(all).map(({ address }) => address)).toEqual(["/sitemap.xml"]);
	expect(new Set(inOne).size).toBe(inOne.length);
	expect(inOne.filter((address) => /\/reviews\/scr-/.test(address))).toHaveLength(3);
});

test("the maximum number of addresses still fits in one site map file", () => {
	expect(siteMap(all, inOne.length)).toEqual(siteMap(all));
});

test.each([inOne.length - 1, 7, 1])("with %i addresses per file, an index lists files that together contain all addresses", (most) => {
	const [list, ...files] = siteMap(all, most);
	expect(list?.address).toBe("/sitemap.xml");
	expect(list?.content).toContain("<sitemapindex ");
	expect(addressesIn(list?.content).map((address) => new URL(address).pathname)).toEqual(files.map(({ address }) => address));
	expect(files.flatMap(({ content }) => addressesIn(content))).toEqual(inOne);
	expect(Math.max(...files.map(({ content }) => addressesIn(content).length))).toBe(most);
	for (const { content } of files) expect(content).toContain("<urlset ");
});
