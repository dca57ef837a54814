import type { Pagefind, PagefindInstances, Result } from "./pagefind.ts";

/** Queries the search index. Results are cached, so that each query is sent to Pagefind only once. */
export class SearchIndex {
	readonly #pagefind: PagefindInstances;
	readonly #results = new Map<string, Promise<Result[]>>();
	readonly #ids = new Map<string, Promise<Set<string>>>();

	constructor(pagefind: PagefindInstances) {
		this.#pagefind = pagefind;
	}

	/**
	 * Prefetches the filters that every search needs. The filters show which pages belong together and which page is first in
	 * each group.
	 */
	prefetchGroups(): void {
		// No page has an empty value, but searching for one loads the filter. Errors are ignored here, because the search that
		// needs the filter reports them.
		for (const filter of ["group", "part"]) this.withValue(filter, "").catch(() => undefined);
	}

	/**
	 * Returns the pages that contain a word, another grammatical form of the word, or a longer word that starts with it. Returns
	 * an empty list if the word itself is not in the index.
	 */
	async withWord(word: string): Promise<Result[]> {
		// If a word is not in the index, Pagefind searches for the start of the word instead. For “cooperate”, it would search
		// for “co”.
		const isThere = (await this.withPhrase(word)).length > 0;
		return isThere ? this.#search(word) : [];
	}

	/** Returns the pages that contain an exact phrase. These pages all have the same score. */
	withPhrase(phrase: string): Promise<Result[]> {
		return this.#search(`"${phrase}"`);
	}

	withValue(filter: string, value: string): Promise<Result[]> {
		return this.#cached(`${filter}=${value}`, async () =>
			(await this.#pagefind.filters()).search(null, { filters: { [filter]: [value] } }),
		);
	}

	/**
	 * Returns the ids of the pages that have a filter value. The set is cached too, because building it is slow for a large
	 * board.
	 */
	idsWith(filter: string, value: string): Promise<Set<string>> {
		const name = `${filter}=${value}`;
		const ids = this.#ids.get(name) ?? this.withValue(filter, value).then((results) => new Set(results.map(({ id }) => id)));
		this.#ids.set(name, ids);
		ids.catch(() => this.#ids.delete(name));
		return ids;
	}

	/** Returns the dated pages, newest first. */
	async byDay(): Promise<Result[]> {
		const results = await this.#cached("by day", () => this.#pagefind.words.search(null, { sort: { day: "desc" } }));
		const dated = results.filter((result) => periodOf(result) !== "");
		if (dated.length === 0) return results;
		// If the index is split into parts, Pagefind sorts the pages within each part, but not across parts. Pagefind also
		// returns every page in the first part, although these pages have no date.
		return dated.toSorted((a, b) => periodOf(b).localeCompare(periodOf(a)));
	}

	/** Returns every page of the site and of its PDFs. */
	everything(): Promise<Result[]> {
		return this.#cached("everything", () => this.#pagefind.words.search(null, {}));
	}

	async values(): ReturnType<Pagefind["filters"]> {
		return (await this.#pagefind.filters()).filters();
	}

	#search(query: string): Promise<Result[]> {
		return this.#cached(`? ${query}`, () => this.#pagefind.words.search(query));
	}

	#cached(name: string, ask: () => ReturnType<Pagefind["search"]>): Promise<Result[]> {
		const results = this.#results.get(name) ?? ask().then((answer) => answer.results);
		this.#results.set(name, results);
		results.catch(() => this.#results.delete(name));
		return results;
	}
}

/**
 * Returns the first month covered by the part of the index that holds a page. The month is taken from the start of the page's id.
 * Returns an empty string for a page in the first part.
 */
function periodOf({ id }: Result): string {
	return /^[a-z]+-(\d+)_/.exec(id)?.[1] ?? "";
}
