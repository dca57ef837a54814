import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemsOf, withLists } from "../../../../.eleventy.ts";
import { chunksOf, digestOfLayout, inputDigests, openPages } from "../../../../scripts/build/page-chunks.ts";
import { renderPages } from "../../../../scripts/build/render-pages.ts";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../../../scripts/publish/published.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";
import { NO_ASSETS } from "../../../support/no-assets.ts";
import { digests } from "../../../support/output.ts";

const sources = await readSources("test/fixtures/exampleshire");
const folder = mkdtempSync(path.join(tmpdir(), "cached-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function publicOn(day: string): Catalogue {
	const result = catalogue(sources, day as IsoDay);
	if (!result.ok) throw new Error("Exampleshire has mistakes.");
	return result.catalogue;
}

const today = publicOn(EXAMPLESHIRE_DAY);
const tomorrow = publicOn(today.nextRemoval ?? "");
const gone = today.reports.find(({ address }) => !tomorrow.reports.some((report) => report.address === address));

let count = 0;
const siteIn = (name: string) => path.join(folder, `site-${name}`);

/**
 * Renders a board's site into a new folder and returns a digest of each file. If a cache is named, unchanged pages are
 * copied from the previous site for that cache. The new site then replaces the previous site.
 */
async function render(board: Catalogue, cache?: string): Promise<Record<string, string>> {
	const [site, lastOutput] = [siteIn(`new-${count++}`), siteIn(cache ?? "")];
	mkdirSync(site);
	const options = cache === undefined ? {} : { cacheFolder: path.join(folder, cache), lastOutput };
	await renderPages({ catalogue: board, assets: NO_ASSETS, preview: undefined }, site, options);
	const found = digests(site);
	if (cache === undefined) return found;
	rmSync(lastOutput, { recursive: true, force: true });
	renameSync(site, lastOutput);
	return found;
}

function filesIn(cache: string): string[] {
	return readdirSync(path.join(folder, cache), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

const holds = (cache: string, words: string) => filesIn(cache).some((file) => readFileSync(file).includes(words));

describe("a second build", () => {
	let cold: Record<string, string>;
	beforeAll(async () => {
		cold = await render(today);
	});

	test("writes the same bytes with and without a cache, and leaves the cache unchanged", async () => {
		expect(await render(today, "again")).toEqual(cold);
		const before = filesIn("again").map((file) => readFileSync(file));
		expect(before.length).toBeGreaterThan(10);
		expect(await render(today, "again")).toEqual(cold);
		expect(filesIn("again").map((file) => readFileSync(file))).toEqual(before);
	});

	test("removes a report from the pages and from the cache after its last public day", async () => {
		await render(today, "next");
		const digest = hash("sha256", readFileSync(path.join(siteIn("next"), gone?.address ?? "", "index.html")));
		expect([holds("next", digest), holds("next", gone?.title ?? "")]).toEqual([true, false]);
		const other = await render(tomorrow);
		expect(other).not.toEqual(cold);
		expect(await render(tomorrow, "next")).toEqual(other);
		expect(holds("next", digest)).toBe(false);
	});

	test("renders pages again if text in the layout has changed", async () => {
		await render(today, "words");
		const renamed = { ...today, board: { ...today.board, name: "The Board of Elsewhere" } };
		expect(await render(renamed, "words")).toEqual(await render(renamed));
	});

	const page = (name: string) => path.join(siteIn(name), today.reviews[0]?.address ?? "", "index.html");

	test("copies a page from the previous output if its input is unchanged", async () => {
		await render(today, "taken");
		const [chunk] = chunksOf(itemsOf(withLists({ catalogue: today, assets: NO_ASSETS, preview: undefined }))).values();
		const cache = await openPages(path.join(folder, "taken"));
		const pages = await cache.read(chunk?.name ?? "");
		writeFileSync(page("taken"), "as it was");
		const html = hash("sha256", "as it was");
		const changed = [...(pages ?? [])].map(
			([address, one]) => [address, address === today.reviews[0]?.address ? { ...one, html } : one] as const,
		);
		await cache.write(chunk?.name ?? "", new Map(changed));
		await render(today, "taken");
		expect(readFileSync(page("taken"), "utf8")).toBe("as it was");
	});

	test.each<[string, (file: string) => void]>([
		["edited", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("<main", "<main "))],
		["deleted", rmSync],
	])("renders a page again if it was %s in the previous output", async (name, spoil) => {
		await render(today, name);
		spoil(page(name));
		expect(await render(today, name)).toEqual(cold);
	});

	test.each<[string, (bytes: Buffer) => Buffer]>([
		["changed in one byte", (bytes) => Buffer.from(bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1))],
		["cut in half", (bytes) => bytes.subarray(0, bytes.length >> 1)],
	])("ignores a cache file that was %s", async (name, spoil) => {
		await render(today, name);
		for (const file of filesIn(name)) writeFileSync(file, spoil(readFileSync(file)));
		expect(await render(today, name)).toEqual(cold);
	});
});

describe("the page cache", () => {
	const site = withLists({ catalogue: today, assets: NO_ASSETS, preview: undefined });
	const { board, wording, vocabulary, sections } = today;
	const layout = { catalogue: { board, wording, vocabulary, sections }, assets: NO_ASSETS, preview: undefined };

	test("receives plain data for each page, so that a digest of the JSON covers all of it", () => {
		const items = itemsOf(site);
		expect(JSON.parse(JSON.stringify(items))).toEqual(items);
		expect(JSON.parse(JSON.stringify(layout.catalogue))).toEqual(layout.catalogue);
	});

	test("computes a different digest if any part of a page's input changes", () => {
		const chunk = chunksOf(itemsOf(site)).find(({ list }) => list === "records.reviews");
		const [item] = chunk?.items ?? [];
		if (!chunk || !item) throw new Error("There is no review.");
		const digestOf = (changed: object, layoutDigest = digestOfLayout(layout)) =>
			inputDigests({ ...chunk, items: [{ ...item, ...changed }] }, layoutDigest).get(item.address);
		const same = digestOf({});
		expect(digestOf({})).toBe(same);
		for (const key of Object.keys(item)) if (key !== "address") expect(digestOf({ [key]: "changed" }), key).not.toBe(same);
		expect(digestOf({}, digestOfLayout({ ...layout, assets: { ...NO_ASSETS, style: "/other.css" } }))).not.toBe(same);
	});
});
