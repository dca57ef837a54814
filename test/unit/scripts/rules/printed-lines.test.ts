/** How many lines a text takes on paper. Whether that is enough in a browser is for test/browser/paper.test.ts to say. */
import { describe, expect, test } from "vitest";
import { linesOfItem, linesOfMarkdown, linesOfPlain, widthOf } from "../../../../scripts/rules/printed-lines.ts";

/** The lines without the space below. */
const lines = (text: string, width: number) => Math.round((linesOfMarkdown(text, width) - 0.2) * 10) / 10;

describe("letters", () => {
	test("are as wide as they are drawn", () => {
		expect(widthOf("il")).toBeCloseTo(0.56);
		expect(widthOf("Wm")).toBeCloseTo(2);
		expect(widthOf("ab")).toBeCloseTo(1.24);
	});

	test("with an accent are as wide as without", () => expect(widthOf("éÅ")).toBeCloseTo(widthOf("eA")));

	test("that nobody foresaw are wide", () => expect(widthOf("👶漢")).toBeCloseTo(2.8));
});

describe("a paragraph", () => {
	test.each([
		["", 1],
		["aaaa aaaa", 1],
		["aaaaaaaa aaaaaaaaaa", 2],
		["a aaaaaaaaaaaaaaaa a", 3],
		["a".repeat(16), 1],
		["a".repeat(17), 2],
		["a".repeat(160), 12],
		["one\ntwo", 2],
	])("‘%s’ takes %i lines of ten ems", (text, count) => {
		expect(linesOfPlain(text, 10)).toBe(count);
	});

	test("no letters of any column can go on for ever", () => expect(linesOfPlain("aaaa", 0)).toBeLessThan(10));
});

describe("Markdown", () => {
	test("gives each paragraph and each item its lines and its space", () => {
		expect(lines("one\n\ntwo", 10)).toBe(2.2);
		expect(lines("- one\n- two", 10)).toBe(2.4);
	});

	test("moves lists in", () => {
		expect(lines("- aaaa aaaa aaaa", 10)).toBeGreaterThan(lines("aaaa aaaa aaaa", 10));
		expect(lines("- a\n  - b", 10)).toBeGreaterThan(lines("- a\n- b", 10));
	});

	test("breaks a line where its writer does", () => {
		expect(lines("one\\\ntwo", 10)).toBe(2);
		expect(lines("one\ntwo", 10)).toBe(1);
	});

	test("makes bold wider", () => expect(lines(`**${"a".repeat(16)}**`, 10)).toBe(2));

	test("counts what is shown, not what is written", () => expect(lines("[a](https://example.org/a/long/address)", 10)).toBe(1));

	test("of an item runs on", () => expect(linesOfItem("- a\n\n- b", 10)).toBeCloseTo(1.2));
});
