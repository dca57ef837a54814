/** Cuts what the search finds into parts, each of which is an index of its own. */

/** A page that the search finds: its address and file, the digest of its content, its day where it has one (as far as that is known, year first), and how many pages its document has. */
export type SearchedPage = { address: string; file: string; digest: string; day: string | undefined; documentPages: number };

/** A part of the index: what its folder is called, nothing for the first, and its pages. */
export type IndexPart = { name: string; pages: SearchedPage[] };

/** As many pages as one process holds at a time within 2 GiB: Pagefind takes nearly 0.5 MB for a page of 1,300 words. */
const MOST = 4000;

/** How many months a part may span: periods that begin with a round year or month, whatever else there is. */
const PERIODS = [1200, 120, 60, 48, 24, 12, 6, 3, 1];

/**
 * Cuts pages into parts. Few enough make one. Of more, the first part has what has no day, and each other has what is of
 * one period, the newest first; all periods are as long as they can be. So what comes or goes on one day touches one part.
 * @param pages in the order of their addresses
 * @param most as many pages as a part has, unless one month has more
 */
export function partsOf(pages: readonly SearchedPage[], most: number = MOST): IndexPart[] {
	if (sizeOf(pages) <= most) return [{ name: "", pages: [...pages] }];
	const dated = pages.filter(({ day }) => day !== undefined);
	const cuts = PERIODS.map((months) => Map.groupBy(dated, ({ day = "" }) => periodOf(day, months)));
	const fitting = cuts.find((cut) => cut.values().every((ofPeriod) => sizeOf(ofPeriod) <= most)) ?? cuts.at(-1) ?? [];
	const parts = [...fitting].map(([name, ofPeriod]) => ({ name, pages: ofPeriod })).toSorted((a, b) => (a.name > b.name ? -1 : 1));
	return [{ name: "", pages: pages.filter(({ day }) => day === undefined) }, ...parts];
}

/** The first month of the period in which a day is, as in "202601". Of a year alone, the first month counts. */
function periodOf(day: string, months: number): string {
	const [year = 0, month = 1] = day.split("-").map(Number);
	const first = Math.floor((year * 12 + month - 1) / months) * months;
	return `${Math.floor(first / 12)}${String((first % 12) + 1).padStart(2, "0")}`;
}

function sizeOf(pages: readonly SearchedPage[]): number {
	return pages.reduce((sum, { documentPages }) => sum + 1 + documentPages, 0);
}
