import { PAGE_CHARACTERS, PAGE_LENGTH } from "./list-limits.ts";

export type ListPage<T, S = undefined> = {
	address: string;
	/** The topic of the list, which is the same on all pages of the list. */
	subject: S;
	items: T[];
	/** The position of the page's first entry in the whole list, counted from 1. */
	first: number;
	/** The page's number, counted from 1. */
	number: number;
	/** The number of pages in the list. */
	pages: number;
	/** The address of the first page. */
	base: string;
	/** The number of entries in the list. Entries beyond the list's limit are included, although no page shows them. */
	total: number;
};

/**
 * Options for splitting a list. `lengthOf` returns the length of an entry in characters. `total` is the number of entries in the
 * whole list, and is needed only if the caller does not pass all of them.
 */
type PagingOptions<T> = { lengthOf?: (item: T) => number; total?: number };

/** Splits a list into pages. An entry takes up a twentieth of a page, or more if the entry is long. */
export function paginate<T>(items: readonly T[], base: string): Array<ListPage<T>>;
export function paginate<T, S>(items: readonly T[], base: string, subject: S, options?: PagingOptions<T>): Array<ListPage<T, S>>;
export function paginate<T, S>(
	items: readonly T[],
	base: string,
	subject?: S,
	{ lengthOf = () => 0, total = items.length }: PagingOptions<T> = {},
): Array<ListPage<T, S | undefined>> {
	const starts = startsOfPages(items.map((item) => Math.max(lengthOf(item), PAGE_CHARACTERS / PAGE_LENGTH)));
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

/**
 * Returns the address of one page of a list.
 * @param number the page's number, counted from 1
 */
export function addressOfPage(base: string, number: number): string {
	return number === 1 ? base : `${base}page/${number}/`;
}

/** Returns the indexes of the entries that start a page. Even an empty list has a first page. */
function startsOfPages(lengths: readonly number[]): number[] {
	const starts = [0];
	let filled = 0;
	for (const [index, length] of lengths.entries()) {
		const isFull = index > 0 && filled + length > PAGE_CHARACTERS;
		if (isFull) starts.push(index);
		filled = isFull ? length : filled + length;
	}
	return starts;
}
