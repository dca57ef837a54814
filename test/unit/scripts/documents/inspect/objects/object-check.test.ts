import { expect, test } from "vitest";
import {
	type CheckInput,
	isLocalPath,
	nameValue,
	rectangleOf,
	textValue,
} from "../../../../../../scripts/documents/inspect/objects/object-check.ts";
import { readFile } from "../../../../../../scripts/documents/inspect/raw/read-objects.ts";
import { walk } from "../../../../../../scripts/documents/inspect/raw/walk-objects.ts";

const file = readFile(
	Buffer.from("1 0 obj << /Subtype /Text /T 2 0 R /Contents (  ) /Rect [300.04 20 100 40.06] >> endobj 2 0 obj (Ann) endobj", "latin1"),
);
const input: CheckInput = { file, walk: walk(file), textOfPage: [], isPublic: () => false };
const annotation = file.objects.get(1) as Map<string, never>;

test("returns the first non-empty text value under the given keys, and follows references", () => {
	expect(textValue(input, annotation, "Contents", "T")).toBe("Ann");
	expect(textValue(input, annotation, "Subtype", "Missing")).toBe("");
});

test("returns the value of a key only if that value is a PDF name", () => {
	expect(nameValue(input, annotation, "Subtype")).toBe("Text");
	expect(nameValue(input, annotation, "T")).toBe("");
});

test("reads a rectangle with its corners in any order", () => {
	expect(rectangleOf(input, annotation)).toEqual({ x: 100, y: 20, width: 200, height: 20.1 });
	expect(rectangleOf(input, new Map())).toBeUndefined();
});

test.each([
	["C:\\Users\\aother\\a.docx", true],
	["see H:\\Cases", true],
	["\\\\server01\\cases", true],
	["/home/aother/a.odt", true],
	["file:///C:/a.pdf", true],
	["https://example.org/home/a.pdf", false],
	["a.pdf", false],
	["and/or", false],
])("decides whether %s is a local path: %s", (text, expected) => {
	expect(isLocalPath(text)).toBe(expected);
});
