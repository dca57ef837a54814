/**
 * Reads and writes the search page's state. The state is kept in the page's address, so that the Back button and shared links
 * work.
 */

export const FILTER_NAMES = ["kind", "theme", "audience", "publisher", "year"] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** The possible sort orders. The first order is the default and is left out of the address. */
export const SORTS = ["best", "date"] as const;

export type Sort = (typeof SORTS)[number];

export type SearchState = { query: string; filters: Record<FilterName, string[]>; sort: Sort };

export function parseState(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	return {
		query: (parameters.get("q") ?? "").trim().slice(0, 200),
		filters: mapFilters((name) => [...new Set(parameters.getAll(name).filter(Boolean))]),
		sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "best",
	};
}

export function mapFilters(valuesOf: (name: FilterName) => string[]): SearchState["filters"] {
	return Object.fromEntries(FILTER_NAMES.map((name) => [name, valuesOf(name)])) as SearchState["filters"];
}

/** Returns the query string for a state, starting with `?`. The query string is empty if the state is empty. */
export function queryStringOf({ query, filters, sort }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query !== "") parameters.set("q", query);
	for (const name of FILTER_NAMES) for (const value of filters[name]) parameters.append(name, value);
	if (sort !== "best") parameters.set("sort", sort);
	const text = parameters.toString();
	return text === "" ? "" : `?${text}`;
}

export function isFiltered({ filters }: SearchState): boolean {
	return FILTER_NAMES.some((name) => filters[name].length > 0);
}

export function isEmpty(state: SearchState): boolean {
	return state.query === "" && !isFiltered(state);
}
