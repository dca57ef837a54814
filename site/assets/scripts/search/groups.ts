/**
 * Groups hits by review. Data is fetched only for the hits that are shown. A hit may no longer exist, because its report may have
 * been removed since the index was built.
 */
import type { Hit } from "./find.ts";
import type { SearchIndex } from "./index-client.ts";
import type { ResultData } from "./pagefind.ts";

export type LoadedHit = ResultData & Pick<Hit, "places">;

/** A review with its hits, or a page that does not belong to a review. */
export type Group = {
	address: string;
	title: string;
	/** The review's own page, if it is among the hits. */
	head: LoadedHit | undefined;
	items: Batch;
};

/** Hits that have been loaded. `gone` is the number of hits that no longer exist, and `rest` lists the hits still to load. */
export type Batch = { shown: LoadedHit[]; gone: number; rest: Hit[] };

/**
 * Groups that have been loaded. `gone` is the number of hits in these groups that no longer exist, and `rest` lists the hits that
 * are not in these groups.
 */
export type Groups = { shown: Group[]; gone: number; rest: Hit[] };

/** The number of hits that a group shows at first. */
const ITEMS = 3;

/**
 * Loads at most `count` groups. The groups have the same order as their first hits.
 * @throws if a hit cannot be loaded, unless it has been removed
 */
export async function nextGroups(index: SearchIndex, hits: readonly Hit[], count: number): Promise<Groups> {
	const shown: Group[] = [];
	let gone = 0;
	let rest = [...hits];
	while (shown.length < count && rest.length > 0) {
		const opened: Array<[group: Pick<Group, "address" | "title">, members: Hit[]]> = [];
		for (const [hit, data] of await loaded(rest.slice(0, count - shown.length))) {
			if (!rest.includes(hit)) continue; // The hit belongs to the group of an earlier hit.
			const address = data && (data.filters["group"]?.[0] ?? data.url);
			const ids = address === undefined ? new Set([hit.id]) : await index.idsWith("group", address);
			const members = rest.filter(({ id }) => ids.has(id));
			rest = rest.filter(({ id }) => !ids.has(id));
			if (!data || address === undefined) {
				gone += 1;
				continue;
			}
			opened.push([{ address, title: data.meta["group"] ?? address }, members]);
		}
		// The groups are loaded in parallel, because each group needs a request of its own.
		const groups = await Promise.all(opened.map(([group, members]) => groupOf(index, group, members)));
		gone += groups.reduce((sum, { items }) => sum + items.gone, 0);
		shown.push(...groups);
	}
	return { shown, gone, rest };
}

async function groupOf(index: SearchIndex, group: Pick<Group, "address" | "title">, members: readonly Hit[]): Promise<Group> {
	const heads = await index.idsWith("part", "head");
	const best = members.toSorted((a, b) => b.score - a.score);
	const [ofHead, others] = [best.filter(({ id }) => heads.has(id)), best.filter(({ id }) => !heads.has(id))];
	const [head, items] = await Promise.all([nextHits(ofHead, 1), nextHits(others, ITEMS)]);
	return { ...group, head: head.shown[0], items: { ...items, gone: items.gone + head.gone } };
}

/**
 * Loads at most `count` hits. Hits that no longer exist are skipped.
 * @throws if a hit cannot be loaded, unless it has been removed
 */
export async function nextHits(hits: readonly Hit[], count: number): Promise<Batch> {
	const first = await loaded(hits.slice(0, count));
	const shown = first.flatMap(([{ places }, data]) => (data ? [{ ...data, places }] : []));
	const gone = first.length - shown.length;
	const rest = hits.slice(count);
	if (gone === 0 || rest.length === 0) return { shown, gone, rest };
	const more = await nextHits(rest, gone);
	return { shown: [...shown, ...more.shown], gone: gone + more.gone, rest: more.rest };
}

function loaded(hits: readonly Hit[]): Promise<Array<[Hit, ResultData | undefined]>> {
	return Promise.all(hits.map(async (hit) => [hit, await dataOf(hit)]));
}

/** Matches Pagefind's error message for a removed page. The message starts with the HTTP status. */
const GONE = /^410 /;

async function dataOf({ data }: Hit): Promise<ResultData | undefined> {
	try {
		return await data();
	} catch (error) {
		if (error instanceof Error && GONE.test(error.message)) return undefined;
		throw error;
	}
}
