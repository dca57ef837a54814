import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { inspectOutput } from "../../../../scripts/leak-gate/gate.ts";
import type { GateFinding } from "../../../../scripts/leak-gate/gate-finding.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { trackedRecords } from "../../../../scripts/retention/withheld.ts";
import { ATTACKS, type LeakedTexts } from "../../../support/attacks.ts";
import { BOARDS } from "../../../support/boards.ts";
import { run } from "../../../support/commands.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";
import { filesOf } from "../../../support/output.ts";

const DATA = "test/fixtures/exampleshire";
const good = inject("exampleshire");
const folder = mkdtempSync(path.join(tmpdir(), "gate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inspect(site: string, data = DATA, day = EXAMPLESHIRE_DAY): Promise<GateFinding[]> {
	const result = catalogue(await readSources(data), day as IsoDay);
	if (!result.ok) throw new Error(`${data} has mistakes.`);
	return inspectOutput({ catalogue: result.catalogue, tracked: trackedRecords(result.states), data, folder: site });
}

async function leakedTexts(): Promise<LeakedTexts> {
	const result = catalogue(await readSources(DATA), EXAMPLESHIRE_DAY as IsoDay);
	if (!result.ok) throw new Error("The fixtures have mistakes.");
	const record = (slug: string) => {
		const found = result.states.reports.find((report) => report.slug === slug);
		if (!found) throw new Error(`There is no ${slug}.`);
		return found.record;
	};
	const embargoed = record("lcspr-4-overview-report");
	return {
		sentence: record("lcspr-1-overview-report").summary?.split("\n").join(" ") ?? "",
		title: `${embargoed.title}. ${embargoed.subtitle}`,
		subtitle: embargoed.subtitle ?? "",
		slug: "scr-029-board-response",
		slugWithNote: "scr-028-overview-report",
		reason: embargoed.notBefore?.reason ?? "",
		document: readFileSync(path.join(DATA, "documents/lcspr-1-overview-report.pdf")),
	};
}

describe("the leak gate on a site without leaks", () => {
	test.each(BOARDS)("finds no leaks in the site of $name", async ({ site, data, day }) =>
		expect(await inspect(site, data, day)).toEqual([]),
	);
});

describe("the leak gate on a site with planted leaks", () => {
	const site = path.join(folder, "attacked");
	let findings: GateFinding[];
	beforeAll(async () => {
		cpSync(good, site, { recursive: true });
		const texts = await leakedTexts();
		for (const [, file, content] of ATTACKS) {
			const at = path.join(site, file);
			mkdirSync(path.dirname(at), { recursive: true });
			writeFileSync(at, await content(texts, existsSync(at) ? readFileSync(at, "utf8") : ""));
		}
		findings = await inspect(site);
	});

	test("is tested with at least 25 planted leaks, each in a different file", () => {
		expect(new Set(ATTACKS.map(([, file]) => file)).size).toBe(ATTACKS.length);
		expect(ATTACKS.length).toBeGreaterThanOrEqual(25);
	});

	test.each(ATTACKS)("finds the planted leak: %s", (_, file) => {
		expect(findings.filter((finding) => finding.file === file && finding.rule === "leak")).not.toEqual([]);
	});

	test("reports no leaks other than the planted ones", () => {
		const attacked = new Set(ATTACKS.map(([, file]) => file));
		expect(findings.filter(({ file, rule }) => rule === "leak" && !attacked.has(file))).toEqual([]);
	});

	test("does not quote leaked text in any message", async () => {
		const { sentence, title } = await leakedTexts();
		const messages = findings.map(({ message }) => message).join("\n");
		for (const words of [sentence.slice(0, 40), title.slice(0, 40)]) expect(messages).not.toContain(words);
	});

	test("npm run verify reports the planted leaks and exits with 1", async () => {
		const { code, out } = await run("verify.ts", ["--data", DATA, "--output", site, "--as-of", EXAMPLESHIRE_DAY, "--format", "json"]);
		expect(code).toBe(1);
		expect(JSON.parse(out)).toEqual(findings);
	});
});

describe("the leak gate on a site with several sitemap files", () => {
	const site = path.join(folder, "sitemaps");
	const sitemap = readFileSync(path.join(good, "sitemap.xml"), "utf8");
	const host = "https://exampleshire.example.org";
	const write = (file: string, content: string) => writeFileSync(path.join(site, file), content);
	beforeAll(() => {
		cpSync(good, site, { recursive: true });
		write("sitemap-1.xml", sitemap);
	});

	test("reads every file of a sitemap that has several files", async () => {
		write("sitemap.xml", `<sitemapindex><sitemap><loc>${host}/sitemap-1.xml</loc></sitemap></sitemapindex>`);
		expect(await inspect(site)).toEqual([]);
	});

	test.each(["sitemap-2.xml", "sitemap-1.txt"])(
		"reports missing content if the sitemap index lists %s instead of the real sitemap",
		async (other) => {
			write("sitemap.xml", `<sitemapindex><sitemap><loc>${host}/${other}</loc></sitemap></sitemapindex>`);
			expect(await inspect(site)).toContainEqual(
				expect.objectContaining({ rule: "missing", file: "sitemap.xml", record: "/reviews/scr-026/" }),
			);
		},
	);
});

describe("the leak gate on an incomplete site", () => {
	const site = path.join(folder, "incomplete");
	const SLUG = "lcspr-3-overview-report";
	let findings: GateFinding[];
	beforeAll(async () => {
		cpSync(good, site, { recursive: true });
		const change = (file: string, how: (text: string) => string) =>
			writeFileSync(path.join(site, file), how(readFileSync(path.join(site, file), "utf8")));
		for (const file of [
			`reports/${SLUG}/index.html`,
			`documents/${SLUG}.pdf`,
			`reports/${SLUG}/citation.bib`,
			"reports/scr-028-overview-report/index.html",
		])
			rmSync(path.join(site, file));
		for (const file of filesOf(site).filter((name) => name.endsWith(".pf_fragment"))) rmSync(path.join(site, file));
		for (const file of ["feed.xml", "sitemap.xml", "data/catalogue.json", "data/catalogue.csv"])
			change(file, (text) => text.replaceAll(SLUG, "another"));
		findings = await inspect(site);
	});

	test.each([
		["a report’s page", `reports/${SLUG}/index.html`],
		["a report’s document", `documents/${SLUG}.pdf`],
		["a report’s citation", `reports/${SLUG}/citation.bib`],
		["a report’s search entry", "pagefind/"],
		["a report’s sitemap entry", "sitemap.xml"],
		["a report’s open data entry", "data/catalogue.json"],
		["a report’s open data row", "data/catalogue.csv"],
		["a report’s feed entry", "feed.xml"],
	])("reports that %s is missing", (_, file) => {
		expect(findings).toContainEqual(expect.objectContaining({ rule: "missing", file, record: `/reports/${SLUG}/` }));
	});

	test("reports every missing search entry for a page of a document", () => {
		const record = "/reports/lcspr-2-board-response/";
		const pages = [1, 2, 3, 4].map((number) => ({
			rule: "missing",
			file: "pagefind/",
			record,
			message: `the search entry of page ${number} of the document of a public record is missing`,
		}));
		expect(findings.filter((finding) => finding.record === record && finding.message.includes("page"))).toEqual(pages);
	});

	test("reports a missing removal notice for a removed report", () => {
		expect(findings).toContainEqual(expect.objectContaining({ rule: "missing", record: "/reports/scr-028-overview-report/" }));
	});
});
