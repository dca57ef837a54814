/** Cuts long lists into pages. */

/** As many entries as one page of a list holds. */
export const PAGE_LENGTH = 20;

/** As many characters as one page of a list holds where entries are shown whole: with its markup and styles it comes in one round trip. */
const PAGE_TEXT = 6_000;

/** One page of a list: its entries, and its number (from 1) among all. */
export type ListPage<T, S = undefined> = {
	address: string;
	/** What the list is about; the same on all its pages. */
	subject: S;
	items: T[];
	/** Where in the whole list its first entry stands, from 1. */
	first: number;
	number: number;
	/** How many pages the list has, and where the first is. */
	pages: number;
	base: string;
	/** How many entries there are altogether; of a long list of what was gathered, the oldest are on no page. */
	total: number;
};

/** How a list is cut: how many characters an entry takes, and how many entries there are where not all are listed. */
type Cutting<T> = { lengthOf?: (item: T) => number; total?: number };

/** Cuts a list into pages. An ordinary entry takes a fair part of a page; one that is shown whole takes what it is long. */
export function cut<T>(items: readonly T[], base: string): Array<ListPage<T>>;
/** The same for a list that is about something. */
export function cut<T, S>(items: readonly T[], base: string, subject: S, cutting?: Cutting<T>): Array<ListPage<T, S>>;
/** Both. */
export function cut<T, S>(
	items: readonly T[],
	base: string,
	subject?: S,
	{ lengthOf = () => 0, total = items.length }: Cutting<T> = {},
): Array<ListPage<T, S | undefined>> {
	const starts = startsOfPages(items.map((item) => Math.max(lengthOf(item), PAGE_TEXT / PAGE_LENGTH)));
	return starts.map((start, index) => ({
		address: addressOfPage(base, index + 1),
		subject,
		items: items.slice(start, starts[index + 1]),
		first: start + 1,
		number: index + 1,
		pages: starts.length,
		base,
		total,
	}));
}

/** Where a page of a list is, by its number from 1. */
export function addressOfPage(base: string, number: number): string {
	return number === 1 ? base : `${base}page/${number}/`;
}

/** The entries with which pages begin, counted from 0. There is always a first page, and a page has at least one entry of a list that has any. */
function startsOfPages(lengths: readonly number[]): number[] {
	const starts = [0];
	let filled = 0;
	for (const [index, length] of lengths.entries()) {
		const isFull = index > 0 && filled + length > PAGE_TEXT;
		if (isFull) starts.push(index);
		filled = isFull ? length : filled + length;
	}
	return starts;
}
