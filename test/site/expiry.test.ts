/** Checks that a report disappears from all parts of the built site twelve months after its publication. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "../support/commands.ts";
import { DAY_AFTER, EXAMPLESHIRE_DAY } from "../support/days.ts";
import { digests, fileAt, filesContaining, filesOf, read } from "../support/output.ts";

/** A report that was published on 1 December 2025, so it is public until the end of 1 December 2026. */
const SLUG = "lcspr-2-overview-report";
const TITLE = "Local Child Safeguarding Practice Review LCSPR 2: Overview Report";
const SUBTITLE = "Seven moments at which he could have been reached";
const SENTENCE = "how debt is used to control children";
const PAGE = `/reports/${SLUG}/`;
const DOCUMENT = `documents/${SLUG}.pdf`;
const CITATION = ["ris", "bib", "json"].map((format) => `reports/${SLUG}/citation.${format}`);

const folder = mkdtempSync(path.join(tmpdir(), "expiry-"));
const DAY_BEFORE = "2026-11-30";
const SITES: Record<string, string> = {
	[DAY_BEFORE]: path.join(folder, "day-before"),
	[EXAMPLESHIRE_DAY]: inject("exampleshire"),
	[DAY_AFTER]: inject("exampleshireDayAfter"),
};
const site = (day: string) => SITES[day] ?? expect.unreachable();
const make = (asOf: string, output: string) => build({ data: "test/fixtures/exampleshire", output, asOf });

/** An output folder that is built twice, for the day before the report's last public day and for the day after. */
const reused = path.join(folder, "reused");

beforeAll(async () => {
	await make(DAY_BEFORE, reused);
	cpSync(reused, site(DAY_BEFORE), { recursive: true });
	await make(DAY_AFTER, reused);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([DAY_BEFORE, EXAMPLESHIRE_DAY])("on %s, before the report expires", (day) => {
	test("the page of a report that has not expired shows the report", () => {
		const page = read(site(day), fileAt(PAGE));
		expect(page).toContain(`<h1 class="govuk-heading-l">${TITLE}</h1>`);
		expect(page).toContain(SENTENCE);
		expect(page).toContain('Available here until <time datetime="2026-12-01">1 December 2026</time>');
	});

	test("a report that has not expired has a PDF, citations, a search fragment, and entries in feeds, open data and the sitemap", () => {
		const files = filesContaining(site(day), SLUG);
		expect(files).toEqual(expect.arrayContaining(CITATION));
		expect(files).toEqual(expect.arrayContaining(["themes/teenagers/feed.xml", "for/health/feed.xml"]));
		expect(files).toEqual(expect.arrayContaining([DOCUMENT, "feed.xml", "data/catalogue.json", "data/catalogue.csv", "sitemap.xml"]));
		expect(filesContaining(site(day), SENTENCE).some((file) => file.endsWith(".pf_fragment"))).toBe(true);
	});
});

describe("on the day after the report's last public day", () => {
	const day = DAY_AFTER;

	test("the address of an expired report shows only a notice of when it was removed and how to ask for it", () => {
		const page = read(site(day), fileAt(PAGE));
		expect(page).toContain("This overview report has been removed from this website");
		expect(page).toContain('<time datetime="2026-12-02">2 December 2026</time>');
		expect(page).toContain("ring <a");
		expect(page).toContain('href="/briefings/learning-document-lcspr-2/"');
	});

	test.each([TITLE, SUBTITLE, SENTENCE])("no file on the site contains the expired report's words “%s”", (text) => {
		expect(filesContaining(site(day), text)).toEqual([]);
	});

	test("an expired report's PDF and citations no longer exist, and only links to the removal notice contain its address", () => {
		const allowed = [fileAt(PAGE), "_redirects", "removed/index.html", "reviews/lcspr-2/index.html"];
		expect(filesContaining(site(day), SLUG).filter((file) => !allowed.includes(file))).toEqual([]);
		expect(filesOf(site(day)).filter((file) => [DOCUMENT, ...CITATION].includes(file))).toEqual([]);
	});

	test("each former address of an expired report returns 410", () => {
		const rules = read(site(day), "_redirects").split("\n");
		const gone = [`/reports/${SLUG}`, PAGE, `${PAGE}index.html`, ...[DOCUMENT, ...CITATION].map((file) => `/${file}`)];
		expect(rules).toEqual(expect.arrayContaining(gone.map((address) => `${address} ${PAGE} 410!`)));
	});

	test("the removal notice is not in the search index, the sitemap, the open data or any feed", () => {
		expect(read(site(day), fileAt(PAGE))).not.toContain("data-pagefind-body");
		const feeds = filesOf(site(day)).filter((file) => file.endsWith("feed.xml"));
		for (const file of ["sitemap.xml", "data/catalogue.json", "data/catalogue.csv", ...feeds])
			expect(read(site(day), file)).not.toContain(SLUG);
	});
});

test("a build into the folder of an earlier day's site writes the same bytes as a build into an empty folder", () => {
	expect(digests(reused)).toEqual(digests(site(DAY_AFTER)));
});
