/** Renders pages with Eleventy, but for those that were rendered before and would be the same now. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureWith, INPUT } from "../../.eleventy.ts";
import type { Frame, RunData, SiteData } from "../../site/site-data.ts";
import type { Cache } from "../cache/cache.ts";
import { ROOT } from "../project-root.ts";
import { factsOf } from "../search/page-facts.ts";
import { pagesIn, type RememberedPage, type RememberedShelf, type WrittenPage } from "./page-cache.ts";
import { digestOfFrame, digestsOf, itemsOn, type Shelf } from "./page-chunks.ts";
import { fileOf, writePage } from "./write-page.ts";

/**
 * What all shares need: what every page sees, the lists that pages are made of, the folder for the pages; and where they are
 * remembered, if they are, with the last output.
 */
export type RenderInput = { frame: Frame; lists: readonly string[]; folder: string; known: Known | undefined };

/** By their folders, what is remembered of pages, and the output in which they are. */
export type Known = { memory: string; last: string };

/** Readies the rendering of shelves: a page for each item on them. */
export default async function start(input: RenderInput): Promise<(shelves: readonly Shelf[]) => Promise<WrittenPage[]>> {
	const { frame, folder, known } = input;
	const render = (shelves: readonly Shelf[]) =>
		shelves.every(({ items }) => items.length === 0) ? [] : rendered({ ...frame, items: itemsOn(shelves, input.lists) }, folder);
	if (known === undefined) return async (shelves) => (await render(shelves)).map(asWritten);

	const memory = await pagesIn(known.memory);
	const ofFrame = digestOfFrame(frame);
	return async (shelves) => {
		const found = await Promise.all(shelves.map((shelf) => recalled(shelf, ofFrame, memory, known.last)));
		const fresh = await render(found.map(({ shelf, pages }) => without(shelf, pages)));
		await rememberAll(found, fresh, memory);
		const old = found.flatMap(({ pages }) => [...pages]);
		return [...old.map(([address, page]) => writePage(folder, address, page.bytes, page.search)), ...fresh.map(asWritten)];
	};
}

/** Renders the pages that there are one of, which may see everything. */
export async function renderSinglePages(all: SiteData, { lists, folder }: RenderInput): Promise<WrittenPage[]> {
	return (await rendered({ ...all, items: itemsOn([], lists) }, folder)).map(asWritten);
}

type RenderedPage = WrittenPage & { digest: string };

async function rendered(data: RunData, folder: string): Promise<RenderedPage[]> {
	const eleventy = new Eleventy(INPUT, path.relative(ROOT, folder), { quietMode: true, config: configureWith(data) });
	eleventy.disableLogger();
	// It would write pages itself, and encode them more than once, which takes as long as rendering.
	const results = (await eleventy.toJSON()) as unknown as Result[];
	return results.flatMap(({ url, outputPath, content: text }) => {
		if (outputPath === false) return [];
		const bytes = Buffer.from(text);
		const digest = hash("sha256", bytes);
		return { ...writePage(folder, url, bytes, forSearch(text, digest)), digest };
	});
}

/** Of a page as Eleventy tells it. */
type Result = { url: string; outputPath: string | false; content: string };

/** Marks a page that visitors may find; its layout sets it. */
const SEARCHABLE = "data-pagefind-body";

function forSearch(text: string, digest: string): WrittenPage["search"] {
	return text.includes(SEARCHABLE) ? { digest, day: factsOf(text).sort["day"] } : undefined;
}

function asWritten({ digest: _, ...page }: RenderedPage): WrittenPage {
	return page;
}

/** A page that was rendered before, with what was written. */
type OldPage = RememberedPage & { bytes: Buffer };

/** A shelf, the digests that its pages should have, those of its pages that have them, and whether others were remembered. */
type Recalled = { shelf: Shelf; digests: ReadonlyMap<string, string>; pages: ReadonlyMap<string, OldPage>; hadOthers: boolean };

async function recalled(shelf: Shelf, ofFrame: string, memory: Cache<RememberedShelf>, last: string): Promise<Recalled> {
	const digests = digestsOf(shelf, ofFrame);
	const remembered = [...((await memory.read(shelf.name)) ?? [])];
	const pages = remembered.flatMap(([address, page]): Array<[string, OldPage]> => {
		const bytes = digests.get(address) === page.seen ? pageIn(last, address) : undefined;
		return bytes && hash("sha256", bytes) === page.content ? [[address, { ...page, bytes }]] : [];
	});
	return { shelf, digests, pages: new Map(pages), hadOthers: pages.length < remembered.length };
}

/** A page as it is in an output folder, if it is. Nothing else is being done meanwhile. */
function pageIn(folder: string, address: string): Buffer | undefined {
	try {
		return readFileSync(fileOf(folder, address));
	} catch {
		return undefined;
	}
}

function without(shelf: Shelf, pages: ReadonlyMap<string, OldPage>): Shelf {
	return { ...shelf, items: shelf.items.filter(({ address }) => !pages.has(address)) };
}

/** Remembers what is new, and forgets what has gone or looks otherwise now. */
async function rememberAll(found: readonly Recalled[], fresh: readonly RenderedPage[], memory: Cache<RememberedShelf>): Promise<void> {
	const rendered = new Map(fresh.map((page) => [page.address, page]));
	for (const { shelf, digests, pages, hadOthers } of found) {
		const added = shelf.items.flatMap(({ address }): Array<[string, RememberedPage]> => {
			const page = rendered.get(address);
			return page ? [[address, { seen: digests.get(address) ?? "", content: page.digest, search: page.search }]] : [];
		});
		if (!hadOthers && added.length === 0) continue;
		const old = [...pages].map(([address, { bytes: _, ...page }]): [string, RememberedPage] => [address, page]);
		await memory.write(shelf.name, new Map([...old, ...added]));
	}
}
