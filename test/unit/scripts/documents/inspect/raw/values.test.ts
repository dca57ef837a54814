/** Reading a PDF's values and objects as they are written. */
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { contentOf, readFile } from "../../../../../../scripts/documents/inspect/raw/read-objects.ts";
import { Name, Reference, Stream, textOf, type Value, ValueReader } from "../../../../../../scripts/documents/inspect/raw/values.ts";

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
])("%s", (text, value) => {
	expect(read(text)).toEqual(value);
});

test("dictionaries hold dictionaries", () => {
	expect(read("<</A <</B [1 2 0 R (x)]>> /C/D>>")).toEqual(
		new Map<string, Value>([
			["A", new Map([["B", [1, new Reference(2), "x"]]])],
			["C", new Name("D")],
		]),
	);
});

test.each(["", "<< /A", "(never closed", "[1 2", ">>", `${"[".repeat(500)}`])("what is broken is refused: %s", (text) => {
	expect(() => read(text)).toThrow(SyntaxError);
});

test.each([
	["\xfe\xff\0J\0o", "Jo"],
	["\xff\xfeJ\0o\0", "Jo"],
	["\xef\xbb\xbfJ\xc3\xb6", "Jö"],
	["J\xf6", "Jö"],
])("words of %j", (string, words) => {
	expect(textOf(string)).toBe(words);
});

describe("objects of a file", () => {
	const file = (text: string) => readFile(Buffer.from(text, "latin1"));

	test("the last of a number counts, and the last trailer that names a root", () => {
		const { objects, trailer } = file(
			"1 0 obj (old) endobj trailer << /Root 1 0 R >> 1 0 obj (new) endobj trailer << /Root 2 0 R >> trailer << /Size 3 >>",
		);
		expect(objects.get(1)).toBe("new");
		expect(trailer.get("Root")).toEqual(new Reference(2));
	});

	test("streams end where they say, or else at the mark", () => {
		const said = file("1 0 obj << /Length 12 >> stream\nab endstream\nendstream endobj").objects.get(1);
		const wrong = file("1 0 obj << /Length 99 >> stream\nab\nendstream endobj 2 0 obj 7 endobj");
		expect(said instanceof Stream && said.bytes.toString()).toBe("ab endstream");
		expect(wrong.objects.get(2)).toBe(7);
	});

	test("objects packed into a stream are read too, with broken checksums", () => {
		const packed = deflateSync("4 0 5 3 (a) (b)");
		packed[packed.length - 1] = 0;
		const bytes = Buffer.concat([
			Buffer.from(`3 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode /Length ${packed.length} >> stream\n`),
			packed,
			Buffer.from("\nendstream endobj"),
		]);
		expect(readFile(bytes).objects.get(5)).toBe("b");
	});

	test("what can't be unpacked has no content", () => {
		const content = (filter: string, bytes: string) => contentOf(new Stream(new Map([["Filter", new Name(filter)]]), Buffer.from(bytes)));
		expect(content("DCTDecode", "x")).toBeUndefined();
		expect(content("FlateDecode", "\x78\x9c\xff\xff\xff\xff")).toBeUndefined();
		expect(content("ASCIIHexDecode", "4a 6f>")?.toString()).toBe("Jo");
		expect(content("ASCII85Decode", "<~87cURD]i~>")?.toString()).toBe("Hello ");
	});
});
