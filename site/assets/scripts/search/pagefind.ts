/** The part of Pagefind's browser interface that the search uses (pagefind.app/docs/api). */

/** A page that was found. What it says is fetched only with `data`. */
export type Result = {
	id: string;
	score: number;
	/** Where in the page's text the words stand, counted in words. */
	words: number[];
	data: () => Promise<ResultData>;
};

/** What the index holds of one page. */
export type ResultData = {
	url: string;
	/** The page's text. */
	content: string;
	meta: Record<string, string | undefined>;
	filters: Record<string, string[] | undefined>;
};

type Ranking = { metaWeights: Record<string, number> };

type SearchOptions = { filters?: Record<string, string[]>; sort?: Record<string, "asc" | "desc"> };

/** As much of Pagefind's own script as is used here. */
export type Pagefind = {
	init: () => Promise<void>;
	/** Asks another index, too, from now on. Where results have the same score, they stay in the order of their indexes. */
	mergeIndex: (address: string, options: { ranking: Ranking }) => Promise<void>;
	/** Every value of every filter, with the number of its pages. */
	filters: () => Promise<Record<string, Record<string, number>>>;
	/** All pages with all words of a question; with `null`, all pages. Words that stand nowhere are passed over in silence. */
	search: (question: string | null, options?: SearchOptions) => Promise<{ results: Result[] }>;
};

/** How much it counts that a word stands in what a result shows. Titles count; what is the same for many pages does not. */
const ranking: Ranking = { metaWeights: { title: 2, group: 0, kind: 0, publisher: 0, date: 0, page: 0 } };

/** Pagefind's script. By itself, it would ask for the list of an index's files under another name each time. */
type Script = { createInstance: (options: { noWorker: boolean; ranking: Ranking; metaCacheTag: string }) => Pagefind };

/** The index as it is asked for words; and as it is asked for filters, which is opened when somebody first asks. */
export type Asked = { words: Pagefind; filters: () => Promise<Pagefind> };

/** Where the index is. */
const INDEX = "/pagefind/";

/** What Pagefind's script fetches as soon as it is there: no reason to wait for it. */
const SOON = ["pagefind-entry.json?ts=", "wasm.en.pagefind"];

/** Loads the index's own script; nothing is fetched before a visitor searches. */
export async function loadPagefind(): Promise<Asked> {
	const loading = [import(`${INDEX}pagefind.js`) as Promise<Script>, otherParts()] as const;
	for (const file of SOON) fetchSoon(INDEX + file);
	const [script, others] = await Promise.all(loading);
	const words = await opened(script, others);
	// At every question, Pagefind counts each value of the filters that it has loaded in all that it finds. Of thousands of
	// pages that takes many times as long as to find them, so there words are asked of one that has loaded no filters.
	let filters = others.length === 0 ? Promise.resolve(words) : undefined;
	return { words, filters: () => (filters ??= opened(script, others)) };
}

/** Fetches what somebody will ask for; where that is not known how to do, they fetch it themselves. */
function fetchSoon(address: string): void {
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

/** A large board's index is in parts: where those are that the first one is merged with, the newest first. */
async function otherParts(): Promise<string[]> {
	const response = await fetch(`${INDEX}parts.json`);
	if (!response.ok) throw new Error(`The list of the index’s parts cannot be had (${response.status}).`);
	return (await response.json()) as string[];
}
