/** Of what a search found, what can still be had: a report's time may have ended since the index was made. */
import type { ResultData, SearchAnswer } from "./pagefind.ts";

export type Results = SearchAnswer["results"];

/** Results to show, how many were passed over because they are gone, and those that come after. */
export type Portion = { shown: ResultData[]; gone: number; rest: Results };

/**
 * The next results that can still be had.
 * @param count how many, where there are as many
 * @throws when one cannot be loaded for any other reason than being gone
 */
export async function nextOf(results: Results, count: number): Promise<Portion> {
	const loaded = await Promise.all(results.slice(0, count).map(dataOf));
	const shown = loaded.filter((data) => data !== undefined);
	const gone = loaded.length - shown.length;
	const rest = results.slice(count);
	if (gone === 0 || rest.length === 0) return { shown, gone, rest };
	const more = await nextOf(rest, gone);
	return { shown: [...shown, ...more.shown], gone: gone + more.gone, rest: more.rest };
}

/** Pagefind only says that it failed, not why: so its file is asked once more. */
async function dataOf({ id, data }: Results[number]): Promise<ResultData | undefined> {
	try {
		return await data();
	} catch (error) {
		const { status } = await fetch(`/pagefind/fragment/${id}.pf_fragment`, { method: "HEAD" });
		if (status === 410) return undefined;
		throw error;
	}
}
