import type { PageFacts } from "../publish/page-facts.ts";
import { PAGES_PER_INDEX_PART } from "../workers/size-limits.ts";

/** A page to index. `digest` is the SHA-256 of its HTML, and `documentPages` is the number of pages in its document. */
export type IndexedPage = { address: string; file: string; digest: string; facts: PageFacts; documentPages: number };

/**
 * A part of the search index. `name` is the name of its folder and is empty for the first part. Each other part contains the
 * pages from one period and is named after the first month of that period.
 */
export type IndexPart = { name: string; pages: IndexedPage[] };

/**
 * The lengths of periods to choose from, in months. Each length divides a century evenly, so that periods start in round years
 * or months.
 */
const PERIODS = [1200, 120, 60, 48, 24, 12, 6, 3, 1];

/**
 * Divides pages into parts. If all pages fit into one part, there is only one. Otherwise, the first part contains the pages
 * without a date, and each other part contains the pages from one period, newest first. All periods have the same length, which
 * is the longest for which no part is too large. Adding or removing a page therefore usually changes only one part.
 * @param pages sorted by address
 * @param largest the maximum number of pages in a part, including pages of documents. A single month may exceed this number.
 */
export function partsOf(pages: readonly IndexedPage[], largest: number = PAGES_PER_INDEX_PART): IndexPart[] {
	if (sizeOf(pages) <= largest) return [{ name: "", pages: [...pages] }];
	const dated = pages.filter((page) => dayOf(page) !== undefined);
	const cuts = PERIODS.map((months) => Map.groupBy(dated, (page) => periodOf(dayOf(page) ?? "", months)));
	const fitting = cuts.find((cut) => cut.values().every((inPeriod) => sizeOf(inPeriod) <= largest)) ?? cuts.at(-1) ?? [];
	const parts = [...fitting].map(([name, inPeriod]) => ({ name, pages: inPeriod })).toSorted((a, b) => (a.name > b.name ? -1 : 1));
	return [{ name: "", pages: pages.filter((page) => dayOf(page) === undefined) }, ...parts];
}

/** Returns the date that search results are sorted by, as precisely as it is known: `2017`, `2017-05` or `2017-05-17`. */
function dayOf({ facts }: IndexedPage): string | undefined {
	return facts.sort["day"];
}

/**
 * Returns the first month of the period that contains a date, such as `202601`. A year without a month counts as January of
 * that year.
 */
function periodOf(day: string, months: number): string {
	const [year = 0, month = 1] = day.split("-").map(Number);
	const first = Math.floor((year * 12 + month - 1) / months) * months;
	return `${Math.floor(first / 12)}${String((first % 12) + 1).padStart(2, "0")}`;
}

function sizeOf(pages: readonly IndexedPage[]): number {
	return pages.reduce((sum, { documentPages }) => sum + 1 + documentPages, 0);
}
