import { readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeHTML } from "entities";
import { expect, inject, test } from "vitest";
import { readPdf } from "../../../../scripts/documents/pdf-contents.ts";
import type { Guard } from "../../../../scripts/publish/guard-list.ts";
import { documentPages } from "../../../../scripts/search/document-pages.ts";
import { fileAt, filesOf, read } from "../../../support/output.ts";
import { factsOf } from "../../../support/page-facts.ts";

const site = inject("exampleshire");

type FoundFragment = { file: string; url: string; content: string; meta: Record<string, string>; filters: Record<string, string[]> };

async function fragmentsOf(folder: string): Promise<FoundFragment[]> {
	const files = filesOf(folder).filter((file) => file.endsWith(".pf_fragment"));
	return Promise.all(
		files.map(async (file) => {
			const text = gunzipSync(await readFile(path.join(folder, file))).toString("utf8");
			return { file: `/${file}`, ...(JSON.parse(text.slice(text.indexOf("{"))) as Omit<FoundFragment, "file">) };
		}),
	);
}

const fragments = await fragmentsOf(site);
const documents = filesOf(site).filter((file) => file.startsWith("documents/"));

test("indexes every page with text in public documents, and nothing from other documents", async () => {
	const expected: string[] = [];
	for (const file of documents) {
		const { pages } = await readPdf(await readFile(path.join(site, file)));
		expected.push(...documentPages(pages).map(({ number }) => `/${file}#page=${number}`));
	}
	expect(documents.length).toBeGreaterThan(5);
	expect(expected.length).toBeGreaterThan(30);
	expect(
		fragments
			.map(({ url }) => url)
			.filter((url) => url.startsWith("/documents/"))
			.toSorted(),
	).toEqual(expected.toSorted());
});

test("gives each document page its report's filters and title, and its own page number", () => {
	const ofDocuments = fragments.filter(({ url }) => url.startsWith("/documents/"));
	for (const { url, meta, filters } of ofDocuments) {
		const report = url.replace(/^\/documents\/(.*)\.pdf#.*$/, "/reports/$1/");
		const facts = factsOf(read(site, fileAt(report)));
		expect([url, filters]).toEqual([url, { ...facts.filters, part: ["document"] }]);
		expect([url, meta]).toEqual([url, { ...facts.meta, title: expect.any(String), page: /\d+$/.exec(url)?.[0] }]);
		expect(read(site, fileAt(report))).toContain(`<h1 class="govuk-heading-l">${meta["title"]}</h1>`);
	}
});

test("gives the pages of reviews, reports and briefings a value for each search filter", () => {
	for (const address of ["/reviews/lcspr-2/", "/reports/lcspr-2-overview-report/", "/briefings/learning-document-lcspr-2/"]) {
		const { filters } = factsOf(read(site, fileAt(address)));
		for (const name of ["kind", "theme", "audience", "publisher", "year"])
			expect([address, name, filters[name]?.length ?? 0]).not.toContain(0);
		expect([address, filters["group"]]).toEqual([address, ["/reviews/lcspr-2/"]]);
	}
});

test("guard.json lists exactly the search fragments of each report and its document", () => {
	const { entries } = JSON.parse(read(site, "guard.json")) as Guard;
	expect(entries.length).toBeGreaterThan(5);
	const stopped = new Set(entries.flatMap(({ paths }) => paths).filter((one) => one.startsWith("/pagefind/")));
	const ofReports = fragments.filter(({ url }) => entries.some(({ paths }) => paths.includes(url.replace(/#.*$/, "").replace(/\/$/, ""))));
	expect(ofReports.filter(({ url }) => url.includes("#page=")).length).toBeGreaterThan(10);
	expect([...stopped].toSorted()).toEqual(ofReports.map(({ file }) => file).toSorted());
	for (const { paths } of entries) {
		const own = fragments.filter(({ file }) => paths.includes(file)).map(({ url }) => url.replace(/#.*$/, "").replace(/\/$/, ""));
		expect(new Set(own), "only the report’s own fragments").toEqual(
			new Set([paths[0], paths.find((one) => one.startsWith("/documents/"))].filter((one) => own.includes(one ?? ""))),
		);
	}
});

test("search/words.json contains only words that are public, and only references that have a page", async () => {
	const { references, words } = JSON.parse(read(site, "search/words.json")) as { references: Array<[string, string]>; words: string[] };
	expect(references).toContainEqual(["SCR 028", "/reviews/scr-028/"]);
	expect(references.filter(([, address]) => !filesOf(site).includes(fileAt(address)))).toEqual([]);
	const vocabulary = await readFile("test/fixtures/exampleshire/vocabulary.yaml", "utf8");
	const pages = filesOf(site).filter((file) => file.endsWith(".html"));
	const known = [vocabulary, ...pages.map((file) => decodeHTML(read(site, file)))].join("\n").toLowerCase().replaceAll(/['’]/g, "");
	expect(words).toContain("neglect");
	expect(words.filter((word) => !known.includes(word))).toEqual([]);
});
