import { expect, test } from "vitest";
import { readFile } from "../../../../../../scripts/documents/inspect/raw/read-objects.ts";
import { Reference } from "../../../../../../scripts/documents/inspect/raw/values.ts";
import { lookUp, resolve, walk } from "../../../../../../scripts/documents/inspect/raw/walk-objects.ts";

const file = readFile(
	Buffer.from(
		[
			"1 0 obj << /Type /Catalog /Pages 2 0 R /Lang (en) >> endobj",
			"2 0 obj << /Kids [3 0 R 4 0 R] >> endobj",
			"3 0 obj << /Type /Page /Parent 2 0 R /Annots [5 0 R] >> endobj",
			"4 0 obj << /Type /Page /Parent 2 0 R >> endobj",
			"5 0 obj << /Subtype /Link /Dest [4 0 R] >> endobj",
			"6 0 obj << /Type /Page >> endobj",
			"7 0 obj 8 0 R endobj 8 0 obj 7 0 R endobj",
			"trailer << /Root 1 0 R >>",
		].join("\n"),
		"latin1",
	),
);

test("lists the pages in page-tree order, without deleted pages", () => {
	expect(walk(file).pages).toEqual([file.objects.get(3), file.objects.get(4)]);
});

test("assigns an object to the page that uses the object, not to a page that the object links to", () => {
	const pageOf = (number: number) => walk(file).items.find(({ dictionary }) => dictionary === file.objects.get(number))?.page;
	expect([3, 4, 5, 1].map(pageOf)).toEqual([1, 2, 1, undefined]);
});

test("lists the objects that can be reached from the trailer", () => {
	const { reached } = walk(file);
	expect([1, 2, 3, 4, 5].every((number) => reached.has(number))).toBe(true);
	expect(reached.has(6)).toBe(false);
});

test("follows references when looking up a path of keys", () => {
	expect(lookUp(file, file.trailer, "Root", "Lang")).toBe("en");
	expect(lookUp(file, file.trailer, "Root", "Missing", "Lang")).toBeUndefined();
});

test("stops following references that form a cycle", () => {
	expect(resolve(file, new Reference(7))).toBeInstanceOf(Reference);
});
