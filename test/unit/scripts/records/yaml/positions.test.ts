import { describe, expect, test } from "vitest";
import { frameOf, sourceOf } from "../../../../support/yaml.ts";

describe("a code frame", () => {
	test("shows the source line with a caret under the mistake", () => {
		expect(frameOf("title: A\nkind:  b: c\n")).toEqual(["    2 | kind:  b: c", "      |        ^"]);
	});

	test("shows the same code frame for a file with Windows line endings", () => {
		expect(frameOf("title: A\r\nkind:  b: c\r\nx: y\r\n")).toEqual(["    2 | kind:  b: c", "      |        ^"]);
	});

	test("shows a tab as one space in the code frame", () => {
		expect(frameOf("a:\n\t- b\n")).toEqual(["    2 |  - b", "      | ^"]);
		expect(frameOf("t: x\ty\tz: w\n")).toEqual(["    1 | t: x y z: w", "      |    ^"]);
	});

	test("puts the caret under a mistake that comes after emoji, which are two columns wide", () => {
		expect(frameOf("{'😀😀': 1, a: 2, a: 3}\n")).toEqual(["    1 | {'😀😀': 1, a: 2, a: 3}", "      |                   ^"]);
	});

	test("uses the same margin in code frames for all line numbers of up to five digits", () => {
		expect(frameOf(`${"\n".repeat(12_344)}a: *b\n`)).toEqual(["12345 | a: *b", "      |    ^"]);
	});

	test("shows only the part around the mistake if the line is very long", () => {
		const before = "k".repeat(300);
		const after = "z".repeat(300);
		const [line = "", caret = ""] = frameOf(`{${before}: 1, a: 2, a: ${after}}\n`);
		expect(line).toBe(`    1 | …${"k".repeat(7)}: 1, a: 2, a: ${"z".repeat(78)}…`);
		expect(line[caret.indexOf("^")]).toBe("a");
		expect(line.slice(caret.indexOf("^")).startsWith("a: zzz")).toBe(true);
	});

	test("does not cut an emoji in two", () => {
		const [line = ""] = frameOf(`{x${"😀".repeat(60)}: 1, a: 1, a: 2}\n`);
		expect(line.isWellFormed()).toBe(true);
	});
});

describe("the source of a record", () => {
	const TEXT = "# A comment\ntitle: A\nlist:\n  - x\n  -\n  - deep:\n      name: 025\nempty:\n2017: y\nnull: z\n";

	/** Returns the line and column of the value at a path. If `target` is `key`, returns the position of the field name instead. */
	const placeOf = (path: PropertyKey[], target?: "key") => {
		const { line, column } = sourceOf(TEXT).locate(path, target);
		return `${line}:${column}`;
	};

	test.each<[PropertyKey[], string]>([
		[[], "2:1"],
		[["title"], "2:8"],
		[["list"], "4:3"],
		[["list", 0], "4:5"],
		[["list", 1], "5:4"],
		[["list", 2, "deep"], "7:7"],
		[["list", 2, "deep", "name"], "7:13"],
		[["empty"], "8:7"],
		[["2017"], "9:7"],
		[[""], "10:7"],
	])("locates the value of the field %j at %s", (path, place) => {
		expect(placeOf(path)).toBe(place);
	});

	test.each<[PropertyKey[], string]>([
		[["title"], "2:1"],
		[["list", 2, "deep"], "6:5"],
		[["list", 2, "deep", "name"], "7:7"],
		[["empty"], "8:1"],
		[["2017"], "9:1"],
		[[""], "10:1"],
	])("locates the name of the field %j at %s", (path, place) => {
		expect(placeOf(path, "key")).toBe(place);
	});

	test.each<[PropertyKey[], string]>([
		[["absent"], "2:1"],
		[["list", 2, "deep", "absent"], "7:7"],
		[["list", 2, "absent", "further"], "6:5"],
		[["list", 9], "4:3"],
		[["title", "absent"], "2:8"],
	])("locates the missing field %j at %s", (path, place) => {
		expect(placeOf(path)).toBe(place);
	});

	test("writes the path of a field with dots and brackets", () => {
		expect(sourceOf(TEXT).locate(["list", 2, "deep", "name"]).path).toBe("list[2].deep.name");
		expect(sourceOf(TEXT).locate([]).path).toBe("");
	});

	test("returns a value exactly as the editor wrote it", () => {
		expect(sourceOf(TEXT).rawText(["list", 2, "deep", "name"])).toBe("025");
		expect(sourceOf(TEXT).rawText(["list"])).toBeUndefined();
		expect(sourceOf(TEXT).rawText(["absent"])).toBeUndefined();
	});
});
