/** The part of Pagefind's browser API that the search uses (pagefind.app/docs/api). */

/** A matching page. `data` fetches the page's text. */
export type Result = {
	id: string;
	score: number;
	/** The positions of the matches in the page's text, as word indexes. */
	words: number[];
	data: () => Promise<ResultData>;
};

export type ResultData = {
	url: string;
	content: string;
	meta: Record<string, string | undefined>;
	filters: Record<string, string[] | undefined>;
};

type Ranking = { metaWeights: Record<string, number> };

type SearchOptions = { filters?: Record<string, string[]>; sort?: Record<string, "asc" | "desc"> };

export type Pagefind = {
	init: () => Promise<void>;
	/** Adds another index to every search. Results with the same score keep the order of their indexes. */
	mergeIndex: (address: string, options: { ranking: Ranking }) => Promise<void>;
	/** Returns every value of every filter, with the number of pages that have the value. */
	filters: () => Promise<Record<string, Record<string, number>>>;
	/**
	 * Returns the pages that contain every word of a query, or all pages for `null`. Words that are not in the index are silently ignored.
	 */
	search: (query: string | null, options?: SearchOptions) => Promise<{ results: Result[] }>;
};

/**
 * The weight of a match in each metadata field. A match in a title counts. A match in a field whose values are shared by many
 * pages does not count.
 */
const ranking: Ranking = { metaWeights: { title: 2, group: 0, kind: 0, publisher: 0, date: 0, page: 0 } };

/**
 * The functions in Pagefind's script that this module uses. Without `metaCacheTag`, Pagefind would fetch the index's manifest
 * from a different address each time.
 */
type Script = { createInstance: (options: { noWorker: boolean; ranking: Ranking; metaCacheTag: string }) => Pagefind };

/**
 * Two instances of Pagefind. `words` searches for words. `filters` has the filters loaded, and is opened when it is first used.
 */
export type PagefindInstances = { words: Pagefind; filters: () => Promise<Pagefind> };

const INDEX = "/pagefind/";

/** The files that Pagefind's script always fetches first. Preloading them saves a round trip. */
const PRELOADED = ["pagefind-entry.json?ts=", "wasm.en.pagefind"];

/** Loads Pagefind. The search page calls this only when a visitor searches, so other visitors download nothing. */
export async function loadPagefind(): Promise<PagefindInstances> {
	const loading = [import(`${INDEX}pagefind.js`) as Promise<Script>, otherParts()] as const;
	for (const file of PRELOADED) preload(INDEX + file);
	const [script, others] = await Promise.all(loading);
	const words = await opened(script, others);
	// Once filters are loaded, Pagefind counts every filter value in the results of every search. With thousands of pages, the
	// counting takes many times longer than the search. Words are therefore searched for with an instance that has no filters.
	let filters = others.length === 0 ? Promise.resolve(words) : undefined;
	return { words, filters: () => (filters ??= opened(script, others)) };
}

/** Preloads a file. Browsers that do not support `preload` fetch the file later anyway. */
function preload(address: string): void {
	const link = document.createElement("link");
	Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: address });
	document.head.append(link);
}

async function opened({ createInstance }: Script, others: readonly string[]): Promise<Pagefind> {
	const pagefind = createInstance({ noWorker: true, ranking, metaCacheTag: "" });
	await pagefind.init();
	await Promise.all(others.map((part) => pagefind.mergeIndex(part, { ranking })));
	return pagefind;
}

/** Returns the addresses of the other parts of a large board's index, newest first. */
async function otherParts(): Promise<string[]> {
	const response = await fetch(`${INDEX}parts.json`);
	if (!response.ok) throw new Error(`The list of index parts could not be loaded (${response.status}).`);
	return (await response.json()) as string[];
}
