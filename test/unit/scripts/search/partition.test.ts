import { expect, test } from "vitest";
import { type IndexedPage, partsOf } from "../../../../scripts/search/partition.ts";

function page(address: string, day?: string, documentPages = 0): IndexedPage {
	const facts = { filters: {}, meta: {}, sort: { ...(day !== undefined && { day }) } };
	return { address, file: `${address}index.html`, digest: address, facts, documentPages };
}

/**
 * The months of two years. `DATED` has two pages for each of these months. `PAGES` is sorted by address, so it is not in the
 * order of the dates.
 */
const MONTHS = ["2019", "2020"].flatMap((year) =>
	Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`),
);
const DATED = MONTHS.flatMap((month) => [page(`/a-${month}/`, `${month}-03`), page(`/b-${month}/`, `${month}-28`)]);
const PAGES = [page("/about/"), ...DATED, page("/themes/")].toSorted((a, b) => (a.address < b.address ? -1 : 1));

function cut(pages: readonly IndexedPage[], largest: number) {
	return partsOf(pages, largest).map(({ name, pages: ofPart }) => ({ name, addresses: ofPart.map(({ address }) => address) }));
}

test("puts pages into a single unnamed part of the search index, in the given order, if the pages fit", () => {
	expect(cut(PAGES, PAGES.length)).toEqual([{ name: "", addresses: PAGES.map(({ address }) => address) }]);
	expect(cut(PAGES, PAGES.length - 1).length).toBeGreaterThan(1);
	expect(cut([], 1)).toEqual([{ name: "", addresses: [] }]);
});

test("divides pages that exceed the limit into an undated part and parts for periods as long as the limit allows, newest first", () => {
	const parts = cut(PAGES, 12);
	expect(parts.map(({ name }) => name)).toEqual(["", "202007", "202001", "201907", "201901"]);
	expect(parts[0]?.addresses).toEqual(["/about/", "/themes/"]);
	expect(parts.map(({ addresses }) => addresses.length)).toEqual([2, 12, 12, 12, 12]);
	expect(parts.at(-1)?.addresses).toEqual(
		DATED.slice(0, 12)
			.map(({ address }) => address)
			.toSorted(),
	);
	expect(parts.flatMap(({ addresses }) => addresses).toSorted()).toEqual(PAGES.map(({ address }) => address));
	const names = (largest: number) => cut(PAGES, largest).map(({ name }) => name);
	expect(names(49)).toEqual(["", "200001"]);
	expect(names(47)).toEqual(["", "202001", "201001"]);
	expect(names(11)).toEqual(["", "202010", "202007", "202004", "202001", "201910", "201907", "201904", "201901"]);
	expect(names(5).length).toBe(1 + 24);
});

test("changes only one part of the search index if a page is removed", () => {
	const before = cut(PAGES, 12);
	const after = cut(
		PAGES.filter(({ address }) => address !== "/a-2019-06/"),
		12,
	);
	const changed = after.filter((part, index) => JSON.stringify(part) !== JSON.stringify(before[index]));
	expect(changed.map(({ name }) => name)).toEqual(["201901"]);
});

test("keeps a large month in one part, counts document pages, and treats a year without a month as January", () => {
	const names = (pages: readonly IndexedPage[], largest: number) => cut(pages, largest).map(({ name }) => name);
	expect(names([page("/a/", "2020-01-01"), page("/b/", "2020-01-02"), page("/c/", "2020-02-01")], 1)).toEqual(["", "202002", "202001"]);
	expect(names([page("/a/", "2020-01-01", 5), page("/b/", "2020-02-01")], 6)).toEqual(["", "202002", "202001"]);
	expect(names([page("/a/", "2020"), page("/b/", "2020-02")], 1)).toEqual(["", "202002", "202001"]);
});
