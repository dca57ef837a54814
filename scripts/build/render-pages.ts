/** Renders every page into a folder: those that are many in shares, since what is rendered is held until it is written. */
import path from "node:path";
import { itemsOf, plainFiles, seenByAll } from "../../.eleventy.ts";
import type { SiteData } from "../../site/site-data.ts";
import { ROOT } from "../project-root.ts";
import { runTasks } from "../workers/worker-pool.ts";
import { MEMORY, pagesIn, type WrittenPage } from "./page-cache.ts";
import { namesOfLists, type Shelf, sharesOf, shelvesOf } from "./page-chunks.ts";
import type { RenderInput } from "./render-batch.ts";
import { writePage } from "./write-page.ts";

/** With so many pages altogether, it is worth remembering them. */
const MANY = 5000;

/**
 * On how many threads at most, else as many as the machine has use for; where pages are remembered, else in the usual place
 * where they are many; and the last output, in which they are, else none is known.
 */
export type RenderOptions = { threads?: number | undefined; memory?: string | undefined; last?: string | undefined };

/** Loads what renders, which may begin before there is something to render: Eleventy takes a third of a second. */
export async function loadRenderer(): Promise<void> {
	await import("./render-batch.ts");
}

/**
 * Renders the site.
 * @param given what may be shown, the addresses of styles and scripts, and in a preview what editors see beside the site
 * @param folder an empty folder
 * @returns every file written, in the order of their addresses
 * @throws the template's own error when one fails
 */
export async function renderPages(given: Omit<SiteData, "lists">, folder: string, options: RenderOptions = {}): Promise<WrittenPage[]> {
	const all = seenByAll(given);
	const items = itemsOf(all);
	const shelves = shelvesOf(items);
	const isLarge = shelves.reduce((sum, shelf) => sum + shelf.items.length, 0) > MANY;
	const { threads, memory = isLarge ? MEMORY : undefined, last = "" } = options;
	const { board, wording, vocabulary } = all.catalogue;
	const input: RenderInput = {
		// What every page sees, and nothing beside it: it is handed to other threads.
		frame: { catalogue: { board, wording, vocabulary }, assets: all.assets, preview: all.preview },
		lists: namesOfLists(items),
		folder: path.resolve(folder),
		known: memory === undefined ? undefined : { memory: path.resolve(memory), last: path.resolve(last) },
	};
	if (input.known) await (await pagesIn(input.known.memory)).keepOnly(shelves.map(({ name }) => name));

	let here: WrittenPage[] = [];
	const before = async () => {
		const plain = plainFiles(all).map(({ address, content }) => writePage(input.folder, address, content));
		const { renderSinglePages } = await import("./render-batch.ts");
		here = [...plain, ...(await renderSinglePages(all, input))];
	};
	const work = { module: new URL("./render-batch.ts", import.meta.url), shared: input, tasks: sharesOf(shelves) };
	const shares = await inRoot(() => runTasks<RenderInput, Shelf[], WrittenPage[]>(work, { threads, before }));
	return [...here, ...shares.flat()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** Eleventy knows no paths but those below the folder that it is run from. */
async function inRoot<T>(work: () => Promise<T>): Promise<T> {
	const from = process.cwd();
	process.chdir(ROOT);
	try {
		return await work();
	} finally {
		process.chdir(from);
	}
}
