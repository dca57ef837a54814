/** What Eleventy hands to every template, typed; and how a template says which pages it makes. */
import type { Catalogue } from "../scripts/catalogue/published.ts";
import type { RegisterEntry } from "../scripts/catalogue/register.ts";
import type { Html } from "./components/html.ts";
import type { Lists } from "./lists.ts";

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
	/** Whether the day was chosen, rather than being today. */
	chosenDay: boolean;
	/** Public reports with a last day, the first to go first. */
	leaving: readonly RegisterEntry[];
};

/** A part of the pages, rendered at a time: of every list each `of`th item from `number` (counted from 0) on. The first has all single pages. */
export type Share = { number: number; of: number };

/** The data that every template receives. */
export type SiteData = { catalogue: Catalogue; lists: Lists; assets: Assets; preview: Preview | undefined; share: Share };

/** The data of a template that makes one page for each item of a list. */
export type ItemData<T> = SiteData & { item: T };

/** A template of one page, or of none where its address is `false`. */
export function onePage(address: string | ((data: SiteData) => string | false), render: (data: SiteData) => Html) {
	return {
		data: {
			permalink: (data: SiteData) => data.share.number === 0 && (typeof address === "string" ? address : address(data)),
			eleventyExcludeFromCollections: true,
		},
		render: (data: SiteData) => (data.share.number === 0 ? render(data).toString() : ""),
	};
}

/** Where in the data a list of items is found; the type of its items follows from it. */
type Source = {
	[K in "reviews" | "reports" | "briefings" | "removed"]: Catalogue[K][number];
};

/** Which records have such a page, where not all do; and where it is, where that is not the record's own address. */
type Which<T> = { only?: (item: T) => boolean; at?: (item: T) => string };

/** A template of one page for each record of a kind; a record's own address is where its page is. */
export function pageForEach<K extends keyof Source>(kind: K, render: (data: ItemData<Source[K]>) => Html, which: Which<Source[K]> = {}) {
	return paged(`catalogue.${kind}`, render, which);
}

/** A template of one page for each part of a long list. */
export function listPages<K extends keyof Lists>(list: K, render: (data: ItemData<Lists[K][number]>) => Html) {
	return paged(`lists.${list}`, render);
}

function paged<T extends { address: string }>(
	data: string,
	render: (data: ItemData<T>) => Html,
	{ only, at = ({ address }) => address }: Which<T> = {},
) {
	const before = (items: T[], { share }: SiteData) =>
		items.filter((item, index) => index % share.of === share.number && (!only || only(item)));
	return {
		data: {
			pagination: { data, size: 1, alias: "item", addAllPagesToCollections: false, before },
			permalink: ({ item }: ItemData<T>) => at(item),
			eleventyExcludeFromCollections: true,
		},
		render: (itemData: ItemData<T>) => render(itemData).toString(),
	};
}
