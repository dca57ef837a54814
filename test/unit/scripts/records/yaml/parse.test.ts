import { describe, expect, test } from "vitest";
import { LARGEST_SOURCE } from "../../../../../scripts/records/yaml/parse.ts";
import { CHECK_SIGNS, problemsIn, sourceOf, twice } from "../../../../support/yaml.ts";

const EMPTY = "data/a.yaml:1:1 [yaml-empty] The file is empty. Write the record, or delete the file.";
const NOT_UTF8 = "data/a.yaml:1:1 [encoding] The file is not UTF-8 text. Save it again with the encoding UTF-8.";
const TOO_DEEP =
	"[yaml-depth] This is nested deeper than any record may be. Compare it with another record of the same kind and remove the extra levels.";

const valueIn = (content: string | Uint8Array) => sourceOf(content).value;

/** Joins bytes and strings. Strings are encoded as UTF-8. */
const bytes = (...parts: Array<number | string>) =>
	new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? part : [...new TextEncoder().encode(part)])));

describe("the YAML parser with valid YAML", () => {
	test("parses YAML into a value", () => {
		expect(valueIn("title: A\nthemes: [neglect]\npoints:\n  - one\n")).toEqual({ title: "A", themes: ["neglect"], points: ["one"] });
	});

	test("follows YAML 1.2, in which no, on and dates are text and 010 is the number 10", () => {
		expect(valueIn("a: no\nb: on\nc: 2017-05-17\nd: 12:30\ne: 010\nf: true\n")).toEqual({
			a: "no",
			b: "on",
			c: "2017-05-17",
			d: "12:30",
			e: 10,
			f: true,
		});
	});

	test("accepts document start and end markers", () => {
		expect(valueIn("---\na: 1\n...\n")).toEqual({ a: 1 });
	});

	test("accepts a byte order mark, which does not shift positions", () => {
		expect(valueIn(bytes(0xef, 0xbb, 0xbf, "a: b\n"))).toEqual({ a: "b" });
		expect(problemsIn(bytes(0xef, 0xbb, 0xbf, "a: b\na: c\n"))).toEqual([`data/a.yaml:2:1 ${twice("a")}`]);
	});

	test("accepts tabs in text, after colons and in empty lines", () => {
		expect(valueIn("a: x\ty\nb:\tz\n\t\n")).toEqual({ a: "x\ty", b: "z" });
	});

	test("accepts many brackets and hyphens in text, quotes and comments", () => {
		const many = "[ { - ? ".repeat(40).trim();
		expect(valueIn(`a: >-\n  ${many}\nb: '${many}'\nc: |-\n  ${many}\nd: 1 # ${many}\n`)).toEqual({ a: many, b: many, c: many, d: 1 });
	});

	test("accepts a file that is exactly as large as the limit", () => {
		expect(valueIn(`a: ${"x".repeat(LARGEST_SOURCE - 3)}`)).toEqual({ a: "x".repeat(LARGEST_SOURCE - 3) });
	});
});

describe("the YAML parser with a file that cannot be used", () => {
	test.each([
		["Latin-1", bytes("a: ", 0xe9)],
		["UTF-16, little-endian", bytes(0xff, 0xfe, "a", 0, ":", 0, " ", 0, "b", 0)],
		["UTF-16, big-endian", bytes(0xfe, 0xff, 0, "a", 0, ":", 0, " ", 0, "b")],
		["an incomplete character", bytes("a: ", 0xe2, 0x82)],
		["an overlong encoding", bytes("a: ", 0xc0, 0xaf)],
		["half of a surrogate pair", bytes("a: ", 0xed, 0xa0, 0x80)],
	])("reports a file that is not UTF-8: %s", (_, content) => {
		expect(problemsIn(content)).toEqual([NOT_UTF8]);
	});

	test("reports the null characters in a UTF-16 file without a byte order mark", () => {
		expect(problemsIn(bytes("a", 0, ":", 0, " ", 0, "b", 0))).toEqual([
			"data/a.yaml:1:2 [encoding] There is an invisible control character (U+0000) here. Delete the characters at this place and type them again.",
		]);
	});

	test("refuses a file that is too large, whatever the file contains", () => {
		const message = (size: number) => [
			`data/a.yaml:1:1 [file-size] The file has ${size} KB; a record may have 256 KB. Put long text into a PDF in documents/, and name the PDF in a report: file: name-of-the-report.pdf.`,
		];
		expect(problemsIn(`a: ${"x".repeat(LARGEST_SOURCE - 2)}`)).toEqual(message(257));
		expect(problemsIn(new Uint8Array(10 * 1024 * 1024))).toEqual(message(10240));
	});

	test.each([
		["no bytes at all", ""],
		["only spaces", "  \n\n"],
		["only comments", "# title: A\n# kind: b\n"],
		["only a start marker", "---\n"],
		["only null", "null\n"],
	])("reports an empty file: %s", (_, content) => {
		expect(problemsIn(content)).toEqual([EMPTY]);
	});
});

describe("the YAML parser with nested YAML", () => {
	const steps = (count: number, step: string) => Array.from({ length: count }, (_, level) => " ".repeat(level) + step).join("\n");

	test("accepts nesting of up to 19 levels and refuses 20 levels", () => {
		expect(problemsIn(steps(19, "a:"))).toEqual([]);
		expect(problemsIn(steps(20, "a:"))).toEqual([`data/a.yaml:20:20 ${TOO_DEEP}`]);
	});

	test.each([
		["brackets", "[".repeat(50_000), "1:20"],
		["closed brackets", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, "1:20"],
		["brackets between quoted brackets", '["]",'.repeat(40_000), "1:96"],
		["braces", "{a: ".repeat(50_000), "1:77"],
		["brackets and braces", "[{a: ".repeat(50_000), "1:47"],
		["lists on one line", `${"- ".repeat(50_000)}a`, "1:39"],
		["field names with question marks", `${"? ".repeat(50_000)}a`, "1:39"],
		["empty field names", ": ".repeat(50_000), "1:39"],
		["lists and question marks", "- ? ".repeat(50_000), "1:39"],
		["indented lists", steps(600, "-"), "20:20"],
		["indented field names", steps(600, "a:"), "20:20"],
		["indented question marks", steps(600, "?"), "20:20"],
	])("refuses nested %s at the point where the nesting becomes too deep", (_, content, place) => {
		expect(problemsIn(content)).toEqual([`data/a.yaml:${place} ${TOO_DEEP}`]);
	});

	test("reports closing brackets without opening brackets as a syntax error", () => {
		expect(problemsIn("]".repeat(50_000))).toEqual([`data/a.yaml:1:1 [yaml] YAML does not expect this character here. ${CHECK_SIGNS}`]);
	});
});
