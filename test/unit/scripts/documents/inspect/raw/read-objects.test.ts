import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { contentOf, readFile } from "../../../../../../scripts/documents/inspect/raw/read-objects.ts";
import { Name, Reference, Stream } from "../../../../../../scripts/documents/inspect/raw/values.ts";

const file = (text: string) => readFile(Buffer.from(text, "latin1"));

test("keeps the last object with each number and the last trailer that has a root", () => {
	const { objects, trailer } = file(
		"1 0 obj (old) endobj trailer << /Root 1 0 R >> 1 0 obj (new) endobj trailer << /Root 2 0 R >> trailer << /Size 3 >>",
	);
	expect(objects.get(1)).toBe("new");
	expect(trailer.get("Root")).toEqual(new Reference(2));
});

test("ends a stream at its stated length, or at the endstream keyword if the length is wrong", () => {
	const right = file("1 0 obj << /Length 12 >> stream\nab endstream\nendstream endobj").objects.get(1);
	const wrong = file("1 0 obj << /Length 99 >> stream\nab\nendstream endobj 2 0 obj 7 endobj");
	expect(right instanceof Stream && right.bytes.toString()).toBe("ab endstream");
	expect(wrong.objects.get(2)).toBe(7);
});

test("reads object streams, even with a wrong checksum", () => {
	const packed = deflateSync("4 0 5 3 (a) (b)");
	packed[packed.length - 1] = 0;
	const bytes = Buffer.concat([
		Buffer.from(`3 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode /Length ${packed.length} >> stream\n`),
		packed,
		Buffer.from("\nendstream endobj"),
	]);
	expect(readFile(bytes).objects.get(5)).toBe("b");
});

test("decodes Flate, hexadecimal and base-85 streams, but not images or damaged streams", () => {
	const content = (filter: string, bytes: string) => contentOf(new Stream(new Map([["Filter", new Name(filter)]]), Buffer.from(bytes)));
	expect(content("DCTDecode", "x")).toBeUndefined();
	expect(content("FlateDecode", "\x78\x9c\xff\xff\xff\xff")).toBeUndefined();
	expect(content("ASCIIHexDecode", "4a 6f>")?.toString()).toBe("Jo");
	expect(content("ASCII85Decode", "<~87cURD]i~>")?.toString()).toBe("Hello ");
});
