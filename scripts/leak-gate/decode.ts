import { gunzipSync } from "node:zlib";
import { decodeHTML, decodeXML } from "entities";
import { textOfPdf } from "../documents/pdf-contents.ts";
import { isFragment, pageOfFragmentText } from "../search/fragments.ts";

/**
 * A published file. `name` is its path in the output folder, with `/` as the separator. `texts` holds all text that a reader
 * or a program could extract from it. If the file is a search index fragment, `page` is the address of the page it is for.
 */
export type PublishedFile = { name: string; bytes: Uint8Array; texts: readonly string[]; page: string | undefined };

export async function decodeFile(name: string, bytes: Buffer): Promise<PublishedFile> {
	if (name.endsWith(".pdf")) return { name, bytes, texts: await decodedTextsOfPdf(bytes), page: undefined };
	const text = textOf(bytes);
	return { name, bytes, texts: decodedTexts(name, text), page: isFragment(name) ? pageOfFragmentText(text) : undefined };
}

/** The content of a file as text, decompressed if it is a gzip file. UTF-16 is recognised by its byte order mark. */
export function textOf(bytes: Buffer): string {
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const content = isGzip ? gunzipSync(bytes) : bytes;
	return content.toString(content[0] === 0xff && content[1] === 0xfe ? "utf16le" : "utf8");
}

/** Decodes a PDF in two ways: its text, and its bytes as Latin-1, for anything that PDF readers do not show. */
export async function decodedTextsOfPdf(bytes: Buffer): Promise<string[]> {
	return [await textOfPdf(bytes), bytes.toString("latin1")];
}

/**
 * Decodes any other file, resolving entities and escapes. Markup is decoded in three ways: its tags and comments; its text with
 * a line break in place of each tag; and its text with tags simply removed, because a tag can be in the middle of a word.
 * @param name the extension decides which entities the file may contain
 */
export function decodedTexts(name: string, text: string): string[] {
	if (/\.(html|svg)$/.test(name)) return decodedMarkup(text, decodeHTML);
	if (/\.xml$/.test(name)) return decodedMarkup(text, decodeXML);
	return [unescaped(text)];
}

const TAGS_AND_COMMENTS = /<!--[\s\S]*?-->|<[^>]*>/g;

function decodedMarkup(text: string, decode: (text: string) => string): string[] {
	const tags = text.match(TAGS_AND_COMMENTS) ?? [];
	const shown = text.split(TAGS_AND_COMMENTS);
	return [tags.join(" "), shown.join("\n"), shown.join("")].map((one) => unescaped(decode(one)));
}

/** Resolves escapes in JSON, scripts and style sheets (`\u00e9`, `\xe9`, `\n`, `\e9 `) and in addresses (`%C3%A9`). */
function unescaped(text: string): string {
	const plain = text.includes("\\")
		? text
				.replaceAll(/\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/g, (_, braced?: string, code = "") => character(braced ?? code))
				.replaceAll(/\\x([0-9a-fA-F]{2})/g, (_, code: string) => character(code))
				.replaceAll(/\\([0-9a-fA-F]{2,6}) ?/g, (_, code: string) => character(code))
				.replaceAll(/\\[nrt]/g, " ")
				.replaceAll("\\", "")
		: text;
	return plain.includes("%")
		? plain.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (encoded) => Buffer.from(encoded.replaceAll("%", ""), "hex").toString("utf8"))
		: plain;
}

/** The character with a hexadecimal code point, or a space if Unicode has no such code point. */
function character(code: string): string {
	const number = Number.parseInt(code, 16);
	return number <= 0x10ffff ? String.fromCodePoint(number) : " ";
}
