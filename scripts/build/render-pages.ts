/**
 * Renders all pages of the site into a folder. Pages for records and lists are rendered in batches on several threads. All
 * other pages are rendered on the calling thread.
 */
import path from "node:path";
import { itemsOf, plainFiles, withLists } from "../../.eleventy.ts";
import type { SiteData } from "../../site/site-data.ts";
import { CACHE_FOLDER } from "../cache/cache.ts";
import { inBatches } from "../cache/chunks.ts";
import { ROOT } from "../project-root.ts";
import type { WrittenPage } from "../search/build-search-index.ts";
import { PAGES_PER_BATCH, PAGES_WITHOUT_CACHE } from "../workers/size-limits.ts";
import { runTasks } from "../workers/worker-pool.ts";
import { chunksOf, listsIn, openPages, type PageChunk } from "./page-chunks.ts";
import type { RenderInput } from "./render-batch.ts";

/**
 * `threads` is the maximum number of threads. `cacheFolder` is the folder for cached pages. By default, a large board's pages
 * are cached in `.cache`. `lastOutput` is the previous output folder, from which unchanged pages are copied.
 */
export type RenderOptions = { threads?: number | undefined; cacheFolder?: string | undefined; lastOutput?: string | undefined };

/**
 * Renders all pages of the site. Pages that have not changed are copied from the previous output instead.
 * @param folder an empty folder
 * @returns every file written, sorted by address
 * @throws the error raised by a template
 */
export async function renderPages(data: Omit<SiteData, "lists">, folder: string, options: RenderOptions = {}): Promise<WrittenPage[]> {
	const site = withLists(data);
	const items = itemsOf(site);
	const chunks = chunksOf(items);
	const isLarge = chunks.reduce((sum, chunk) => sum + chunk.items.length, 0) > PAGES_WITHOUT_CACHE;
	const { threads, cacheFolder = isLarge ? path.join(CACHE_FOLDER, "pages") : undefined, lastOutput = "" } = options;
	const { board, wording, vocabulary, sections } = site.catalogue;
	const input: RenderInput = {
		// The layout's data is copied to each worker, so it must not contain the records.
		layout: { catalogue: { board, wording, vocabulary, sections }, assets: site.assets, preview: site.preview },
		lists: listsIn(items).map(([list]) => list),
		folder: path.resolve(folder),
		earlier: cacheFolder === undefined ? undefined : { cacheFolder: path.resolve(cacheFolder), lastOutput: path.resolve(lastOutput) },
	};
	if (input.earlier) await (await openPages(input.earlier.cacheFolder)).keepOnly(chunks.map(({ name }) => name));

	let single: WrittenPage[] = [];
	const before = async () => {
		const { renderSinglePages, writePage } = await import("./render-batch.ts");
		const plain = plainFiles(site).map(({ address, content }) => writePage(input.folder, address, content));
		single = [...plain, ...(await renderSinglePages(site, input))];
	};
	const tasks = inBatches(chunks, PAGES_PER_BATCH, ({ items }) => items.length);
	const work = { module: new URL("./render-batch.ts", import.meta.url), shared: input, tasks };
	const workingFolder = process.cwd();
	// Eleventy finds templates only below the working directory.
	process.chdir(ROOT);
	try {
		const batches = await runTasks<RenderInput, PageChunk[], WrittenPage[]>(work, { threads, before });
		return [...single, ...batches.flat()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
	} finally {
		process.chdir(workingFolder);
	}
}
