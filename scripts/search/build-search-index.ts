import { writeFile } from "node:fs/promises";
import path from "node:path";
import { CACHE_FOLDER } from "../cache/cache.ts";
import type { PageFacts } from "../publish/page-facts.ts";
import type { Catalogue } from "../publish/published.ts";
import { runTasks } from "../workers/worker-pool.ts";
import { type IndexedPart, openIndexParts, type PartsInput } from "./index-part.ts";
import { type IndexPart, partsOf } from "./partition.ts";

/** A file that the build wrote, with its address. Pages that the search should not find have no `search` field. */
export type WrittenPage = { address: string; file: string; search?: { digest: string; facts: PageFacts } };

/**
 * `largest` is the maximum number of pages in a part of the index. Parts are cached in `cacheFolder`. An index with only one
 * part is not cached, because it is built in seconds. `threads` is the maximum number of threads.
 */
export type IndexOptions = { largest?: number | undefined; cacheFolder?: string | undefined; threads?: number | undefined };

/**
 * Indexes pages and the documents of their reports, and writes the index to `folder/pagefind`. Each part of the index is built
 * by its own Pagefind process, so that no process needs more memory than one part takes.
 * @param pages sorted by address, because the index depends on the order in which Pagefind receives them
 * @param folder a new output folder that already contains the public documents
 * @throws if Pagefind reports an error, or if a document cannot be read
 */
export async function buildSearchIndex(
	catalogue: Catalogue,
	pages: readonly WrittenPage[],
	folder: string,
	{ largest, cacheFolder = path.join(CACHE_FOLDER, "index"), threads }: IndexOptions = {},
): Promise<IndexedPart> {
	const reports = new Map(
		catalogue.reports.flatMap(({ address, title, access }) => (access.way === "file" ? [[address, { title, access }]] : [])),
	);
	const indexed = pages.flatMap(({ address, file, search }) =>
		search ? { address, file, ...search, documentPages: reports.get(address)?.access.pages ?? 0 } : [],
	);
	const parts = partsOf(indexed, largest);
	const shared = {
		folder,
		language: catalogue.board.language.slice(0, 2),
		vocabulary: catalogue.vocabulary,
		reports,
		...(parts.length > 1 && { cacheFolder }),
	};
	const module = new URL("./index-part.ts", import.meta.url);
	const results = await runTasks<PartsInput, IndexPart, IndexedPart>({ module, shared, tasks: parts }, { threads, perWorker: 1 });
	// Index parts cached for other periods may contain the text of removed reports, so they are deleted.
	if (parts.length > 1) await (await openIndexParts(cacheFolder)).keepOnly(parts.map(({ name }) => name));
	// The search script in the browser reads this list to load the other parts after the first one.
	const others = parts.slice(1).map(({ name }) => `/pagefind/${name}/`);
	await writeFile(path.join(folder, "pagefind/parts.json"), `${JSON.stringify(others)}\n`);
	return {
		pages: results.reduce((sum, part) => sum + part.pages, 0),
		documentPages: results.reduce((sum, part) => sum + part.documentPages, 0),
		fragments: results.flatMap(({ fragments }) => fragments),
	};
}
