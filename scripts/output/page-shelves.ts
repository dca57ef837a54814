/** What pages are made of that are many, shelf by shelf: as it is shared out, and as finished pages are remembered. */
import { hash } from "node:crypto";
import type { Frame, Items } from "../../site/site-data.ts";

/** An item of which a page is made, with the list that it is from, and the digest of all that its page sees. */
export type PageItem = { source: string; digest: string; item: { address: string } };

/** Some hundreds or thousands of items of one list. */
export type Shelf = { name: string; items: PageItem[] };

/** Puts items on shelves. An item keeps its shelf when it changes, and when others come or go. */
export function shelvesOf(items: Items, frame: Frame): Shelf[] {
	const common = digestOf(frame);
	const all = Object.entries(items).flatMap(([group, lists]) =>
		Object.entries<ReadonlyArray<PageItem["item"]>>(lists).flatMap(([name, list]) => {
			const source = `${group}.${name}`;
			return list.map((item) => ({ source, item, digest: hash("sha256", `${common} ${source} ${digestOf(item)}`) }));
		}),
	);
	return [...Map.groupBy(all, shelfOf)].map(([name, own]) => ({ name, items: own }));
}

/** The items of some shelves, list by list. A list that has none of them is there, too: a template asks for it. */
export function itemsOn(shelves: readonly Shelf[], sources: readonly string[]): Items {
	const found = Map.groupBy(
		shelves.flatMap(({ items }) => items),
		({ source }) => source,
	);
	const items: Record<string, Record<string, object[]>> = {};
	for (const source of sources) {
		const [group = "", name = ""] = source.split(".");
		items[group] = { ...items[group], [name]: (found.get(source) ?? []).map(({ item }) => item) };
	}
	return items as unknown as Items;
}

/** Every list that items can be from. */
export function sourcesOf(items: Items): string[] {
	return Object.entries(items).flatMap(([group, lists]) => Object.keys(lists).map((name) => `${group}.${name}`));
}

function shelfOf({ source, item }: PageItem): string {
	return `${source} ${hash("sha256", item.address).slice(0, 1)}`;
}

/** What has an address of its own stands in many lists: its digest is made once. */
const digests = new WeakMap<object, string>();

function digestOf(seen: object): string {
	const json = JSON.stringify(seen, (key, value: unknown) => (key !== "" && hasAddress(value) ? knownDigestOf(value) : value));
	return hash("sha256", json);
}

function knownDigestOf(value: object): string {
	const digest = digests.get(value) ?? digestOf(value);
	digests.set(value, digest);
	return digest;
}

function hasAddress(value: unknown): value is { address: string } {
	return typeof value === "object" && value !== null && "address" in value;
}
