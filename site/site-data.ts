/** What Eleventy hands to every template, typed; and how a template says which pages it makes. */

import type { Catalogue } from "../scripts/publish/published.ts";
import type { IsoDay } from "../scripts/records/dates.ts";
import type { RegisterEntry } from "../scripts/retention/register-entries.ts";
import type { Html } from "./components/html.ts";
import type { Lists } from "./lists/lists.ts";

/** Styles that only some pages need, each a file of `site/assets/styles`. */
export type SomeStyle =
	| "record"
	| "list"
	| "recommendations"
	| "theme"
	| "audience"
	| "home"
	| "search"
	| "flowchart"
	| "data"
	| "timeline";

/** Addresses of the styles and scripts, with their content's hash in the name. */
export type Assets = {
	/** What every page needs; what only some do. */
	style: string;
	styles: Readonly<Record<SomeStyle, string>>;
	printStyle: string;
	script: string;
	searchScript: string;
	recommendationsScript: string;
	icon: string;
};

/** What only a preview for editors shows. */
export type Preview = {
	/** The day that is shown; and whether it was chosen, rather than being today. */
	asOf: IsoDay;
	chosenDay: boolean;
	/** Public reports with a last day, the first to go first. */
	leaving: readonly RegisterEntry[];
};

/** What every page sees beside its own matter: the Board, its words, the addresses of styles and scripts. It names no record. */
export type Frame = {
	catalogue: Pick<Catalogue, "board" | "wording" | "vocabulary">;
	assets: Assets;
	preview: Preview | undefined;
};

/** What pages are made of that are many: each item makes one page, at the item's address. */
export type Items = { records: Pick<Catalogue, "reviews" | "reports" | "briefings" | "removed">; lists: Lists };

/** The data of a template of one page: all that may be shown. */
export type SiteData = Frame & { catalogue: Catalogue; lists: Lists };

/** The data of a template that makes a page of each item: the page sees nothing of other items, so it changes with its own alone. */
export type ItemData<T> = Frame & { item: T };

/** All that Eleventy is given in one run: items to make pages of, and with all that may be shown, single pages, too. */
export type RunData = (Frame | SiteData) & { items: Items };

/** A template of one page, or of none where its address is `false`. */
export function onePage(address: string | ((data: SiteData) => string | false), render: (data: SiteData) => Html) {
	return {
		data: {
			permalink: (data: Frame) => seesAll(data) && (typeof address === "string" ? address : address(data)),
			eleventyExcludeFromCollections: true,
		},
		render: (data: Frame) => (seesAll(data) ? render(data).toString() : ""),
	};
}

function seesAll(data: Frame): data is SiteData {
	return "lists" in data;
}

/** A template of one page for each record of a kind. */
export function pageForEach<K extends keyof Items["records"]>(kind: K, render: (data: ItemData<Items["records"][K][number]>) => Html) {
	return paged(`items.records.${kind}`, render);
}

/** A template of one page for each part of a long list. */
export function listPages<K extends keyof Lists>(list: K, render: (data: ItemData<Lists[K][number]>) => Html) {
	return paged(`items.lists.${list}`, render);
}

function paged<T extends { address: string }>(data: string, render: (data: ItemData<T>) => Html) {
	return {
		data: {
			pagination: { data, size: 1, alias: "item", addAllPagesToCollections: false },
			permalink: ({ item }: ItemData<T>) => item.address,
			eleventyExcludeFromCollections: true,
		},
		// What is not handed on here is not seen, whatever else Eleventy knows.
		render: ({ catalogue: { board, wording, vocabulary }, assets, preview, item }: ItemData<T>) =>
			render({ catalogue: { board, wording, vocabulary }, assets, preview, item }).toString(),
	};
}
