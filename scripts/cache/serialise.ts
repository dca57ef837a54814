/**
 * The file format of caches. A file contains a SHA-256 digest followed by the content, so that incomplete or edited files are
 * detected. Values are serialised by V8's structured clone, which unlike JSON preserves Maps, dates and `undefined`. Byte
 * arrays are written unchanged after the serialised value, because copying tens of megabytes would take longer than writing
 * them.
 */
import { createHash } from "node:crypto";
import { DefaultDeserializer, DefaultSerializer } from "node:v8";

class Writer extends DefaultSerializer {
	readonly bytes: Uint8Array[] = [];

	/** V8 calls this method for typed arrays and buffers. */
	_writeHostObject(view: unknown): void {
		if (!(view instanceof Uint8Array)) throw new TypeError("Byte arrays are the only typed arrays that can be cached.");
		this.writeUint32(view.byteLength);
		this.bytes.push(view);
	}
}

class Reader extends DefaultDeserializer {
	readonly #bytes: Buffer;
	#offset = 0;

	constructor(value: Buffer, bytes: Buffer) {
		super(value);
		this.#bytes = bytes;
	}

	/** V8 calls this method for values that `_writeHostObject` wrote. */
	_readHostObject(): Uint8Array {
		const start = this.#offset;
		this.#offset += this.readUint32();
		return this.#bytes.subarray(start, this.#offset);
	}
}

/** Serialises a value. Returns the content of the cache file, as buffers that the caller writes one after another. */
export function serialise(value: unknown): Uint8Array[] {
	const writer = new Writer();
	writer.writeHeader();
	writer.writeValue(value);
	const serialised = writer.releaseBuffer();
	const buffers = [Buffer.from(`${serialised.length}\n`), serialised, ...writer.bytes];
	return [Buffer.from(`${digestOf(buffers)}\n`), ...buffers];
}

/**
 * Returns the value in a file, or undefined if the file does not match its digest. Byte arrays in the value are views of the
 * file's buffer.
 */
export function deserialise<T>(file: Buffer): T | undefined {
	const [digest, content] = splitLine(file);
	if (digestOf([content]) !== digest) return undefined;
	const [length, rest] = splitLine(content);
	const reader = new Reader(rest.subarray(0, Number(length)), rest.subarray(Number(length)));
	reader.readHeader();
	return reader.readValue() as T;
}

function splitLine(bytes: Buffer): [line: string, rest: Buffer] {
	const end = bytes.indexOf("\n");
	return [bytes.toString("latin1", 0, end), bytes.subarray(end + 1)];
}

function digestOf(buffers: readonly Uint8Array[]): string {
	const digest = createHash("sha256");
	for (const buffer of buffers) digest.update(buffer);
	return digest.digest("hex");
}
