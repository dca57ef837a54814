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

test("lists the pages in the order of the page tree, without deleted pages", () => {
	expect(walk(file).pages).toEqual([file.objects.get(3), file.objects.get(4)]);
});

test("assigns objects to the page that uses them, not to pages that they link to", () => {
	const pageOf = (number: number) => walk(file).items.find(({ dictionary }) => dictionary === file.objects.get(number))?.page;
	expect([3, 4, 5, 1].map(pageOf)).toEqual([1, 2, 1, undefined]);
});

test("lists the reachable objects", () => {
	const { reached } = walk(file);
	expect([1, 2, 3, 4, 5].every((number) => reached.has(number))).toBe(true);
	expect(reached.has(6)).toBe(false);
});

test("looks up a path of keys through references", () => {
	expect(lookUp(file, file.trailer, "Root", "Lang")).toBe("en");
	expect(lookUp(file, file.trailer, "Root", "Missing", "Lang")).toBeUndefined();
});

test("gives up on references that form a circle", () => {
	expect(resolve(file, new Reference(7))).toBeInstanceOf(Reference);
});
