/** Which bytes are a record's text, and how large and deep it may be. */
import { describe, expect, test } from "vitest";
import { LARGEST_SOURCE } from "../../../../../scripts/records/yaml/parse.ts";
import { CHECK_SIGNS, faults, sourceOf, TWICE } from "../../../../support/yaml.ts";

const EMPTY = "data/a.yaml:1:1 [yaml-empty] the file is empty. Write the record, or delete the file.";
const NOT_UTF8 = "data/a.yaml:1:1 [encoding] the file is not UTF-8 text. Save it again with the encoding UTF-8.";
const TOO_DEEP =
	"[yaml-depth] this is nested deeper than anything in a record. Compare it with another record of the same kind and remove the extra levels.";

/** The value of a file of this content. */
const valueIn = (content: string | Uint8Array) => sourceOf(content).value;

/** A file of these bytes, some of them given as text. */
const bytes = (...parts: Array<number | string>) =>
	new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? part : [...new TextEncoder().encode(part)])));

describe("a file that can be read", () => {
	test("gives its value", () => {
		expect(valueIn("title: A\nthemes: [neglect]\npoints:\n  - one\n")).toEqual({ title: "A", themes: ["neglect"], points: ["one"] });
	});

	test("means what YAML 1.2 says: no, on and dates are text, and octal numbers are not", () => {
		expect(valueIn("a: no\nb: on\nc: 2017-05-17\nd: 12:30\ne: 010\nf: true\n")).toEqual({
			a: "no",
			b: "on",
			c: "2017-05-17",
			d: "12:30",
			e: 10,
			f: true,
		});
	});

	test("may mark its beginning and its end", () => {
		expect(valueIn("---\na: 1\n...\n")).toEqual({ a: 1 });
	});

	test("may begin with a byte order mark, which moves no place", () => {
		expect(valueIn(bytes(0xef, 0xbb, 0xbf, "a: b\n"))).toEqual({ a: "b" });
		expect(faults(bytes(0xef, 0xbb, 0xbf, "a: b\na: c\n"))).toEqual([`data/a.yaml:2:1 ${TWICE}`]);
	});

	test("may hold tabs inside text, after colons and in empty lines", () => {
		expect(valueIn("a: x\ty\nb:\tz\n\t\n")).toEqual({ a: "x\ty", b: "z" });
	});

	test("may hold brackets and hyphens in prose, quotes and comments", () => {
		const many = "[ { - ? ".repeat(40).trim();
		expect(valueIn(`a: >-\n  ${many}\nb: '${many}'\nc: |-\n  ${many}\nd: 1 # ${many}\n`)).toEqual({ a: many, b: many, c: many, d: 1 });
	});

	test("may be as large as is allowed", () => {
		expect(valueIn(`a: ${"x".repeat(LARGEST_SOURCE - 3)}`)).toEqual({ a: "x".repeat(LARGEST_SOURCE - 3) });
	});
});

describe("a file that is no text", () => {
	test.each([
		["Latin-1", bytes("a: ", 0xe9)],
		["UTF-16, little end first", bytes(0xff, 0xfe, "a", 0, ":", 0, " ", 0, "b", 0)],
		["UTF-16, big end first", bytes(0xfe, 0xff, 0, "a", 0, ":", 0, " ", 0, "b")],
		["half a character", bytes("a: ", 0xe2, 0x82)],
		["an overlong character", bytes("a: ", 0xc0, 0xaf)],
		["half of a pair", bytes("a: ", 0xed, 0xa0, 0x80)],
	])("%s", (_, content) => {
		expect(faults(content)).toEqual([NOT_UTF8]);
	});

	test("UTF-16 without its mark is full of zeros", () => {
		expect(faults(bytes("a", 0, ":", 0, " ", 0, "b", 0))).toEqual([
			"data/a.yaml:1:2 [encoding] there is an invisible control character (U+0000). Delete what stands at this place and type it again.",
		]);
	});

	test("more bytes than a record can have: said from the size alone", () => {
		const message = (size: number) => [
			`data/a.yaml:1:1 [file-size] the file is ${size} KB; a record has at most 256 KB. Put long text into a PDF in documents/ and name it in the record.`,
		];
		expect(faults(`a: ${"x".repeat(LARGEST_SOURCE - 2)}`)).toEqual(message(257));
		expect(faults(new Uint8Array(10 * 1024 * 1024))).toEqual(message(10240));
	});

	test.each([
		["nothing", ""],
		["spaces", "  \n\n"],
		["only comments", "# title: A\n# kind: b\n"],
		["only a mark", "---\n"],
		["null", "null\n"],
	])("%s", (_, content) => {
		expect(faults(content)).toEqual([EMPTY]);
	});
});

describe("nesting", () => {
	const steps = (count: number, step: string) => Array.from({ length: count }, (_, level) => " ".repeat(level) + step).join("\n");

	test("of nineteen levels can be read, of twenty cannot", () => {
		expect(faults(steps(19, "a:"))).toEqual([]);
		expect(faults(steps(20, "a:"))).toEqual([`data/a.yaml:20:20 ${TOO_DEEP}`]);
	});

	test.each([
		["brackets", "[".repeat(50_000), "1:20"],
		["closed brackets", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, "1:20"],
		["brackets between quoted brackets", '["]",'.repeat(40_000), "1:96"],
		["braces", "{a: ".repeat(50_000), "1:77"],
		["brackets and braces", "[{a: ".repeat(50_000), "1:47"],
		["lists on one line", `${"- ".repeat(50_000)}a`, "1:39"],
		["names with question marks", `${"? ".repeat(50_000)}a`, "1:39"],
		["nameless names", ": ".repeat(50_000), "1:39"],
		["lists and question marks", "- ? ".repeat(50_000), "1:39"],
		["indented lists", steps(600, "-"), "20:20"],
		["indented names", steps(600, "a:"), "20:20"],
		["indented question marks", steps(600, "?"), "20:20"],
	])("by %s is refused where it becomes too deep", (_, content, place) => {
		expect(faults(content)).toEqual([`data/a.yaml:${place} ${TOO_DEEP}`]);
	});

	test("that never began", () => {
		expect(faults("]".repeat(50_000))).toEqual([`data/a.yaml:1:1 [yaml] this cannot stand here. ${CHECK_SIGNS}`]);
	});
});
