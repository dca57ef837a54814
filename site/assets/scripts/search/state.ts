/** What a visitor asked for, held in the page's address so that going back and sharing a link both work. */

/** By what results can be filtered. */
export const FILTER_NAMES = ["kind", "theme", "audience", "publisher", "year"] as const;

/** One of {@link FILTER_NAMES}. */
export type FilterName = (typeof FILTER_NAMES)[number];

/** The ways to put results in order; the first needs no word in the address. */
export const SORTS = ["best", "date"] as const;

/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** What was asked for. */
export type SearchState = { query: string; filters: Record<FilterName, string[]>; sort: Sort };

/** Reads the state from a query string. */
export function stateFrom(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	return {
		query: (parameters.get("q") ?? "").trim().slice(0, 200),
		filters: filtersOf((name) => [...new Set(parameters.getAll(name).filter(Boolean))]),
		sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "best",
	};
}

/** The values chosen of every filter. */
export function filtersOf(valuesOf: (name: FilterName) => string[]): SearchState["filters"] {
	return Object.fromEntries(FILTER_NAMES.map((name) => [name, valuesOf(name)])) as SearchState["filters"];
}

/** The query string of a state; empty where nothing is asked. */
export function queryStringOf({ query, filters, sort }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query !== "") parameters.set("q", query);
	for (const name of FILTER_NAMES) for (const value of filters[name]) parameters.append(name, value);
	if (sort !== "best") parameters.set("sort", sort);
	const text = parameters.toString();
	return text === "" ? "" : `?${text}`;
}

/** Whether any filter is chosen. */
export function isFiltered({ filters }: SearchState): boolean {
	return FILTER_NAMES.some((name) => filters[name].length > 0);
}

/** Whether anything is asked at all. */
export function isEmpty(state: SearchState): boolean {
	return state.query === "" && !isFiltered(state);
}
