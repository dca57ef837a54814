/** The other half of the promise: what must still be public is there, wherever it belongs. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Catalogue, PublishedReport } from "../../catalogue/published.ts";
import { fragmentsIn } from "../fragments.ts";
import type { GateFinding } from "./gate.ts";

/**
 * Everything public that is missing from an output folder.
 * @param files the paths of all files in it, with `/`
 */
export async function missingFrom(folder: string, files: readonly string[], catalogue: Catalogue): Promise<GateFinding[]> {
	const present = new Set(files);
	const text = async (name: string) => (present.has(name) ? readFile(path.join(folder, name), "utf8") : "");
	const found: GateFinding[] = [];
	const miss = (file: string, record: string, what: string) =>
		found.push({ rule: "missing", file, record, message: `${what} of a public record is missing` });

	const fragments = await fragmentsIn(folder);
	const [sitemap, json, csv, feed] = await Promise.all(["sitemap.xml", "data/catalogue.json", "data/catalogue.csv", "feed.xml"].map(text));
	const lists = [
		{ file: "sitemap.xml", content: sitemap ?? "", what: "the sitemap entry" },
		{ file: "data/catalogue.json", content: json ?? "", what: "the open data entry" },
		{ file: "data/catalogue.csv", content: csv ?? "", what: "the open data row" },
	];
	const at = (address: string) => new URL(address, catalogue.board.address).href;

	for (const record of [...catalogue.reviews, ...catalogue.reports, ...catalogue.briefings]) {
		const page = `${record.address.slice(1)}index.html`;
		if (!present.has(page)) miss(page, record.address, "the page");
		if (!fragments.has(record.address)) miss("pagefind/", record.address, "the search entry");
		for (const { file, content, what } of lists) if (!content.includes(at(record.address))) miss(file, record.address, what);
	}
	for (const { address } of catalogue.latest) if (!(feed ?? "").includes(at(address))) miss("feed.xml", address, "the feed entry");
	for (const { slug, address } of catalogue.reports.filter(isHeldHere)) {
		if (!present.has(`documents/${slug}.pdf`)) miss(`documents/${slug}.pdf`, address, "the document");
	}
	for (const { address } of catalogue.removed) {
		const page = `${address.slice(1)}index.html`;
		if (!present.has(page))
			found.push({ rule: "missing", file: page, record: address, message: "the note of a removed report is missing" });
	}
	return found;
}

function isHeldHere({ access }: PublishedReport): boolean {
	return access.way === "file";
}
