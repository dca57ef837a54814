import type { PageFacts } from "../scripts/publish/page-facts.ts";
import type { Catalogue } from "../scripts/publish/published.ts";
import type { IsoDay } from "../scripts/records/dates.ts";
import type { RegisterEntry } from "../scripts/retention/register-entries.ts";
import type { Html } from "./components/html.ts";
import type { Lists } from "./lists/lists.ts";

/** The style sheets that only some pages need, named after their files in `site/assets/styles`. */
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

/** The addresses of the assets. Each address includes a hash of the asset's content. `style` is the style sheet for all pages. */
export type Assets = {
	style: string;
	styles: Readonly<Record<SomeStyle, string>>;
	printStyle: string;
	script: string;
	searchScript: string;
	recommendationsScript: string;
	icon: string;
};

/** The data that is shown only in a preview for editors. */
export type Preview = {
	asOf: IsoDay;
	/** Whether the editor chose the day. If not, the preview shows the site as of today. */
	chosenDay: boolean;
	/** The public reports that have a last public day, earliest day first. */
	leaving: readonly RegisterEntry[];
};

/** The data that every page receives. It does not contain any records. */
export type LayoutData = {
	catalogue: Pick<Catalogue, "board" | "wording" | "vocabulary" | "sections">;
	assets: Assets;
	preview: Preview | undefined;
	/** The metadata of each page that the search should find, keyed by the page's address. The layout adds the entries. */
	searchFacts?: Map<string, PageFacts>;
};

/** The items that each have a page of their own, at the item's address. They are the records and the pages of lists. */
export type Items = { records: Pick<Catalogue, "reviews" | "reports" | "briefings" | "removed">; lists: Lists };

/** The data for a template that produces one page. It includes everything that is public. */
export type SiteData = LayoutData & { catalogue: Catalogue; lists: Lists };

/**
 * The data for a template that produces a page for each item. A page receives only its own item, so the page changes only if that
 * item changes.
 */
export type ItemData<T> = LayoutData & { item: T };

/**
 * The data for one run of Eleventy. It contains the items to render. If single-page templates are rendered too, it also contains
 * the whole site's data.
 */
export type RunData = (LayoutData | SiteData) & { items: Items };

/** Creates a template that produces one page, or no page if the address is `false`. */
export function onePage(address: string | ((data: SiteData) => string | false), render: (data: SiteData) => Html) {
	return {
		data: {
			permalink: (data: LayoutData) => isSiteData(data) && (typeof address === "string" ? address : address(data)),
			eleventyExcludeFromCollections: true,
		},
		render: (data: LayoutData) => (isSiteData(data) ? render(data).toString() : ""),
	};
}

function isSiteData(data: LayoutData): data is SiteData {
	return "lists" in data;
}

export function pageForEach<K extends keyof Items["records"]>(kind: K, render: (data: ItemData<Items["records"][K][number]>) => Html) {
	return paginated(`items.records.${kind}`, render);
}

/** Creates a template that produces a page for each part of a long list. */
export function listPages<K extends keyof Lists>(list: K, render: (data: ItemData<Lists[K][number]>) => Html) {
	return paginated(`items.lists.${list}`, render);
}

function paginated<T extends { address: string }>(data: string, render: (data: ItemData<T>) => Html) {
	return {
		data: {
			pagination: { data, size: 1, alias: "item", addAllPagesToCollections: false },
			permalink: ({ item }: ItemData<T>) => item.address,
			eleventyExcludeFromCollections: true,
		},
		// Only these fields are passed on. In a run with the whole site's data, Eleventy would otherwise pass all of it to every
		// page.
		render: ({ catalogue: { board, wording, vocabulary, sections }, assets, preview, searchFacts, item }: ItemData<T>) =>
			render({
				catalogue: { board, wording, vocabulary, sections },
				assets,
				preview,
				...(searchFacts && { searchFacts }),
				item,
			}).toString(),
	};
}
