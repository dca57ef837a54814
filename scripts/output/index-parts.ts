/** Cuts what the search finds into parts, each of which is an index of its own. */

/** A page that the search finds: its address and file, the digest of its content, its day where it has one (as far as that is known, year first), and how many pages its document has. */
export type SearchedPage = { address: string; file: string; digest: string; day: string | undefined; documentPages: number };

/** A part of the index: what its folder is called, nothing for the first, and its pages. */
export type IndexPart = { name: string; pages: SearchedPage[] };

/** As many pages as one process holds at a time within 2 GiB: Pagefind takes about 0.4 MB for a page of 1,300 words. */
const MOST = 4000;

/**
 * Cuts pages into parts. Few enough make one. Of more, the first part has what has no day, and the others have whole
 * months, the newest first: then what comes or goes on one day touches one part. It ends a part too early or too late
 * for its neighbours only where the number of its pages crosses the limit.
 * @param pages in the order of their addresses
 * @param most as many pages as a part has, unless one month has more
 */
export function partsOf(pages: readonly SearchedPage[], most: number = MOST): IndexPart[] {
	if (sizeOf(pages) <= most) return [{ name: "", pages: [...pages] }];
	const months = Map.groupBy(pages, ({ day }) => day?.slice(0, "2026-12".length));
	const parts: IndexPart[] = [];
	for (const [month = "", ofMonth] of [...months].toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))) {
		const last = parts.at(-1);
		const fits = last && last.name !== "" && sizeOf(last.pages) + sizeOf(ofMonth) <= most;
		if (fits) last.pages.push(...ofMonth);
		else parts.push({ name: month.replace("-", ""), pages: [...ofMonth] });
	}
	const undated = parts.find(({ name }) => name === "") ?? { name: "", pages: [] };
	return [undated, ...parts.filter((part) => part !== undated).toReversed()];
}

function sizeOf(pages: readonly SearchedPage[]): number {
	return pages.reduce((sum, { documentPages }) => sum + 1 + documentPages, 0);
}
