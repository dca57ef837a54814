/** Tests the search with an index that is split into parts, as on a large board. The results must equal those from a single index. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { buildSite } from "../../scripts/build/build-site.ts";
import { liveFragments } from "../../scripts/monitoring/index-fragments.ts";
import type { Guard } from "../../scripts/publish/guard-list.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY } from "../support/days.ts";
import { filesOf, read } from "../support/output.ts";
import { countIn, readResults, searchFor } from "../support/search.ts";
import { visitorOf } from "../support/visit.ts";

const whole = inject("exampleshire");
const folder = await mkdtemp(path.join(tmpdir(), "parts-"));
const site = path.join(folder, "site");

beforeAll(async () => {
	const options = { data: "test/fixtures/exampleshire", output: site, asOf: EXAMPLESHIRE_DAY as IsoDay, largestPart: 60 };
	expect(await buildSite({ ...options, progress: () => {} })).toMatchObject({ ok: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const [inOne, inParts] = [visitorOf(whole), visitorOf(site)];
const onTheNextDay = visitorOf(site, () => new Date("2026-12-02T00:00:00Z"));

const fragmentsIn = (output: string) => filesOf(output).filter((file) => file.endsWith(".pf_fragment"));
const parts = async () => JSON.parse(await readFile(path.join(site, "pagefind/parts.json"), "utf8")) as string[];

test("each part of the index has its own index files and unique fragment names, but no copy of Pagefind's scripts", async () => {
	expect((await parts()).length).toBeGreaterThan(2);
	const files = filesOf(site).filter((file) => file.startsWith("pagefind/"));
	for (const part of await parts()) {
		const own = files.filter((file) => `/${file}`.startsWith(part)).map((file) => file.slice(part.length - 1));
		expect(own.map((file) => path.extname(file))).toEqual(expect.arrayContaining([".json", ".pf_meta", ".pf_index", ".pf_fragment"]));
		expect(own.filter((file) => /\.(js|css|pagefind)$/.test(file))).toEqual([]);
		const fragments = own.filter((file) => file.endsWith(".pf_fragment")).map((file) => path.basename(file));
		expect(fragments).toEqual(fragments.map(() => expect.stringContaining(`-${path.basename(part)}_`)));
	}
	const names = fragmentsIn(site).map((file) => path.basename(file));
	expect(names.length).toBe(fragmentsIn(whole).length);
	expect(new Set(names).size).toBe(names.length);
});

/** One search page of each site for all questions: opening it loads the index again. */
let one: Page;
let several: Page;
beforeAll(async () => {
	[one, several] = await Promise.all([inOne.open("/search/"), inParts.open("/search/")]);
});

describe.each(["neglect", "LCSPR 2", "“school nurse”", "bruising in a baby who cannot crawl"])("%s", (question) => {
	test("a split index gives the same number of results and the same filter counts as a single index", async () => {
		const [expected, found] = [await searchFor(one, question), await searchFor(several, question)];
		expect(countIn(expected)).toBeGreaterThan(0);
		expect(found.status).toEqual(expected.status);
		const filters = (page: Page) => page.locator(".search-filters label, #filters label").allTextContents();
		await Promise.all([one, several].map((page) => page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null)));
		expect(await filters(several)).toEqual(await filters(one));
	});
});

test("the search sorts and filters results across all parts of a split index", async () => {
	for (const address of ["/search/?sort=date&q=neglect", "/search/?kind=Briefing", "/search/?year=2026&sort=date"]) {
		const [expected, found] = [await readResults(await inOne.open(address)), await readResults(await inParts.open(address))];
		expect(expected.groups.length).toBeGreaterThan(1);
		expect(found.groups.map((group) => group.address)).toEqual(expected.groups.map((group) => group.address));
	}
});

test("the guard list contains all index fragments of a report that expires, and the fragments return 410 on time", async () => {
	const { entries } = JSON.parse(read(site, "guard.json")) as Guard;
	const guarded = entries.flatMap(({ paths }) => paths).filter((one) => one.startsWith("/pagefind/"));
	const ofOne = (JSON.parse(read(whole, "guard.json")) as Guard).entries.flatMap(({ paths }) => paths);
	expect(guarded.length).toBe(ofOne.filter((one) => one.startsWith("/pagefind/")).length);
	expect(guarded.filter((one) => !fragmentsIn(site).includes(one.slice(1)))).toEqual([]);

	const over = entries.filter(({ lastPublicDay }) => lastPublicDay === EXAMPLESHIRE_DAY).flatMap(({ paths }) => paths);
	const stopped = over.filter((one) => /^\/pagefind\/\d+\/fragment\//.test(one));
	expect(stopped.length).toBeGreaterThan(1);
	for (const address of stopped) {
		expect((await fetch(new URL(address, inParts.url()))).status).toBe(200);
		expect((await fetch(new URL(address, onTheNextDay.url()))).status).toBe(410);
	}
	const earlier = await searchFor(await inParts.open("/search/"), "debt control children");
	const later = await searchFor(await onTheNextDay.open("/search/"), "debt control children");
	const addresses = ({ groups }: typeof later) => groups.flatMap(({ items }) => items.map(({ address }) => address));
	expect(addresses(earlier)).toContainEqual(expect.stringContaining("lcspr-2-overview-report"));
	expect(addresses(later)).not.toContainEqual(expect.stringContaining("lcspr-2-overview-report"));
});

test("the search reports that it could not load, instead of showing fewer results, if one part of the index fails to load", async () => {
	const page = await inParts.open("/search/");
	const [, last = ""] = await parts();
	await page.route(`**${last}*`, (route) => route.abort());
	await page.goto(new URL("/search/?q=neglect", inParts.url()).href);
	expect((await readResults(page)).status).toEqual(["The search could not be loaded. Everything it finds is in the lists below."]);
});

test("the watchdog finds all fragments in all parts of the index", async () => {
	const origin = inParts.url();
	expect(await liveFragments({ origin, timeout: 60_000, atOnce: 4 })).toEqual(
		fragmentsIn(site)
			.map((file) => `/${file}`)
			.toSorted(),
	);
});
