/**
 * Tests the estimate of how many lines text takes on paper. `test/browser/paper.test.ts` compares the estimate with a
 * real browser.
 */
import { describe, expect, test } from "vitest";
import { linesOfItem, linesOfMarkdown, linesOfPlain, widthOf } from "../../../../scripts/rules/printed-lines.ts";

/** Returns the number of lines that Markdown takes in a column of the given width in ems, without the space below the text. */
const lines = (text: string, width: number) => Math.round((linesOfMarkdown(text, width) - 0.2) * 10) / 10;

describe("widthOf estimates the printed width of text", () => {
	test("returns different widths for different characters", () => {
		expect(widthOf("il")).toBeCloseTo(0.56);
		expect(widthOf("Wm")).toBeCloseTo(2);
		expect(widthOf("ab")).toBeCloseTo(1.24);
	});

	test("ignores accents", () => expect(widthOf("éÅ")).toBeCloseTo(widthOf("eA")));

	test("returns the maximum width for characters that are not in the table", () => expect(widthOf("👶漢")).toBeCloseTo(2.8));
});

describe("linesOfPlain estimates the number of printed lines of plain text", () => {
	test.each([
		["", 1],
		["aaaa aaaa", 1],
		["aaaaaaaa aaaaaaaaaa", 2],
		["a aaaaaaaaaaaaaaaa a", 3],
		["a".repeat(16), 1],
		["a".repeat(17), 2],
		["a".repeat(160), 12],
		["one\ntwo", 2],
	])("counts the lines of ‘%s’ as %i in a column of ten ems", (text, count) => {
		expect(linesOfPlain(text, 10)).toBe(count);
	});

	test("returns a limited number of lines even for a column of zero width", () => expect(linesOfPlain("aaaa", 0)).toBeLessThan(10));
});

describe("linesOfMarkdown estimates the number of printed lines of Markdown", () => {
	test("adds space below each paragraph and list item", () => {
		expect(lines("one\n\ntwo", 10)).toBe(2.2);
		expect(lines("- one\n- two", 10)).toBe(2.4);
	});

	test("allows for the indentation of lists", () => {
		expect(lines("- aaaa aaaa aaaa", 10)).toBeGreaterThan(lines("aaaa aaaa aaaa", 10));
		expect(lines("- a\n  - b", 10)).toBeGreaterThan(lines("- a\n- b", 10));
	});

	test("breaks lines at hard breaks, but not at soft breaks", () => {
		expect(lines("one\\\ntwo", 10)).toBe(2);
		expect(lines("one\ntwo", 10)).toBe(1);
	});

	test("allows for the greater width of bold text", () => expect(lines(`**${"a".repeat(16)}**`, 10)).toBe(2));

	test("measures a link’s text but not its address", () => expect(lines("[a](https://example.org/a/long/address)", 10)).toBe(1));

	test("parses a list item as inline Markdown only", () => expect(linesOfItem("- a\n\n- b", 10)).toBeCloseTo(1.2));
});
