/** What is in the search index of a finished site: public pages, and the pages of public documents, each under its report's facts. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeHTML } from "entities";
import { expect, inject, onTestFinished, test } from "vitest";
import { readPdf } from "../../../../scripts/documents/pdf-pages.ts";
import type { Guard } from "../../../../scripts/publish/guard-list.ts";
import { documentPages } from "../../../../scripts/search/document-pages.ts";
import { completeGuard } from "../../../../scripts/search/guarded-fragments.ts";
import { factsOf } from "../../../../scripts/search/page-facts.ts";
import { fileAt, filesOf, read } from "../../../support/output.ts";

const site = inject("exampleshire");

type Part = { file: string; url: string; content: string; meta: Record<string, string>; filters: Record<string, string[]> };

async function partsOf(folder: string): Promise<Part[]> {
	const files = filesOf(folder).filter((file) => file.endsWith(".pf_fragment"));
	return Promise.all(
		files.map(async (file) => {
			const text = gunzipSync(await readFile(path.join(folder, file))).toString("utf8");
			return { file: `/${file}`, ...(JSON.parse(text.slice(text.indexOf("{"))) as Omit<Part, "file">) };
		}),
	);
}

const parts = await partsOf(site);
const documents = filesOf(site).filter((file) => file.startsWith("documents/"));

test("every page with text of every public document is found at that page, and no page of any other", async () => {
	const expected: string[] = [];
	for (const file of documents) {
		const { pages } = await readPdf(await readFile(path.join(site, file)));
		expected.push(...documentPages(pages).map(({ number }) => `/${file}#page=${number}`));
	}
	expect(documents.length).toBeGreaterThan(5);
	expect(expected.length).toBeGreaterThan(30);
	expect(
		parts
			.map(({ url }) => url)
			.filter((url) => url.startsWith("/documents/"))
			.toSorted(),
	).toEqual(expected.toSorted());
});

test("a document's page has the filters of its report's page and names both", () => {
	const ofDocuments = parts.filter(({ url }) => url.startsWith("/documents/"));
	for (const { url, meta, filters } of ofDocuments) {
		const report = url.replace(/^\/documents\/(.*)\.pdf#.*$/, "/reports/$1/");
		const facts = factsOf(read(site, fileAt(report)));
		expect([url, filters]).toEqual([url, { ...facts.filters, part: ["document"] }]);
		expect([url, meta]).toEqual([url, { ...facts.meta, title: expect.any(String), page: /\d+$/.exec(url)?.[0] }]);
		expect(read(site, fileAt(report))).toContain(`<h1 class="govuk-heading-l">${meta["title"]}</h1>`);
	}
});

test("each filter is known of the page of a review, a report and a briefing", () => {
	for (const address of ["/reviews/lcspr-2/", "/reports/lcspr-2-overview-report/", "/briefings/learning-document-lcspr-2/"]) {
		const { filters } = factsOf(read(site, fileAt(address)));
		for (const name of ["kind", "theme", "audience", "publisher", "year"])
			expect([address, name, filters[name]?.length ?? 0]).not.toContain(0);
		expect([address, filters["group"]]).toEqual([address, ["/reviews/lcspr-2/"]]);
	}
});

test("the list of what is stopped on time has all parts that speak of a report or of its document, and no others", () => {
	const { entries } = JSON.parse(read(site, "guard.json")) as Guard;
	expect(entries.length).toBeGreaterThan(5);
	const stopped = new Set(entries.flatMap(({ paths }) => paths).filter((one) => one.startsWith("/pagefind/")));
	const ofReports = parts.filter(({ url }) => entries.some(({ paths }) => paths.includes(url.replace(/#.*$/, "").replace(/\/$/, ""))));
	expect(ofReports.filter(({ url }) => url.includes("#page=")).length).toBeGreaterThan(10);
	expect([...stopped].toSorted()).toEqual(ofReports.map(({ file }) => file).toSorted());
	for (const { paths } of entries) {
		const own = parts.filter(({ file }) => paths.includes(file)).map(({ url }) => url.replace(/#.*$/, "").replace(/\/$/, ""));
		expect(new Set(own), "each with its own report").toEqual(
			new Set([paths[0], paths.find((one) => one.startsWith("/documents/"))].filter((one) => own.includes(one ?? ""))),
		);
	}
});

test("a list whose report the index does not know is refused", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "guard-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const entry = { paths: ["/reports/a", "/documents/a.pdf"], lastPublicDay: "2027-01-01", note: "" };
	await writeFile(path.join(folder, "guard.json"), JSON.stringify({ timeZone: "Europe/London", entries: [entry] }));
	await expect(completeGuard(folder, [["/reports/b/", "pagefind/fragment/b.pf_fragment"]])).rejects.toThrow(
		"The search index has nothing of /reports/a, so its text in the index could not be stopped on time.",
	);
});

test("lines that run along all pages, and pages without text, are no text of a page", () => {
	const pages = [
		"Title\nA report, page 1 of 4",
		"First\nA report, page 2 of 4",
		"Second\nFirst\nA report, page 3 of 4",
		"\nA report, page 4 of 4",
	];
	expect(documentPages(pages)).toEqual([
		{ number: 1, text: "Title" },
		{ number: 2, text: "First" },
		{ number: 3, text: "Second First" },
	]);
	expect(documentPages(["The same", "The same"])).toEqual([
		{ number: 1, text: "The same" },
		{ number: 2, text: "The same" },
	]);
});

test("the words for the browser are in the vocabulary or on public pages, and every reference leads to a page", async () => {
	const { references, words } = JSON.parse(read(site, "search/words.json")) as { references: Array<[string, string]>; words: string[] };
	expect(references).toContainEqual(["SCR 028", "/reviews/scr-028/"]);
	expect(references.filter(([, address]) => !filesOf(site).includes(fileAt(address)))).toEqual([]);
	const vocabulary = await readFile("test/fixtures/exampleshire/vocabulary.yaml", "utf8");
	const pages = filesOf(site).filter((file) => file.endsWith(".html"));
	const known = [vocabulary, ...pages.map((file) => decodeHTML(read(site, file)))].join("\n").toLowerCase().replaceAll(/['’]/g, "");
	expect(words).toContain("neglect");
	expect(words.filter((word) => !known.includes(word))).toEqual([]);
});
