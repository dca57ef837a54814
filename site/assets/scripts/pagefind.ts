/** The part of Pagefind's browser interface that the search uses (pagefind.app/docs/api). */

export type Filters = Record<string, Record<string, number>>;

export type ResultData = {
	url: string;
	plain_excerpt: string;
	meta: Record<string, string | undefined>;
};

export type SearchAnswer = {
	results: Array<{ id: string; data: () => Promise<ResultData> }>;
	/** How many of the results have each value of each filter. */
	filters: Filters;
	/** How many results have each value if only the other filters were chosen. */
	totalFilters: Filters;
};

export type Pagefind = {
	options: (options: { noWorker?: boolean; excerptLength?: number; baseUrl?: string }) => Promise<void>;
	init: () => Promise<void>;
	filters: () => Promise<Filters>;
	search: (query: string | null, options: { filters: Record<string, { any: string[] } | string[]> }) => Promise<SearchAnswer>;
};

/** Loads the index's own script; nothing is fetched before a visitor searches. */
export async function loadPagefind(): Promise<Pagefind> {
	const address = "/pagefind/pagefind.js";
	const pagefind = (await import(address)) as Pagefind;
	await pagefind.options({ noWorker: true, excerptLength: 30 });
	await pagefind.init();
	await pagefind.filters(); // Until then Pagefind counts only the filters that are chosen.
	return pagefind;
}
