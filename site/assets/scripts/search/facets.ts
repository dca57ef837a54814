/** Filters hits, and counts how many hits each filter value would leave. */
import type { Hit } from "./find.ts";
import type { SearchIndex } from "./index-client.ts";
import { FILTER_NAMES, type FilterName, type SearchState } from "./state.ts";

type Chosen = SearchState["filters"];

/** The number of hits for each value of each filter. */
export type Counts = Record<FilterName, Map<string, number>>;

/** Returns the hits that have at least one of the chosen values in each filter. A filter without chosen values keeps all hits. */
export async function applyFilters(index: SearchIndex, hits: readonly Hit[], chosen: Chosen): Promise<Hit[]> {
	const tests = await Promise.all(FILTER_NAMES.map((name) => testFor(index, name, chosen[name])));
	return hits.filter((hit) => tests.every((test) => test(hit)));
}

/**
 * Counts the hits for each value, given the choices in the other filters. The values of one filter are alternatives, so choosing one
 * does not reduce the counts of the others.
 */
export async function countValues(index: SearchIndex, hits: readonly Hit[], chosen: Chosen): Promise<Counts> {
	const values = await index.values();
	const counted = async (name: FilterName) => {
		const others = await applyFilters(index, hits, { ...chosen, [name]: [] });
		const counts = new Map<string, number>();
		for (const value of Object.keys(values[name] ?? {})) {
			const ids = await index.idsWith(name, value);
			counts.set(value, others.filter(({ id }) => ids.has(id)).length);
		}
		return counts;
	};
	const all = await Promise.all(FILTER_NAMES.map(async (name) => [name, await counted(name)] as const));
	return Object.fromEntries(all) as Counts;
}

async function testFor(index: SearchIndex, name: FilterName, values: readonly string[]): Promise<(hit: Hit) => boolean> {
	if (values.length === 0) return () => true;
	const sets = await Promise.all(values.map((value) => index.idsWith(name, value)));
	return ({ id }) => sets.some((ids) => ids.has(id));
}
