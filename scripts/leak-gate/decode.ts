import { gunzipSync } from "node:zlib";
import { decodeHTML, decodeXML } from "entities";
import { textOfPdf } from "../documents/pdf-contents.ts";
import { isFragment, pageOfFragmentText } from "../search/fragments.ts";

/**
 * A published file: its path in the output folder, with `/`; its bytes; and all texts that a reader or a program could
 * take from it. `page` is the address of the page whose text it holds, if it is a fragment of the search index.
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

/** The decoded texts of a PDF: its text, and its bytes as Latin-1, for what no reader shows. */
export async function decodedTextsOfPdf(bytes: Buffer): Promise<string[]> {
	return [await textOfPdf(bytes), bytes.toString("latin1")];
}

/**
 * The decoded texts of any other file, with entities and escapes resolved. Markup has three: its tags and comments; its
 * text with a line break for each tag; and its text with tags removed, since a tag can stand inside a word.
 * @param name its extension decides what entities the file may have
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

/** Resolves the escapes of JSON, scripts and style sheets (`\u00e9`, `\xe9`, `\n`, `\e9 `) and of addresses (`%C3%A9`). */
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

/** The character of a hexadecimal code; a space beyond the last code of Unicode. */
function character(code: string): string {
	const number = Number.parseInt(code, 16);
	return number <= 0x10ffff ? String.fromCodePoint(number) : " ";
}
