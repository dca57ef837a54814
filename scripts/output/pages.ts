/** Renders every page into a folder: those that are many in shares, since what is rendered is held until it is written. */
import path from "node:path";
import { itemsOf, seenByAll } from "../../.eleventy.ts";
import type { Frame, SiteData } from "../../site/site-data.ts";
import { shareOut } from "../threads/share-out.ts";
import { type Shelf, shelvesOf, sourcesOf } from "./page-shelves.ts";
import { MEMORY, pagesIn, type WantedShelf, type WrittenPage, wanted } from "./remembered-pages.ts";
import { type RenderInput, renderShelves } from "./render-share.ts";
import { ROOT } from "./root.ts";

/** As many pages are rendered at a time; and with so many altogether, it is worth remembering them. */
const SHARE = 2500;
const MANY = 5000;

/** On how many threads at most, else as many as the machine has use for; and where pages are remembered, else in the usual place where they are many. */
export type RenderOptions = { threads?: number | undefined; memory?: string | undefined };

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
	const frame = frameOf(all);
	const shelves = shelvesOf(items, frame);
	const isLarge = shelves.reduce((sum, shelf) => sum + shelf.items.length, 0) > MANY;
	const { threads, memory = isLarge ? MEMORY : undefined } = options;
	const input = { frame, sources: sourcesOf(items), folder: path.resolve(folder), memory: memory && path.resolve(memory) };

	const recalled = await recallPages(shelves, input, threads);
	const known = new Set(recalled.map(({ address }) => address));
	const unknown = shelves.map(({ name, items: own }) => ({ name, items: own.filter(({ item }) => !known.has(item.address)) }));
	const rendered = await inRoot(() => renderAll(unknown, input, all, threads));
	return [...recalled, ...rendered].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** What every page sees, and nothing beside it: it is handed to other threads. */
function frameOf({ catalogue: { board, wording, vocabulary }, assets, preview }: SiteData): Frame {
	return { catalogue: { board, wording, vocabulary }, assets, preview };
}

async function recallPages(
	shelves: readonly Shelf[],
	{ folder, memory }: RenderInput,
	threads: number | undefined,
): Promise<WrittenPage[]> {
	if (memory === undefined) return [];
	await (await pagesIn(memory)).keep(shelves.map(({ name }) => name));
	const job = new URL("./remembered-pages.ts", import.meta.url);
	const work = { job, shared: { folder, memory }, pieces: shelves.map(wanted) };
	const pages = await shareOut<typeof work.shared, WantedShelf, WrittenPage[]>(work, { threads });
	return pages.flat();
}

/** Single pages are rendered with the first share: here, since they see everything. */
async function renderAll(
	shelves: readonly Shelf[],
	input: RenderInput,
	all: SiteData,
	threads: number | undefined,
): Promise<WrittenPage[]> {
	const [first = [], ...others] = sharesOf(shelves);
	const pages: WrittenPage[] = [];
	const before = async () => void pages.push(...(await renderShelves(first, input, all)));
	const job = new URL("./render-share.ts", import.meta.url);
	const rest = await shareOut<RenderInput, Shelf[], WrittenPage[]>({ job, shared: input, pieces: others }, { threads, before });
	return [...pages, ...rest.flat()];
}

/** Shelves that are rendered together: a share is full when it has enough pages. */
function sharesOf(shelves: readonly Shelf[]): Shelf[][] {
	const shares: Shelf[][] = [];
	let room = 0;
	for (const shelf of shelves.filter(({ items }) => items.length > 0)) {
		if (room <= 0) {
			shares.push([]);
			room = SHARE;
		}
		shares.at(-1)?.push(shelf);
		room -= shelf.items.length;
	}
	return shares;
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
