/** The ways in which the content of a published file can be read. A secret found in any of them is out. */
import { gunzipSync } from "node:zlib";
import { decodeHTML, decodeXML } from "entities";
import { textOfPdf } from "../documents/pdf-text.ts";

const GZIP = [0x1f, 0x8b] as const;

/** A file's content as text, its compression undone. */
export function textOf(bytes: Buffer): string {
	const opened = bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes;
	return opened[0] === 0xff && opened[1] === 0xfe ? opened.toString("utf16le") : opened.toString("utf8");
}

/** The readings of a PDF: the text that a reader sees, and the file as it is. */
export async function readingsOfPdf(bytes: Buffer): Promise<string[]> {
	return [await textOfPdf(bytes), bytes.toString("latin1")];
}

/**
 * Every reading of any other file, its escapes undone. Of markup: what stands in elements and comments; the text between
 * them; and the text with elements taken out altogether, since one can stand inside a word.
 */
export function readingsOf(name: string, text: string): string[] {
	if (/\.(html|svg)$/.test(name)) return readingsOfMarkup(text, decodeHTML);
	if (/\.xml$/.test(name)) return readingsOfMarkup(text, decodeXML);
	return [unescaped(text)];
}

/** Elements, with their attributes, and comments: what is written but not shown. */
const MARKUP = /<!--[\s\S]*?-->|<[^>]*>/g;

function readingsOfMarkup(text: string, decode: (text: string) => string): string[] {
	const hidden = text.match(MARKUP) ?? [];
	const shown = text.split(MARKUP);
	return [hidden.join(" "), shown.join("\n"), shown.join("")].map((reading) => unescaped(decode(reading)));
}

/** Undoes what JSON, scripts and addresses do to a character: `\u00e9`, `\xe9`, `\n`, `%C3%A9`. Style sheets' `\e9 ` too. */
function unescaped(text: string): string {
	const plain = text.includes("\\")
		? text
				.replaceAll(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, code: string) => character(code))
				.replaceAll(/\\x([0-9a-fA-F]{2})/g, (_, code: string) => character(code))
				.replaceAll(/\\([0-9a-fA-F]{2,6}) ?/g, (_, code: string) => character(code))
				.replaceAll(/\\[nrt]/g, " ")
				.replaceAll("\\", "")
		: text;
	return plain.includes("%")
		? plain.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (encoded) => Buffer.from(encoded.replaceAll("%", ""), "hex").toString("utf8"))
		: plain;
}

function character(code: string): string {
	const number = Number.parseInt(code, 16);
	return number <= 0x10ffff ? String.fromCodePoint(number) : " ";
}
