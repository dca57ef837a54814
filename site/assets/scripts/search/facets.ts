/** Which hits have what, and how many would be left by each choice. */
import type { Hit } from "./find.ts";
import type { Index } from "./index-client.ts";
import { FILTER_NAMES, type FilterName, type SearchState } from "./state.ts";

type Chosen = SearchState["filters"];

/** For each value of each filter, how many hits there are with it. */
export type Counts = Record<FilterName, Map<string, number>>;

/** The hits that have one of the values chosen of every filter. */
export async function chosenOf(index: Index, hits: readonly Hit[], chosen: Chosen): Promise<Hit[]> {
	const tests = await Promise.all(FILTER_NAMES.map((name) => testFor(index, name, chosen[name])));
	return hits.filter((hit) => tests.every((test) => test(hit)));
}

/** How many hits there would be with each value: by what is chosen of the other filters, since values of one add to each other. */
export async function countsOf(index: Index, hits: readonly Hit[], chosen: Chosen): Promise<Counts> {
	const values = await index.values();
	const counted = async (name: FilterName) => {
		const others = await chosenOf(index, hits, { ...chosen, [name]: [] });
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

async function testFor(index: Index, name: FilterName, values: readonly string[]): Promise<(hit: Hit) => boolean> {
	if (values.length === 0) return () => true;
	const sets = await Promise.all(values.map((value) => index.idsWith(name, value)));
	return ({ id }) => sets.some((ids) => ids.has(id));
}
