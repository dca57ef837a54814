/** Renders pages with Eleventy, but for those that were rendered before and would be the same now. */
import { hash } from "node:crypto";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureWith, INPUT } from "../../.eleventy.ts";
import type { Frame, RunData, SiteData } from "../../site/site-data.ts";
import type { Memory } from "../memory/memory.ts";
import { factsOf } from "./page-facts.ts";
import { digestOfFrame, digestsOf, itemsOn, type Shelf } from "./page-shelves.ts";
import { pagesIn, type RememberedPage, type RememberedShelf, type WrittenPage } from "./remembered-pages.ts";
import { ROOT } from "./root.ts";
import { writePage } from "./write-page.ts";

/** What all shares need: what every page sees, the lists that pages are made of, the folder for the pages, and where they are remembered, if they are. */
export type RenderInput = { frame: Frame; lists: readonly string[]; folder: string; memory: string | undefined };

/** Readies the rendering of shelves: a page for each item on them. */
export default async function start(input: RenderInput): Promise<(shelves: readonly Shelf[]) => Promise<WrittenPage[]>> {
	const { frame, folder, memory: place } = input;
	const render = (shelves: readonly Shelf[]) =>
		shelves.every(({ items }) => items.length === 0) ? [] : rendered({ ...frame, items: itemsOn(shelves, input.lists) }, folder);
	if (place === undefined) return async (shelves) => (await render(shelves)).map(asWritten);

	const memory = await pagesIn(place);
	const ofFrame = digestOfFrame(frame);
	return async (shelves) => {
		const found = await Promise.all(shelves.map((shelf) => recalled(shelf, ofFrame, memory)));
		const fresh = await render(found.map(({ shelf, pages }) => without(shelf, pages)));
		await rememberAll(found, fresh, memory);
		const old = found.flatMap(({ pages }) => [...pages]);
		return [...old.map(([address, page]) => writePage(folder, address, page.content, page.search)), ...fresh.map(asWritten)];
	};
}

/** Renders the pages that there are one of, which may see everything. */
export async function renderSinglePages(all: SiteData, { lists, folder }: RenderInput): Promise<WrittenPage[]> {
	return (await rendered({ ...all, items: itemsOn([], lists) }, folder)).map(asWritten);
}

type RenderedPage = WrittenPage & { content: Buffer };

async function rendered(data: RunData, folder: string): Promise<RenderedPage[]> {
	const eleventy = new Eleventy(INPUT, path.relative(ROOT, folder), { quietMode: true, config: configureWith(data) });
	eleventy.disableLogger();
	// It would write pages itself, but what is written is remembered, too, and encoding takes as long as rendering.
	const results = (await eleventy.toJSON()) as unknown as Result[];
	return results.flatMap(({ url, outputPath, content: text }) => {
		if (outputPath === false) return [];
		const content = Buffer.from(text);
		return { ...writePage(folder, url, content, forSearch(text, content)), content };
	});
}

/** Of a page as Eleventy tells it. */
type Result = { url: string; outputPath: string | false; content: string };

/** Marks a page that visitors may find; its layout sets it. */
const SEARCHABLE = "data-pagefind-body";

function forSearch(text: string, content: Buffer): WrittenPage["search"] {
	return text.includes(SEARCHABLE) ? { digest: hash("sha256", content), day: factsOf(text).sort["day"] } : undefined;
}

function asWritten({ content: _, ...page }: RenderedPage): WrittenPage {
	return page;
}

/** A shelf, the digests that its pages should have, those of its pages that have them, and whether others were remembered. */
type Recalled = { shelf: Shelf; digests: ReadonlyMap<string, string>; pages: RememberedShelf; hadOthers: boolean };

async function recalled(shelf: Shelf, ofFrame: string, memory: Memory<RememberedShelf>): Promise<Recalled> {
	const digests = digestsOf(shelf, ofFrame);
	const remembered = [...((await memory.recall(shelf.name)) ?? [])];
	const pages = new Map(remembered.filter(([address, { digest }]) => digests.get(address) === digest));
	return { shelf, digests, pages, hadOthers: pages.size < remembered.length };
}

function without(shelf: Shelf, pages: RememberedShelf): Shelf {
	return { ...shelf, items: shelf.items.filter(({ address }) => !pages.has(address)) };
}

/** Remembers what is new, and forgets what has gone or looks otherwise now. */
async function rememberAll(found: readonly Recalled[], fresh: readonly RenderedPage[], memory: Memory<RememberedShelf>): Promise<void> {
	const rendered = new Map(fresh.map((page) => [page.address, page]));
	for (const { shelf, digests, pages, hadOthers } of found) {
		const added = shelf.items.flatMap(({ address }): Array<[string, RememberedPage]> => {
			const page = rendered.get(address);
			return page ? [[address, { digest: digests.get(address) ?? "", content: page.content, search: page.search }]] : [];
		});
		if (hadOthers || added.length > 0) await memory.remember(shelf.name, new Map([...pages, ...added]));
	}
}
