/** What pages are made of that are many, shelf by shelf: as it is shared out, and as finished pages are remembered. */
import { hash } from "node:crypto";
import type { Frame, Items } from "../../site/site-data.ts";
import { inBatches, inChunks } from "../cache/chunks.ts";

/** An item of which a page is made: what the page sees beside the frame. */
export type PageItem = { address: string };

/** Some dozens or hundreds of items of one list, by its place among all lists. */
export type Shelf = { name: string; list: string; items: PageItem[] };

/** As many pages as are rendered in one go, since what is rendered is held until all of it is written. */
const SHARE = 500;

/** Puts items on shelves, list by list. */
export function shelvesOf(items: Items): Shelf[] {
	const all = listsIn(items).flatMap(([list, own]) => own.map((item) => ({ list, item })));
	const shelves = inChunks(all, ({ list, item }) => [list, item.address]);
	return [...shelves].map(([name, own]) => ({ name, list: own[0]?.list ?? "", items: own.map(({ item }) => item) }));
}

/** Shelves that are rendered together. */
export function sharesOf(shelves: readonly Shelf[]): Shelf[][] {
	return inBatches(shelves, SHARE, ({ items }) => items.length);
}

/** The items of some shelves, list by list. A list that has none of them is there, too: a template asks for it. */
export function itemsOn(shelves: readonly Shelf[], lists: readonly string[]): Items {
	const items: Record<string, Record<string, PageItem[]>> = {};
	for (const list of lists) {
		const [group = "", name = ""] = list.split(".");
		const own = shelves.filter((shelf) => shelf.list === list);
		items[group] = { ...items[group], [name]: own.flatMap((shelf) => shelf.items) };
	}
	return items as unknown as Items;
}

/** Every list that items can be from, by its place. */
export function namesOfLists(items: Items): string[] {
	return listsIn(items).map(([list]) => list);
}

function listsIn(items: Items): Array<[list: string, items: readonly PageItem[]]> {
	return Object.entries(items).flatMap(([group, lists]) =>
		Object.entries<readonly PageItem[]>(lists).map(([name, list]): [string, readonly PageItem[]] => [`${group}.${name}`, list]),
	);
}

/** A digest for each page of a shelf, by its address, of all that the page sees: its item, and the frame by its own digest. */
export function digestsOf({ list, items }: Shelf, ofFrame: string): Map<string, string> {
	return new Map(items.map((item) => [item.address, hash("sha256", `${ofFrame} ${list} ${JSON.stringify(item)}`)]));
}

/** The digest of what every page sees. */
export function digestOfFrame(frame: Frame): string {
	return hash("sha256", JSON.stringify(frame));
}
