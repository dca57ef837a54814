import { expect, test } from "vitest";
import { Name, Reference, textOf, type Value, ValueReader } from "../../../../../../scripts/documents/inspect/raw/values.ts";

const read = (text: string) => new ValueReader(text).read();

test.each<[string, Value]>([
	["12", 12],
	["-.5", -0.5],
	["true", true],
	["null", null],
	["/Name#20of", new Name("Name of")],
	["12 0 R", new Reference(12)],
	["[1 2 3 0 R]", [1, 2, new Reference(3)]],
	["(a (b) c)", "a (b) c"],
	[
		String.raw`(\101\n\(\\ \
b)`,
		"A\n(\\ b",
	],
	["<4A 6F 5>", "JoP"],
	["% words\n7", 7],
])("parses the PDF value %s", (text, value) => {
	expect(read(text)).toEqual(value);
});

test("parses nested PDF dictionaries", () => {
	expect(read("<</A <</B [1 2 0 R (x)]>> /C/D>>")).toEqual(
		new Map<string, Value>([
			["A", new Map([["B", [1, new Reference(2), "x"]]])],
			["C", new Name("D")],
		]),
	);
});

test.each(["", "<< /A", "(never closed", "[1 2", ">>", `${"[".repeat(500)}`])(
	"throws a SyntaxError for the incomplete PDF value %j",
	(text) => {
		expect(() => read(text)).toThrow(SyntaxError);
	},
);

test.each([
	["\xfe\xff\0J\0o", "Jo"],
	["\xff\xfeJ\0o\0", "Jo"],
	["\xef\xbb\xbfJ\xc3\xb6", "Jö"],
	["J\xf6", "Jö"],
])("decodes the PDF text string %j", (string, text) => {
	expect(textOf(string)).toBe(text);
});
