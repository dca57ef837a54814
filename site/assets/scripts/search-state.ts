/** What a visitor asked for, held in the page's address so that going back and sharing a link both work. */

export const FILTER_NAMES = ["kind", "theme", "publisher", "year"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export type SearchState = { query: string; filters: Record<FilterName, string[]> };

/** Reads the state from a query string. */
export function stateFrom(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	const chosen = (name: FilterName) => [...new Set(parameters.getAll(name).filter(Boolean))];
	return {
		query: (parameters.get("q") ?? "").trim().slice(0, 200),
		filters: { kind: chosen("kind"), theme: chosen("theme"), publisher: chosen("publisher"), year: chosen("year") },
	};
}

/** The query string of a state; empty where nothing is asked. */
export function queryStringOf({ query, filters }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query !== "") parameters.set("q", query);
	for (const name of FILTER_NAMES) for (const value of filters[name]) parameters.append(name, value);
	const text = parameters.toString();
	return text === "" ? "" : `?${text}`;
}

/** Whether anything is asked at all. */
export function isEmpty({ query, filters }: SearchState): boolean {
	return query === "" && FILTER_NAMES.every((name) => filters[name].length === 0);
}
