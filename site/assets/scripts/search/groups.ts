/**
 * Hits gathered under the review that they belong to. Of what was found, only what is shown is fetched; and some of it
 * cannot be had: a report's time may have ended since the index was made.
 */
import type { Hit } from "./find.ts";
import type { Index } from "./index-client.ts";
import type { ResultData } from "./pagefind.ts";

/** A hit with what it says. */
export type Shown = ResultData & Pick<Hit, "places">;

/** A review with what was found of it; or something that stands alone, with its own address and title. */
export type Group = {
	address: string;
	title: string;
	/** Its own page, where that was found. */
	head: Shown | undefined;
	items: Portion;
};

/** Some of a list that can be had, how many were passed over because they are gone, and those that come after. */
export type Portion = { shown: Shown[]; gone: number; rest: Hit[] };

/** Groups, how many of their hits are gone, and the hits that belong to none of them. */
export type Groups = { shown: Group[]; gone: number; rest: Hit[] };

/** As many of a group's items as are shown at first. */
const ITEMS = 3;

/**
 * The next groups, in the order of the first hit of each.
 * @param count how many, where there are as many
 * @throws when a hit cannot be loaded for any other reason than being gone
 */
export async function nextGroups(index: Index, hits: readonly Hit[], count: number): Promise<Groups> {
	const shown: Group[] = [];
	let gone = 0;
	let rest = [...hits];
	while (shown.length < count && rest.length > 0) {
		const opened: Array<[group: Pick<Group, "address" | "title">, members: Hit[]]> = [];
		for (const [hit, data] of await loaded(rest.slice(0, count - shown.length))) {
			if (!rest.includes(hit)) continue; // It belongs to a group that an earlier hit has opened.
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
		// All at once: one after the other, each would wait for an answer of its own.
		const groups = await Promise.all(opened.map(([group, members]) => groupOf(index, group, members)));
		gone += groups.reduce((sum, { items }) => sum + items.gone, 0);
		shown.push(...groups);
	}
	return { shown, gone, rest };
}

async function groupOf(index: Index, group: Pick<Group, "address" | "title">, members: readonly Hit[]): Promise<Group> {
	const heads = await index.idsWith("part", "head");
	const best = members.toSorted((a, b) => b.score - a.score);
	const [ofHead, others] = [best.filter(({ id }) => heads.has(id)), best.filter(({ id }) => !heads.has(id))];
	const [head, items] = await Promise.all([nextOf(ofHead, 1), nextOf(others, ITEMS)]);
	return { ...group, head: head.shown[0], items: { ...items, gone: items.gone + head.gone } };
}

/**
 * The next hits that can still be had.
 * @param count how many, where there are as many
 * @throws when one cannot be loaded for any other reason than being gone
 */
export async function nextOf(hits: readonly Hit[], count: number): Promise<Portion> {
	const first = await loaded(hits.slice(0, count));
	const shown = first.flatMap(([{ places }, data]) => (data ? [{ ...data, places }] : []));
	const gone = first.length - shown.length;
	const rest = hits.slice(count);
	if (gone === 0 || rest.length === 0) return { shown, gone, rest };
	const more = await nextOf(rest, gone);
	return { shown: [...shown, ...more.shown], gone: gone + more.gone, rest: more.rest };
}

function loaded(hits: readonly Hit[]): Promise<Array<[Hit, ResultData | undefined]>> {
	return Promise.all(hits.map(async (hit) => [hit, await dataOf(hit)]));
}

/** Pagefind's error begins with the status of the answer. */
const GONE = /^410 /;

async function dataOf({ data }: Hit): Promise<ResultData | undefined> {
	try {
		return await data();
	} catch (error) {
		if (error instanceof Error && GONE.test(error.message)) return undefined;
		throw error;
	}
}
