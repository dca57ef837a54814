/** Worker module: builds one part of the search index with its own Pagefind process. */
import { createHash, hash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { type Cache, openCache } from "../cache/cache.ts";
import { readPdf } from "../documents/pdf-contents.ts";
import type { PageFacts } from "../publish/page-facts.ts";
import type { PublishedReport } from "../publish/published.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import { addressOfPage, documentPages } from "./document-pages.ts";
import { type Fragment, isFragment, pageOfFragment } from "./fragments.ts";
import type { IndexedPage, IndexPart } from "./partition.ts";

/** A report whose document is published on this site. */
type HeldReport = { title: string; access: Extract<PublishedReport["access"], { way: "file" }> };

export type PartsInput = {
	/** The output folder, which already contains the public documents. */
	folder: string;
	/** A two-letter language code. */
	language: string;
	vocabulary: VocabularyRecord;
	/** The reports, keyed by the address of their page. */
	reports: ReadonlyMap<string, HeldReport>;
	cacheFolder?: string | undefined;
};

/** The numbers of site pages and document pages in a part, and the fragment of each page. */
export type IndexedPart = { pages: number; documentPages: number; fragments: Fragment[] };

type BuiltPart = IndexedPart & { files: Array<[path: string, content: Uint8Array]> };

/** A part of the index, and a digest of everything that it was built from. */
type CachedPart = { digest: string; part: BuiltPart };

/**
 * A change to these files makes cached parts invalid: the code that builds the index, the code that reads documents, and the
 * versions of the libraries.
 */
const DEPENDS_ON = ["scripts/search", "scripts/documents", "package-lock.json"];

/**
 * Matches the files that differ between parts. Pagefind also writes its scripts next to each index, but the site needs only the
 * scripts of the first part.
 */
const FILES_OF_INDEX = /\.pf_[a-z]+$|^pagefind-entry\.json$/;

/** Opens the cache of index parts, keyed by name. A changed part replaces the old one, so no removed text stays in the cache. */
export function openIndexParts(folder: string): Promise<Cache<CachedPart>> {
	return openCache(folder, DEPENDS_ON);
}

export default async function start(input: PartsInput): Promise<(part: IndexPart) => Promise<IndexedPart>> {
	const cache = input.cacheFolder === undefined ? undefined : await openIndexParts(input.cacheFolder);
	return async (part) => {
		const { files, ...indexed } = await cachedOrBuilt(part, input, cache);
		const folder = path.join(input.folder, "pagefind", part.name);
		for (const needed of new Set(files.map(([name]) => path.dirname(name)))) await mkdir(path.join(folder, needed), { recursive: true });
		for (const [name, content] of files) await writeFile(path.join(folder, name), content);
		return indexed;
	};
}

async function cachedOrBuilt(part: IndexPart, input: PartsInput, cache: Cache<CachedPart> | undefined): Promise<BuiltPart> {
	if (!cache) return build(part, input);
	const digest = await digestOf(part, input);
	const cached = await cache.read(part.name);
	if (cached?.digest === digest) return cached.part;
	const built = await build(part, input);
	await cache.write(part.name, { digest, part: built });
	return built;
}

/**
 * Returns a digest of everything that a part depends on, except this project's code. A page's metadata is in its HTML, so the
 * HTML's digest covers it.
 */
async function digestOf({ name, pages }: IndexPart, { folder, language, vocabulary, reports }: PartsInput): Promise<string> {
	const digest = createHash("sha256").update(JSON.stringify([name, language, vocabulary]));
	for (const { address, digest: ofPage } of pages) {
		const report = reports.get(address);
		const document = report && hash("sha256", await readFile(path.join(folder, report.access.address)));
		digest.update(JSON.stringify([address, ofPage, report?.title, document]));
	}
	return digest.digest("hex");
}

async function build({ name, pages }: IndexPart, input: PartsInput): Promise<BuiltPart> {
	// Pagefind names each file after its language and a few digits of a hash, so files in two parts could have the same name.
	// Giving each part its own language code, such as "en-202608", keeps the names apart. Pagefind's stemmer treats this code as
	// English.
	const language = name === "" ? input.language : `${input.language}-${name}`;
	let ofDocuments = 0;
	try {
		const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
		throwErrors(errors);
		if (!index) throw new Error("Pagefind created no index.");
		for (const page of pages) ofDocuments += await addPage(index, page, language, input);
		const { files, errors: fileErrors } = await index.getFiles();
		throwErrors(fileErrors);
		const wanted = files.filter((file) => name === "" || FILES_OF_INDEX.test(file.path));
		const fragments = wanted.flatMap((file) => fragmentOf(path.posix.join("pagefind", name, file.path), file.content));
		return { pages: pages.length, documentPages: ofDocuments, fragments, files: wanted.map((file) => [file.path, file.content]) };
	} finally {
		// Otherwise, Pagefind's process would keep the index in memory until this process ends.
		await close();
	}
}

function fragmentOf(file: string, content: Uint8Array): Fragment[] {
	const page = isFragment(file) ? pageOfFragment(content) : undefined;
	return page === undefined ? [] : [[page, file]];
}

/** Adds a page and the pages of its document. Returns the number of pages in the document that have text. */
async function addPage(index: PagefindIndex, page: IndexedPage, language: string, input: PartsInput): Promise<number> {
	const { address, file, facts } = page;
	const content = withSynonyms(await readFile(file, "utf8"), synonymsFor(facts, input.vocabulary));
	throwErrors((await index.addHTMLFile({ url: address, content })).errors);
	const records = await documentRecords(input.reports.get(address), facts, input.folder);
	for (const record of records) throwErrors((await index.addCustomRecord({ ...record, language })).errors);
	return records.length;
}

/**
 * Returns a search record for each page of a report's document. The record has the metadata of the report's page, so that the
 * same filters find both.
 */
async function documentRecords(report: HeldReport | undefined, facts: PageFacts, folder: string) {
	if (!report) return [];
	const { access, title } = report;
	const { pages } = await readPdf(await readFile(path.join(folder, access.address)));
	return documentPages(pages).map(({ number, text }) => ({
		url: addressOfPage(access.address, number),
		content: text,
		...facts,
		filters: { ...facts.filters, part: ["document"] },
		meta: { ...facts.meta, title, page: String(number) },
	}));
}

/** Returns the abbreviations of a page's kind and themes, and their synonyms (`otherWords`). */
function synonymsFor({ filters }: PageFacts, { reviewKinds, reportKinds, themes }: VocabularyRecord): string[] {
	const entries = [...reviewKinds, ...reportKinds, ...themes];
	const byName = new Map(entries.map((entry) => [entry.name, entry]));
	const found = [filters["kind"] ?? [], filters["theme"] ?? []].flat().flatMap((name) => byName.get(name) ?? []);
	return [...new Set(found.flatMap((entry) => [...("abbreviations" in entry ? entry.abbreviations : []), ...entry.otherWords]))];
}

/** Pagefind does not support synonyms, so they are added to the end of the page. Only the indexed copy is changed. */
function withSynonyms(content: string, synonyms: readonly string[]): string {
	if (synonyms.length === 0) return content;
	const text = synonyms.join(", ").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	return content.replace("</main>", `<p data-pagefind-weight="0.5">Also known as: ${text}.</p></main>`);
}

function throwErrors(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
