/** The ways in which the content of a published file can be read. A secret found in any of them is out. */
import { gunzipSync } from "node:zlib";
import { decodeHTML, decodeXML } from "entities";
import { textOfPdf } from "../../documents/pdf-text.ts";

const GZIP = [0x1f, 0x8b] as const;

/**
 * Every reading of a file, its escapes undone. Of markup: what stands in elements and comments; the text between them;
 * and the text with elements taken out altogether, since one can stand inside a word.
 */
export async function readingsOf(name: string, bytes: Buffer): Promise<string[]> {
	if (name.endsWith(".pdf")) return [await textOfPdf(bytes), bytes.toString("latin1")];
	const opened = bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes;
	const text = inText(opened);
	if (/\.(html|svg)$/.test(name)) return readingsOfMarkup(text, decodeHTML);
	if (/\.xml$/.test(name)) return readingsOfMarkup(text, decodeXML);
	return [unescaped(text)];
}

function inText(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
	return bytes.toString("utf8");
}

function readingsOfMarkup(text: string, decode: (text: string) => string): string[] {
	const hidden: string[] = [];
	const shown = text.replaceAll(MARKUP, (element) => {
		hidden.push(element);
		return "\n";
	});
	return [
		unescaped(decode(hidden.join(" "))),
		unescaped(decode(shown)),
		...(PARTED_WORD.test(text) ? [decode(text.replaceAll(MARKUP, ""))] : []),
	];
}

/** Elements, with their attributes, and comments: what is written but not shown. */
const MARKUP = /<!--[\s\S]*?-->|<[^>]*>/g;

/** An element with no space on either side may stand inside a word. */
const PARTED_WORD = /[^\s<>]<[^>]*>[^\s<>]/;

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
