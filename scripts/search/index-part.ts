/** Makes one part of the search index, with a process of Pagefind's own. */
import { createHash, hash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { type Cache, openCache } from "../cache/cache.ts";
import { readPdfOnce } from "../documents/pdf-pages.ts";
import type { PublishedReport } from "../publish/published.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import { addressOfPage, documentPages } from "./document-pages.ts";
import { isFragment, pageOfFragment } from "./fragments.ts";
import { factsOf, type PageFacts } from "./page-facts.ts";
import type { IndexPart, SearchedPage } from "./partition.ts";
import { otherWordsFor } from "./synonyms.ts";

/** What all parts need. */
export type PartsInput = {
	/** The output folder, the public documents in it. */
	folder: string;
	/** Two letters. */
	language: string;
	vocabulary: VocabularyRecord;
	/** The reports whose documents are held here, by the addresses of their pages. */
	reports: ReadonlyMap<string, Pick<PublishedReport, "title" | "access">>;
	/** The folder in which parts are remembered, where it is worth it. */
	memory?: string | undefined;
};

/**
 * What can be found: how many pages of the site, and of documents; and in which file of the index the text of each is, by
 * the page's address and the file's path in the output folder.
 */
export type Indexed = { pages: number; documentPages: number; fragments: Array<[page: string, file: string]> };

type Made = Indexed & { files: Array<[path: string, content: Uint8Array]> };

/** A part with the digest of all it was made of. */
type Remembered = { digest: string; made: Made };

/** This code, the libraries, and how documents are read. */
const DEPENDS_ON = ["scripts/search", "scripts/documents", "package-lock.json"];

/** What a part has of its own: Pagefind writes its program beside every index, and the first one's will do. */
const OF_INDEX = /\.pf_[a-z]+$|^pagefind-entry\.json$/;

/** Opens the memory of parts in a folder. Never fails. */
export function partsIn(folder: string): Promise<Cache<Remembered>> {
	return openCache(folder, DEPENDS_ON);
}

/** Readies the making of parts. */
export default async function start(input: PartsInput): Promise<(part: IndexPart) => Promise<Indexed>> {
	const memory = input.memory === undefined ? undefined : await partsIn(input.memory);
	return async (part) => {
		const { files, ...indexed } = await madeOrRecalled(part, input, memory);
		const folder = path.join(input.folder, "pagefind", part.name);
		for (const needed of new Set(files.map(([name]) => path.dirname(name)))) await mkdir(path.join(folder, needed), { recursive: true });
		for (const [name, content] of files) await writeFile(path.join(folder, name), content);
		return indexed;
	};
}

/** A part stays in its place in the memory when it changes, so that nothing of what it was before is kept. */
async function madeOrRecalled(part: IndexPart, input: PartsInput, memory: Cache<Remembered> | undefined): Promise<Made> {
	if (!memory) return made(part, input);
	const digest = await digestOf(part, input);
	const recalled = await memory.read(part.name);
	if (recalled?.digest === digest) return recalled.made;
	const fresh = await made(part, input);
	await memory.write(part.name, { digest, made: fresh });
	return fresh;
}

/** All that a part depends on beside our code. */
async function digestOf({ name, pages }: IndexPart, { folder, language, vocabulary, reports }: PartsInput): Promise<string> {
	const digest = createHash("sha256").update(JSON.stringify([name, language, vocabulary]));
	for (const { address, digest: ofPage } of pages) {
		const report = reports.get(address);
		const document = report && documentIn(report, folder);
		digest.update(JSON.stringify([address, ofPage, report?.title, document && hash("sha256", await readFile(document))]));
	}
	return digest.digest("hex");
}

async function made({ name, pages }: IndexPart, input: PartsInput): Promise<Made> {
	// Pagefind names a file by its language and a few figures of its content: what has a language of its own has names of its
	// own, so that no two parts call different pages the same. To its stemmer "en-202608" is English.
	const language = name === "" ? input.language : `${input.language}-${name}`;
	const indexed = { pages: 0, documentPages: 0 };
	try {
		const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
		refuse(errors);
		if (!index) throw new Error("Pagefind made no index.");
		for (const page of pages) {
			const ofDocument = await addPage(index, page, language, input);
			indexed.pages += 1;
			indexed.documentPages += ofDocument;
		}
		const { files, errors: late } = await index.getFiles();
		refuse(late);
		const wanted = files.filter((file) => name === "" || OF_INDEX.test(file.path));
		const fragments = wanted.flatMap((file) => fragmentOf(path.posix.join("pagefind", name, file.path), file.content));
		return { ...indexed, fragments, files: wanted.map((file) => [file.path, file.content]) };
	} finally {
		// It would keep all that it was told until this process ends.
		await close();
	}
}

function fragmentOf(file: string, content: Uint8Array): Indexed["fragments"] {
	const page = isFragment(file) ? pageOfFragment(content) : undefined;
	return page === undefined ? [] : [[page, file]];
}

/** Tells Pagefind of a page and of its document; says how many pages of the document have text. */
async function addPage(index: PagefindIndex, { address, file }: SearchedPage, language: string, input: PartsInput): Promise<number> {
	const content = await readFile(file, "utf8");
	const facts = factsOf(content);
	const words = otherWordsFor(facts, input.vocabulary);
	refuse((await index.addHTMLFile({ url: address, content: withOtherWords(content, words) })).errors);
	const records = await recordsOf(input.reports.get(address), facts, input.folder);
	for (const record of records) refuse((await index.addCustomRecord({ ...record, language })).errors);
	return records.length;
}

type CustomRecord = Omit<Parameters<PagefindIndex["addCustomRecord"]>[0], "language">;

/** The pages of a report's document, under the facts of the report: found with it by every filter. */
async function recordsOf(
	report: Pick<PublishedReport, "title" | "access"> | undefined,
	facts: PageFacts,
	folder: string,
): Promise<CustomRecord[]> {
	const document = report && documentIn(report, folder);
	if (document === undefined || report?.access.way !== "file") return [];
	const { access, title } = report;
	const { pages } = await readPdfOnce(await readFile(document));
	return documentPages(pages).map(({ number, text }) => ({
		url: addressOfPage(access.address, number),
		content: text,
		...facts,
		filters: { ...facts.filters, part: ["document"] },
		meta: { ...facts.meta, title, page: String(number) },
	}));
}

function documentIn({ access }: Pick<PublishedReport, "access">, folder: string): string | undefined {
	return access.way === "file" ? path.join(folder, access.address) : undefined;
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
