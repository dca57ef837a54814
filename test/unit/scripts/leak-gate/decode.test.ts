import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodedTexts, decodedTextsOfPdf, textOf } from "../../../../scripts/leak-gate/decode.ts";
import { pdfOf } from "../../../support/pdf.ts";

describe("textOf", () => {
	test.each<[string, Buffer]>([
		["UTF-8", Buffer.from("Zoë’s review")],
		["UTF-16 with a byte order mark", Buffer.from("\ufeffZoë’s review", "utf16le")],
		["a gzip file", gzipSync("Zoë’s review")],
		["a gzip file of UTF-16", gzipSync(Buffer.from("\ufeffZoë’s review", "utf16le"))],
	])("decodes text in %s", (_, bytes) => {
		expect(textOf(bytes).replace("\ufeff", "")).toBe("Zoë’s review");
	});

	test("decodes files with no bytes or only one byte", () => {
		expect([textOf(Buffer.alloc(0)), textOf(Buffer.from("a"))]).toEqual(["", "a"]);
	});
});

describe("decodedTexts for markup", () => {
	const [tags = "", separated = "", joined = ""] = decodedTexts(
		"a/index.html",
		'<p title="a &quot;secret&quot; title">one <b>t</b>wo<br>three</p><!-- a comment\nof <b>two</b> lines -->',
	);

	test("returns the tags with their attributes, and the comments", () => {
		expect(tags).toContain('title="a "secret" title"');
		expect(tags).toContain("a comment\nof <b>two</b> lines");
		expect(tags).not.toContain("three");
	});

	test("returns the text with a gap in place of each tag", () => {
		expect(separated.split("\n").filter(Boolean)).toEqual(["one ", "t", "wo", "three"]);
		expect(separated).not.toContain("comment");
	});

	test("returns the text without tags, so that a tag inside a word does not hide the word", () => {
		expect(joined).toBe("one twothree");
	});
});

describe("decodedTexts for entities and escapes", () => {
	test.each([
		["named, decimal and hexadecimal entities in HTML", "a.html", "&eacute;&#233;&#xe9;&nbsp;&amp;", "ééé\u00a0&"],
		["named entities in SVG", "a.svg", "&eacute;", "é"],
		["only the entities that XML defines", "a.xml", "&amp;&#233;&eacute;", "&é&eacute;"],
		["escapes in JSON", "a.json", String.raw`\u00e9\u0020\"q\"\n\/`, 'é "q" /'],
		["escapes in scripts", "a.js", String.raw`\xe9\u{e9}\u{1f9f8}\'`, "éé\u{1f9f8}'"],
		[
			"four-digit escapes followed by a letter that could be a hexadecimal digit",
			"a.json",
			String.raw`\u00e9cole d\u0027\u0061cc\u00e8s`,
			"école d'accès",
		],
		["escapes in style sheets, including the space that ends them", "a.css", String.raw`caf\e9  au l\61 it\0000e9`, "café au laité"],
		["line breaks and tabs as gaps", "a.js", String.raw`one\ntwo\rthree\tfour`, "one two three four"],
		["percent encoding of UTF-8", "a.txt", "caf%C3%A9%20au%20lait", "café au lait"],
		["percent encoding inside escapes", "a.js", String.raw`\x25C3%A9`, "é"],
		["escapes inside HTML", "a.html", String.raw`<script>"\u00e9"</script>`, '"é"'],
		["numbers too large for Unicode as gaps", "a.css", String.raw`a\ffffff b`, "a b"],
		["no entities outside markup", "a.json", "&eacute;", "&eacute;"],
		["percent signs only if they encode a byte", "a.txt", "100% of 5%x", "100% of 5%x"],
	])("resolves %s", (_, name, source, text) => {
		expect(decodedTexts(name, source).at(-1)).toBe(text);
	});

	test("resolves entities and escapes in attributes and comments", () => {
		const [tags] = decodedTexts("a.html", '<a href="/search/?q=caf%C3%A9" title="caf&eacute;"><!-- &#99;af\\u00e9 -->');
		expect(tags?.match(/café/g)).toHaveLength(3);
	});
});

test("decodedTextsOfPdf returns the text and the bytes of a PDF", async () => {
	const [text = "", bytes = ""] = await decodedTextsOfPdf(await pdfOf({ title: "A title of its own", text: "The words on the page" }));
	expect(text).toContain("The words on the page");
	expect(text).toContain("A title of its own");
	expect(bytes).toMatch(/^%PDF-/);
});
