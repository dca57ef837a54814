/** Parses a PDF file from start to end and ignores the cross-reference table, so that objects no longer in use are found too. */
import { constants, inflateRawSync } from "node:zlib";
import { type Dictionary, decodeHex, Name, Reference, Stream, type Value, ValueReader } from "./values.ts";

/** The objects in a file, keyed by number. If several objects have the same number, the map contains the last of them. */
export type RawFile = {
	objects: ReadonlyMap<number, Value>;
	/** The last trailer dictionary that has a `Root` key. */
	trailer: Dictionary;
};

/** In bytes. Streams that would be larger than this once decompressed are not decoded. */
const LARGEST_STREAM = 64 * 1024 * 1024;

const OBJECT = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![A-Za-z])|trailer(?=[\0\t\n\f\r ]*<<)/g;

/** Parses a file. Anything that cannot be parsed is skipped, because another check reports damaged files. */
export function readFile(bytes: Uint8Array): RawFile {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = buffer.toString("latin1");
	const objects = new Map<number, Value>();
	let trailer: Dictionary = new Map();
	const pattern = new RegExp(OBJECT);
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const reader = new ValueReader(text, pattern.lastIndex);
		try {
			const value = withStream(reader, buffer);
			pattern.lastIndex = reader.at;
			const dictionary = dictionaryOf(value);
			if (dictionary?.has("Root") && (match[1] === undefined || isNamed(dictionary.get("Type"), "XRef"))) trailer = dictionary;
			if (match[1] !== undefined) objects.set(Number(match[1]), value);
			for (const [number, packed] of unpacked(value)) objects.set(number, packed);
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
		}
	}
	return { objects, trailer };
}

function withStream(reader: ValueReader, buffer: Buffer): Value {
	const value = reader.read();
	const { text } = reader;
	const start = /[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)/y;
	start.lastIndex = reader.at;
	if (!(value instanceof Map) || !start.test(text)) return value;
	reader.at = endOfStream(text, start.lastIndex, value.get("Length"));
	return new Stream(value, buffer.subarray(start.lastIndex, reader.at));
}

/**
 * Returns the position at which a stream ends. A stream ends at its stated `Length` if `endstream` follows there. Otherwise, it
 * ends at the next `endstream`.
 */
function endOfStream(text: string, start: number, length: Value | undefined): number {
	const stated =
		length instanceof Reference ? Number(new RegExp(`(?<!\\d)${length.number}\\s+\\d+\\s+obj\\s+(\\d+)`).exec(text)?.[1]) : Number(length);
	if (Number.isInteger(stated) && /^\s*endstream/.test(text.slice(start + stated, start + stated + 20))) return start + stated;
	const marked = text.indexOf("endstream", start);
	return marked === -1 ? text.length : marked;
}

/** Yields the objects in an object stream (ISO 32000-1, 7.5.7). */
function* unpacked(value: Value): Generator<[number, Value]> {
	if (!(value instanceof Stream) || !isNamed(value.dictionary.get("Type"), "ObjStm")) return;
	const text = contentOf(value)?.toString("latin1") ?? "";
	const [count, first] = [Number(value.dictionary.get("N")), Number(value.dictionary.get("First"))];
	const head = text.slice(0, first).trim().split(/\s+/).map(Number);
	for (let index = 0; index < Math.min(count, head.length / 2); index++) {
		const [number, offset] = [head[index * 2], head[index * 2 + 1]];
		if (number === undefined || offset === undefined) continue;
		try {
			yield [number, new ValueReader(text, first + offset).read()];
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
		}
	}
}

/**
 * Decodes the bytes of a stream.
 * @returns undefined if the stream is damaged, is too large or uses an unsupported filter, such as an image filter
 */
export function contentOf({ dictionary, bytes }: Stream): Buffer | undefined {
	const filter = dictionary.get("Filter") ?? dictionary.get("F");
	const filters = (Array.isArray(filter) ? filter : [filter]).filter((one) => one instanceof Name);
	try {
		return filters.reduce<Buffer | undefined>((data, { name }) => data && FILTERS[name]?.(data), bytes);
	} catch {
		return undefined;
	}
}

const FILTERS: Readonly<Record<string, (data: Buffer) => Buffer>> = {
	FlateDecode: inflate,
	Fl: inflate,
	ASCIIHexDecode: decodeHexStream,
	AHx: decodeHexStream,
	ASCII85Decode: fromBase85,
	A85: fromBase85,
};

/**
 * Decompresses Flate data. The two-byte header and the checksum are ignored, because some software writes them incorrectly.
 * Truncated data is decoded as far as possible.
 */
function inflate(data: Buffer): Buffer {
	return inflateRawSync(data.subarray(2), { maxOutputLength: LARGEST_STREAM, finishFlush: constants.Z_SYNC_FLUSH });
}

function decodeHexStream(data: Buffer): Buffer {
	return decodeHex(data.toString("latin1").split(">")[0] ?? "");
}

function fromBase85(data: Buffer): Buffer {
	const text = data.toString("latin1").replaceAll(/\s|^<~|~>[\s\S]*$/g, "");
	const digits = text.replaceAll("z", "!!!!!");
	const bytes: number[] = [];
	for (let at = 0; at < digits.length; at += 5) {
		const group = digits.slice(at, at + 5);
		const value = [...group.padEnd(5, "u")].reduce((sum, digit) => sum * 85 + (digit.charCodeAt(0) - 33), 0);
		bytes.push(...[24, 16, 8, 0].slice(0, group.length - 1).map((shift) => Math.floor(value / 2 ** shift) & 0xff));
	}
	return Buffer.from(bytes);
}

/** Returns the value if it is a dictionary, the stream's dictionary if it is a stream, and otherwise undefined. */
export function dictionaryOf(value: Value | undefined): Dictionary | undefined {
	return value instanceof Stream ? value.dictionary : value instanceof Map ? value : undefined;
}

export function isNamed(value: Value | undefined, name: string): boolean {
	return value instanceof Name && value.name === name;
}
