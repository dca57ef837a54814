import { readFile } from "node:fs/promises";
import path from "node:path";
import { readPdf } from "../documents/pdf-contents.ts";
import { citationsOf, documentAddress } from "../publish/addresses.ts";
import { citable } from "../publish/citable.ts";
import type { Catalogue } from "../publish/published.ts";
import { addressOfPage, documentPages } from "../search/document-pages.ts";
import type { GateFinding } from "./gate-finding.ts";

/**
 * Lists everything public that is missing from an output folder: pages, documents, citations, and entries in the search index,
 * the feed, the open data and the sitemap.
 * @param files the paths of all files in the folder, with `/` as the separator
 * @param searchable the addresses in the search index, both of pages on the site and of pages in documents
 */
export async function missingFrom(
	folder: string,
	files: readonly string[],
	searchable: ReadonlySet<string>,
	catalogue: Catalogue,
): Promise<GateFinding[]> {
	const present = new Set(files);
	const text = async (name: string) => (present.has(name) ? readFile(path.join(folder, name), "utf8") : "");
	const found: GateFinding[] = [];
	const need = (isThere: boolean, file: string, record: string, what: string, whose = "a public record") => {
		if (!isThere) found.push({ rule: "missing", file, record, message: `${what} of ${whose} is missing` });
	};

	const [sitemap, json, csv, feed] = await Promise.all(["sitemap.xml", "data/catalogue.json", "data/catalogue.csv", "feed.xml"].map(text));
	// On a large site, `sitemap.xml` lists other sitemaps instead of pages.
	const others = [...addressesIn(sitemap)]
		.filter((address) => address.endsWith(".xml"))
		.map((address) => new URL(address).pathname.slice(1));
	const lists = [
		{
			file: "sitemap.xml",
			entries: addressesIn([sitemap, ...(await Promise.all(others.map(text)))].join("\n")),
			what: "the sitemap entry",
		},
		{ file: "data/catalogue.json", entries: addressesIn(json), what: "the open data entry" },
		{ file: "data/catalogue.csv", entries: addressesIn(csv), what: "the open data row" },
	];
	const at = (address: string) => new URL(address, catalogue.board.address).href;
	const needPage = (address: string, ...what: [what: string, whose?: string]) => {
		const page = `${address.slice(1)}index.html`;
		need(present.has(page), page, address, ...what);
	};

	for (const { address } of [...catalogue.reviews, ...catalogue.reports, ...catalogue.briefings]) {
		needPage(address, "the page");
		need(searchable.has(address), "pagefind/", address, "the search entry");
		for (const { file, entries, what } of lists) need(entries.has(at(address)), file, address, what);
	}
	for (const { address } of citable(catalogue)) {
		for (const file of citationsOf(address)) need(present.has(file.slice(1)), file.slice(1), address, "the citation");
	}
	const inFeed = addressesIn(feed);
	for (const { address } of catalogue.latest) need(inFeed.has(at(address)), "feed.xml", address, "the feed entry");
	for (const { slug, address, access } of catalogue.reports) {
		if (access.way !== "file") continue;
		const document = documentAddress(slug).slice(1);
		need(present.has(document), document, address, "the document");
		const { pages } = present.has(document) ? await readPdf(await readFile(path.join(folder, document))) : { pages: [] };
		for (const { number } of documentPages(pages)) {
			const isFound = searchable.has(addressOfPage(`/${document}`, number));
			need(isFound, "pagefind/", address, `the search entry of page ${number} of the document`);
		}
	}
	for (const { address } of catalogue.removed) needPage(address, "the note", "a removed report");
	return found;
}

/** Collects all addresses in a file. They are put into a set, because tens of thousands of addresses may have to be looked up. */
function addressesIn(content = ""): Set<string> {
	return new Set(content.match(/https?:\/\/[^\s"'<>,]+/g));
}
