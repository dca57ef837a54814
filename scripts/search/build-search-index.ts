/** The search index, made with Pagefind of the public pages and documents alone: in one piece, or for a large board in parts. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { WrittenPage } from "../build/page-cache.ts";
import { CACHE_FOLDER } from "../cache/cache.ts";
import type { Catalogue } from "../publish/published.ts";
import { runTasks } from "../workers/worker-pool.ts";
import { type Indexed, type PartsInput, partsIn } from "./index-part.ts";
import { type IndexPart, partsOf } from "./partition.ts";

/** Where parts are remembered, in the folder that the command is called in. A single one is made as quickly. */
const MEMORY = path.join(CACHE_FOLDER, "index");

/** How an index is made: how many pages a part may have, where parts are remembered, on how many threads at most. */
export type IndexOptions = { largest?: number | undefined; memory?: string | undefined; threads?: number | undefined };

/**
 * Indexes pages and the documents that they offer, and writes the index into `folder/pagefind`. Each part is made by a
 * process of its own, so that none needs more memory than one part does.
 * @param pages in the order of their addresses: the index depends on the order in which Pagefind is told of them
 * @param folder a fresh output folder, the public documents in it: Pagefind never removes what it wrote before
 * @throws when Pagefind reports any error, or a document cannot be read
 */
export async function buildSearchIndex(
	catalogue: Catalogue,
	pages: readonly WrittenPage[],
	folder: string,
	{ largest, memory = MEMORY, threads }: IndexOptions = {},
): Promise<Indexed> {
	const held = catalogue.reports.filter(({ access }) => access.way === "file");
	const reports = new Map(held.map(({ address, title, access }) => [address, { title, access }]));
	const documentPages = (address: string) => {
		const access = reports.get(address)?.access;
		return access?.way === "file" ? (access.pages ?? 0) : 0;
	};
	const searched = pages.flatMap(({ address, file, search }) =>
		search ? { address, file, ...search, documentPages: documentPages(address) } : [],
	);
	const parts = partsOf(searched, largest);
	const shared = {
		folder,
		language: catalogue.board.language.slice(0, 2),
		vocabulary: catalogue.vocabulary,
		reports,
		...(parts.length > 1 && { memory }),
	};
	const module = new URL("./index-part.ts", import.meta.url);
	const indexed = await runTasks<PartsInput, IndexPart, Indexed>({ module, shared, tasks: parts }, { threads, perWorker: 1 });
	// Parts of other periods hold the text of what has gone since.
	if (parts.length > 1) await (await partsIn(memory)).keepOnly(parts.map(({ name }) => name));
	await writeList(parts, folder);
	return {
		pages: indexed.reduce((sum, part) => sum + part.pages, 0),
		documentPages: indexed.reduce((sum, part) => sum + part.documentPages, 0),
		fragments: indexed.flatMap(({ fragments }) => fragments),
	};
}

/** Tells browsers where the other parts are, beside the first. */
async function writeList([, ...others]: readonly IndexPart[], folder: string): Promise<void> {
	const addresses = others.map(({ name }) => `/pagefind/${name}/`);
	await writeFile(path.join(folder, "pagefind/parts.json"), `${JSON.stringify(addresses)}\n`);
}
