/**
 * How things are written down to be remembered: a digest, then what it is of, so that half a file, or one that somebody
 * changed, is not believed. Things are written as threads hand them over: what comes back is the same to the last detail,
 * which JSON does not promise. Bytes among them follow as they are, since copying tens of megabytes takes longer than
 * writing them.
 */
import { createHash } from "node:crypto";
import { DefaultDeserializer, DefaultSerializer } from "node:v8";

/** What Node's own types leave out: by these two methods things of the host are written and read. */
type Host = { _writeHostObject(view: Uint8Array): void; _readHostObject(): Uint8Array };

class Writer extends DefaultSerializer {
	readonly bytes: Uint8Array[] = [];
}

Object.assign(Writer.prototype, {
	_writeHostObject(this: Writer, view: unknown) {
		if (!(view instanceof Uint8Array)) throw new TypeError("Of all arrays of numbers, only bytes can be remembered.");
		this.writeUint32(view.byteLength);
		this.bytes.push(view);
	},
} satisfies Partial<Host>);

class Reader extends DefaultDeserializer {
	readonly #rest: Buffer;
	#place = 0;

	constructor(things: Buffer, rest: Buffer) {
		super(things);
		this.#rest = rest;
	}

	next(length: number): Uint8Array {
		const start = this.#place;
		this.#place += length;
		return this.#rest.subarray(start, this.#place);
	}
}

Object.assign(Reader.prototype, {
	_readHostObject(this: Reader) {
		return this.next(this.readUint32());
	},
} satisfies Partial<Host>);

/** A file as it is written, in pieces. */
export function written(found: unknown): Uint8Array[] {
	const writer = new Writer();
	writer.writeHeader();
	writer.writeValue(found);
	const things = writer.releaseBuffer();
	const pieces = [Buffer.from(`${things.length}\n`), things, ...writer.bytes];
	return [Buffer.from(`${digestOf(pieces)}\n`), ...pieces];
}

/** What a file holds; nothing where it is not whole. The bytes in it are the file's own. */
export function parsed<T>(file: Buffer): T | undefined {
	const [digest, rest] = afterLine(file);
	if (digestOf([rest]) !== digest) return undefined;
	const [length, all] = afterLine(rest);
	const reader = new Reader(all.subarray(0, Number(length)), all.subarray(Number(length)));
	reader.readHeader();
	return reader.readValue() as T;
}

function afterLine(bytes: Buffer): [line: string, rest: Buffer] {
	const end = bytes.indexOf("\n");
	return [bytes.toString("latin1", 0, end), bytes.subarray(end + 1)];
}

function digestOf(pieces: readonly Uint8Array[]): string {
	const digest = createHash("sha256");
	for (const piece of pieces) digest.update(piece);
	return digest.digest("hex");
}
