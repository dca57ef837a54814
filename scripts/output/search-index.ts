/** The search index, made with Pagefind of the public pages and documents alone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Catalogue, PublishedReport } from "../catalogue/published.ts";
import { readPdfOnce } from "../documents/pages-of-pdf.ts";
import { addressOfPage, documentPages } from "./document-pages.ts";
import { factsOf, type PageFacts } from "./page-facts.ts";
import type { WrittenPage } from "./pages.ts";
import { otherWordsFor } from "./synonyms.ts";

/** Marks a page that visitors may find; its layout sets it. */
const SEARCHABLE = "data-pagefind-body";

/** How much can be found: pages of the site, and pages of documents. */
export type Indexed = { pages: number; documentPages: number };

/**
 * Indexes pages and the documents that they offer, and writes the index into `folder/pagefind`.
 * @param pages in the order of their addresses: the index depends on the order in which Pagefind is told of them
 * @param folder a fresh output folder, the public documents in it: Pagefind never removes what it wrote before
 * @throws when Pagefind reports any error, or a document cannot be read
 */
export async function buildSearchIndex(catalogue: Catalogue, pages: readonly WrittenPage[], folder: string): Promise<Indexed> {
	const language = catalogue.board.language.slice(0, 2);
	const reports = new Map(catalogue.reports.map((report) => [report.address, report]));
	const indexed = { pages: 0, documentPages: 0 };
	try {
		const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
		refuse(errors);
		if (!index) throw new Error("Pagefind made no index.");
		for (const { address, file } of pages) {
			if (!file.endsWith(".html")) continue;
			const content = await readFile(file, "utf8");
			if (!content.includes(SEARCHABLE)) continue;
			const facts = factsOf(content);
			const words = otherWordsFor(facts, catalogue.vocabulary);
			refuse((await index.addHTMLFile({ url: address, content: withOtherWords(content, words) })).errors);
			indexed.pages += 1;
			for (const record of await recordsOf(reports.get(address), facts, folder)) {
				refuse((await index.addCustomRecord({ ...record, language })).errors);
				indexed.documentPages += 1;
			}
		}
		refuse((await index.writeFiles({ outputPath: path.join(folder, "pagefind") })).errors);
		return indexed;
	} finally {
		await close();
	}
}

type CustomRecord = Omit<Parameters<PagefindIndex["addCustomRecord"]>[0], "language">;

/** The pages of a report's document, under the facts of the report: found with it by every filter. */
async function recordsOf(report: PublishedReport | undefined, facts: PageFacts, folder: string): Promise<CustomRecord[]> {
	if (report?.access.way !== "file") return [];
	const { address } = report.access;
	const { pages } = await readPdfOnce(await readFile(path.join(folder, address)));
	return documentPages(pages).map(({ number, text }) => ({
		url: addressOfPage(address, number),
		content: text,
		...facts,
		filters: { ...facts.filters, part: ["document"] },
		meta: { ...facts.meta, title: report.title, page: String(number) },
	}));
}

/** Pagefind knows no synonyms: the words that people use for what a page is about are added at its end, in the index alone. */
function withOtherWords(content: string, words: readonly string[]): string {
	if (words.length === 0) return content;
	const said = words.join(", ").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	return content.replace("</main>", `<p data-pagefind-weight="0.5">Also known as: ${said}.</p></main>`);
}

function refuse(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
