import { expect, test } from "vitest";
import { PAGE_CHARACTERS } from "../../../../site/lists/list-limits.ts";
import { addressOfPage, paginate } from "../../../../site/lists/list-pages.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("an empty list has one empty page", () => {
	expect(paginate([], "/a/")).toEqual([
		{ address: "/a/", subject: undefined, items: [], first: 1, number: 1, pages: 1, base: "/a/", total: 0 },
	]);
});

test("a page of a list has twenty ordinary entries", () => {
	const pages = paginate(numbers(41), "/a/");
	expect(pages.map(({ items, first, address }) => [items.length, first, address])).toEqual([
		[20, 1, "/a/"],
		[20, 21, "/a/page/2/"],
		[1, 41, "/a/page/3/"],
	]);
	expect(pages.flatMap(({ items }) => items)).toEqual(numbers(41));
});

test("a page of a list has fewer entries if the entries are long", () => {
	const third = { lengthOf: () => PAGE_CHARACTERS / 3 };
	expect(paginate(numbers(7), "/a/", undefined, third).map(({ items }) => items)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

test("an entry longer than a page has a page of its own", () => {
	const lengthOf = (entry: number) => (entry === 2 ? PAGE_CHARACTERS * 2 : 0);
	expect(paginate([1, 2, 3], "/a/", undefined, { lengthOf }).map(({ items }) => items)).toEqual([[1], [2], [3]]);
});

test("every page of a list has the subject and the total, even if the total exceeds the number of entries", () => {
	const pages = paginate(numbers(21), "/a/", "subject", { total: 500 });
	expect(pages.map(({ subject, total }) => [subject, total])).toEqual([
		["subject", 500],
		["subject", 500],
	]);
});

test("the first page of a list has the list's own address", () => {
	expect([1, 2].map((number) => addressOfPage("/a/", number))).toEqual(["/a/", "/a/page/2/"]);
});
