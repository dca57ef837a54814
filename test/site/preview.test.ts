/** Checks a build with --preview, which is for editors. It marks every page and lists the reports that will be removed next. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { call } from "../support/commands.ts";
import { filesOf, read } from "../support/output.ts";

const folder = mkdtempSync(path.join(tmpdir(), "preview-"));
const site = path.join(folder, "site");
const pages = (of: string) => filesOf(of).filter((file) => file.endsWith(".html"));

beforeAll(async () => {
	const { code, error } = await call("build.ts", [
		"--data",
		path.join(ROOT, "test/fixtures/exampleshire"),
		"--output",
		site,
		"--as-of",
		"2026-12-01",
		"--preview",
	]);
	expect(error).toContain("Checking for leaks");
	expect(code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every page of a preview says that it is a preview, states its date, and asks search engines not to list it", () => {
	for (const file of pages(site)) {
		expect(read(site, file), file).toContain("The site as it would be on 1 December 2026.");
		expect(read(site, file), file).toContain('<meta name="robots" content="noindex">');
	}
});

test("the preview shows the reports that will be removed next in order, as a chart and as a table", () => {
	const page = read(site, "preview/timeline/index.html");
	const rows = [...page.matchAll(/<tr class="govuk-table__row"><td[^>]*><a[^>]*href="\/reports\/([^/]+)\/">([^<]+)<\/a>/g)];
	expect(rows.map(([, slug]) => slug)).toEqual([
		"lcspr-2-overview-report",
		"lcspr-2-executive-summary",
		"lcspr-3-action-plan-2",
		"lcspr-3-executive-summary",
		"lcspr-3-overview-report",
		"sar-1-overview-report",
		"sar-1-overview-report-easy-read",
		"lcspr-1-executive-summary",
		"lcspr-4-executive-summary",
		"lcspr-4-executive-summary-ur",
	]);
	const titles = rows.map(([, , title]) => title);
	expect(titles[0]).toBe("Local Child Safeguarding Practice Review LCSPR 2: Overview Report");
	expect([...page.matchAll(/class="timeline__title">([^<]+)<\/text><rect /g)].map(([, title]) => title)).toEqual(titles);
});

test("the public site has no preview pages", () => {
	const file = inject("exampleshire");
	expect(filesOf(file).filter((name) => name.startsWith("preview/"))).toEqual([]);
	expect(pages(file).filter((name) => read(file, name).includes("/preview/"))).toEqual([]);
});
