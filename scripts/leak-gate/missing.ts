/** Checks that everything public is in the output: pages, documents, and entries of the search, the feed, the data and the sitemap. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readPdf } from "../documents/pdf-contents.ts";
import { citationsOf, documentAddress } from "../publish/addresses.ts";
import { citable } from "../publish/citable.ts";
import type { Catalogue, PublishedReport } from "../publish/published.ts";
import { addressOfPage, documentPages } from "../search/document-pages.ts";
import type { GateFinding } from "./gate-finding.ts";

/**
 * Lists what is missing from an output folder.
 * @param files the paths of all files in it, with `/`
 * @param searchable the addresses in the search index, of the site's pages and of documents' pages
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
	const miss = (file: string, record: string, what: string) =>
		found.push({ rule: "missing", file, record, message: `${what} of a public record is missing` });

	const [sitemap, json, csv, feed] = await Promise.all(["sitemap.xml", "data/catalogue.json", "data/catalogue.csv", "feed.xml"].map(text));
	// The sitemap of a large board is a list of sitemaps.
	const sitemaps = [...addressesIn(sitemap)]
		.filter((address) => address.endsWith(".xml"))
		.map((address) => new URL(address).pathname.slice(1));
	const inSitemap = addressesIn([sitemap, ...(await Promise.all(sitemaps.map(text)))].join("\n"));
	const lists = [
		{ file: "sitemap.xml", addresses: inSitemap, what: "the sitemap entry" },
		{ file: "data/catalogue.json", addresses: addressesIn(json), what: "the open data entry" },
		{ file: "data/catalogue.csv", addresses: addressesIn(csv), what: "the open data row" },
	];
	const at = (address: string) => new URL(address, catalogue.board.address).href;

	for (const record of [...catalogue.reviews, ...catalogue.reports, ...catalogue.briefings]) {
		const page = `${record.address.slice(1)}index.html`;
		if (!present.has(page)) miss(page, record.address, "the page");
		if (!searchable.has(record.address)) miss("pagefind/", record.address, "the search entry");
		for (const { file, addresses, what } of lists) if (!addresses.has(at(record.address))) miss(file, record.address, what);
	}
	for (const { address } of citable(catalogue)) {
		for (const file of citationsOf(address)) if (!present.has(file.slice(1))) miss(file.slice(1), address, "the citation");
	}
	const inFeed = addressesIn(feed);
	for (const { address } of catalogue.latest) if (!inFeed.has(at(address))) miss("feed.xml", address, "the feed entry");
	for (const { slug, address } of catalogue.reports.filter(isHeldHere)) {
		const document = documentAddress(slug).slice(1);
		if (!present.has(document)) {
			miss(document, address, "the document");
			continue;
		}
		const { pages } = await readPdf(await readFile(path.join(folder, document)));
		for (const { number } of documentPages(pages)) {
			if (!searchable.has(addressOfPage(`/${document}`, number)))
				miss("pagefind/", address, `the search entry of page ${number} of the document`);
		}
	}
	for (const { address } of catalogue.removed) {
		const page = `${address.slice(1)}index.html`;
		if (!present.has(page))
			found.push({ rule: "missing", file: page, record: address, message: "the note of a removed report is missing" });
	}
	return found;
}

/** All addresses in a file. Collected once, since there may be tens of thousands to look up. */
function addressesIn(content = ""): Set<string> {
	return new Set(content.match(/https?:\/\/[^\s"'<>,]+/g));
}

function isHeldHere({ access }: PublishedReport): boolean {
	return access.way === "file";
}
