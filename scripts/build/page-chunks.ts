/** Divides the pages for records and lists into chunks, which are rendered in batches and cached. */
import { hash } from "node:crypto";
import type { Items, LayoutData } from "../../site/site-data.ts";
import { type Cache, openCache } from "../cache/cache.ts";
import { inChunks } from "../cache/chunks.ts";
import type { WrittenPage } from "../search/build-search-index.ts";

/** A record, or one page of a list. Its HTML page is rendered only from this item and from the data that every page receives. */
export type PageItem = { address: string };

/** Items from one list, such as `records.reviews`, whose pages are cached together. */
export type PageChunk = { name: string; list: string; items: PageItem[] };

/**
 * A page rendered by an earlier build. `input` is a digest of everything that the page was rendered from. `html` is a digest of
 * the page's HTML. `search` is the data that the search needs.
 */
export type CachedPage = { input: string; html: string; search: WrittenPage["search"] };

/** A cache keyed by chunk name. Each value holds the chunk's pages, keyed by address. */
export type PageCache = Cache<ReadonlyMap<string, CachedPage>>;

/**
 * A change to these files makes cached pages invalid: the templates, the rendering code, the modules that both use, and the
 * versions of the libraries.
 */
const DEPENDS_ON = [".eleventy.ts", "site", "scripts/build", "scripts/records", "scripts/publish", "package-lock.json"];

export function openPages(folder: string): Promise<PageCache> {
	return openCache(folder, DEPENDS_ON);
}

export function chunksOf(items: Items): PageChunk[] {
	const all = listsIn(items).flatMap(([list, own]) => own.map((item) => ({ list, item })));
	const chunks = inChunks(all, ({ list, item }) => [list, item.address]);
	return [...chunks].map(([name, own]) => ({ name, list: own[0]?.list ?? "", items: own.map(({ item }) => item) }));
}

/**
 * Returns the items in the given chunks, in the shape that templates expect. Templates expect every list, so a list is empty if
 * none of its items are in the chunks.
 */
export function itemsIn(chunks: readonly PageChunk[], lists: readonly string[]): Items {
	const items: Record<string, Record<string, PageItem[]>> = {};
	for (const list of lists) {
		const [group = "", name = ""] = list.split(".");
		items[group] = { ...items[group], [name]: chunks.filter((chunk) => chunk.list === list).flatMap((chunk) => chunk.items) };
	}
	return items as unknown as Items;
}

/** Returns all lists with their names, such as `records.reviews`. */
export function listsIn(items: Items): Array<[list: string, items: readonly PageItem[]]> {
	return Object.entries(items).flatMap(([group, lists]) =>
		Object.entries<readonly PageItem[]>(lists).map(([name, list]): [string, readonly PageItem[]] => [`${group}.${name}`, list]),
	);
}

/**
 * Returns a digest for each page in a chunk, keyed by address. The digest covers everything that the page is rendered from: its
 * item and the data that every page receives.
 */
export function inputDigests({ list, items }: PageChunk, layoutDigest: string): Map<string, string> {
	return new Map(items.map((item) => [item.address, hash("sha256", `${layoutDigest} ${list} ${JSON.stringify(item)}`)]));
}

/** Returns a digest of the data that every page receives. */
export function digestOfLayout(layout: LayoutData): string {
	return hash("sha256", JSON.stringify(layout));
}
