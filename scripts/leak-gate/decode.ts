import { gunzipSync } from "node:zlib";
import { decodeHTML, decodeXML } from "entities";
import { textOfPdf } from "../documents/pdf-contents.ts";
import { isFragment, pageOfFragmentText } from "../search/fragments.ts";

/**
 * A file in the output folder, decoded for the leak gate. `name` is the file's path in that folder, with `/` as the separator.
 * `texts` contains all text that a reader or a program could extract from the file. If the file is a Pagefind fragment, `page`
 * is the address of the page that the fragment was made from.
 */
export type PublishedFile = { name: string; bytes: Uint8Array; texts: readonly string[]; page: string | undefined };

export async function decodeFile(name: string, bytes: Buffer): Promise<PublishedFile> {
	if (name.endsWith(".pdf")) return { name, bytes, texts: await decodedTextsOfPdf(bytes), page: undefined };
	const text = textOf(bytes);
	return { name, bytes, texts: decodedTexts(name, text), page: isFragment(name) ? pageOfFragmentText(text) : undefined };
}

/**
 * Returns the content of a file as text. A gzip file is decompressed first. The text is read as UTF-16 if it has UTF-16's byte
 * order mark, and otherwise as UTF-8.
 */
export function textOf(bytes: Buffer): string {
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const content = isGzip ? gunzipSync(bytes) : bytes;
	return content.toString(content[0] === 0xff && content[1] === 0xfe ? "utf16le" : "utf8");
}

/** Returns the text of a PDF, and its bytes decoded as Latin-1. The bytes may contain words that PDF readers do not show. */
export async function decodedTextsOfPdf(bytes: Buffer): Promise<string[]> {
	return [await textOfPdf(bytes), bytes.toString("latin1")];
}

/**
 * Returns the text in any file other than a PDF, with entities and escapes resolved. Markup is returned in three forms: its
 * tags and comments, its text with a line break in place of each tag, and its text with the tags removed. The third form is
 * needed because a tag can be in the middle of a word.
 * @param name the file's name, because its extension decides which entities the file may contain
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

/**
 * Resolves the escapes in JSON, scripts and style sheets (`\u00e9`, `\xe9`, `\n`, `\e9 `) and the percent-encoding in addresses
 * (`%C3%A9`).
 */
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

/** Returns the character with the given hexadecimal code point, or a space if the number is larger than any code point. */
function character(code: string): string {
	const number = Number.parseInt(code, 16);
	return number <= 0x10ffff ? String.fromCodePoint(number) : " ";
}
