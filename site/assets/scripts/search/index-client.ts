import type { Pagefind, PagefindInstances, Result } from "./pagefind.ts";

/** Client of the search index. It caches results, so each query is sent to Pagefind once. */
export class SearchIndex {
	readonly #pagefind: PagefindInstances;
	readonly #results = new Map<string, Promise<Result[]>>();
	readonly #ids = new Map<string, Promise<Set<string>>>();

	constructor(pagefind: PagefindInstances) {
		this.#pagefind = pagefind;
	}

	/** Prefetches the filters that every search needs: which pages belong together, and which is the first of each group. */
	prefetchGroups(): void {
		// No page has this value; asking for it loads the filter. Errors are reported by the search that needs the filter.
		for (const filter of ["group", "part"]) this.withValue(filter, "").catch(() => undefined);
	}

	/** Pages with a word in any form, or with a longer word that starts with it. Empty if the word itself is not in the index. */
	async withWord(word: string): Promise<Result[]> {
		// For a word that is not in the index, Pagefind searches for its beginning instead: “co” for “cooperate”.
		const isThere = (await this.withPhrase(word)).length > 0;
		return isThere ? this.#search(word) : [];
	}

	/** Pages with an exact phrase, all with the same score. */
	withPhrase(phrase: string): Promise<Result[]> {
		return this.#search(`"${phrase}"`);
	}

	withValue(filter: string, value: string): Promise<Result[]> {
		return this.#cached(`${filter}=${value}`, async () =>
			(await this.#pagefind.filters()).search(null, { filters: { [filter]: [value] } }),
		);
	}

	/** Ids of the pages with a filter value. The set is cached too, because building it is slow on a large board. */
	idsWith(filter: string, value: string): Promise<Set<string>> {
		const name = `${filter}=${value}`;
		const ids = this.#ids.get(name) ?? this.withValue(filter, value).then((results) => new Set(results.map(({ id }) => id)));
		this.#ids.set(name, ids);
		ids.catch(() => this.#ids.delete(name));
		return ids;
	}

	/** The dated pages, newest first. */
	async byDay(): Promise<Result[]> {
		const results = await this.#cached("by day", () => this.#pagefind.words.search(null, { sort: { day: "desc" } }));
		const dated = results.filter((result) => periodOf(result) !== "");
		if (dated.length === 0) return results;
		// If the index is split into parts, Pagefind sorts the pages within each part, but not across parts. And from the first
		// part, which has no dated page, it returns every page.
		return dated.toSorted((a, b) => periodOf(b).localeCompare(periodOf(a)));
	}

	/** Every page of the site and of its PDFs. */
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

/** The first month of the index part that holds a page, which its id starts with; empty for the first part. */
function periodOf({ id }: Result): string {
	return /^[a-z]+-(\d+)_/.exec(id)?.[1] ?? "";
}
