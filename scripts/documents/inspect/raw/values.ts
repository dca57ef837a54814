/** The PDF object types and a parser for them (ISO 32000-1, 7.2 and 7.3). */

/** A name object, such as `/Type`, without the slash. */
export class Name {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

/** An indirect reference (ISO 32000-1, 7.3.10). */
export class Reference {
	readonly number: number;
	constructor(number: number) {
		this.number = number;
	}
}

export type Dictionary = Map<string, Value>;

/** A stream object. `bytes` is the data before decoding. */
export class Stream {
	readonly dictionary: Dictionary;
	readonly bytes: Buffer;
	constructor(dictionary: Dictionary, bytes: Buffer) {
		this.dictionary = dictionary;
		this.bytes = bytes;
	}
}

/** A PDF value. A string contains one character for each byte, and `textOf` decodes it. */
export type Value = null | boolean | number | string | Name | Reference | Value[] | Dictionary | Stream;

/** Values nested more deeply than this are rejected, to limit recursion. No known software nests them so deeply. */
const DEEPEST = 100;

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/** Parses values from text in which every character is one byte. */
export class ValueReader {
	readonly text: string;
	at: number;

	constructor(text: string, at = 0) {
		this.text = text;
		this.at = at;
	}

	/**
	 * Parses the value at the current position.
	 * @throws {SyntaxError} if there is no value at the current position
	 */
	read(depth = 0): Value {
		if (depth > DEEPEST) throw new SyntaxError("nested too deeply");
		this.#take(SPACE);
		const [, referred] = this.#take(REFERENCE) ?? [];
		if (referred !== undefined) return new Reference(Number(referred));
		const [number] = this.#take(NUMBER) ?? [];
		if (number !== undefined) return Number(number);
		const [, name] = this.#take(NAME) ?? [];
		if (name !== undefined)
			return new Name(name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
		if (this.#skip("<<")) return this.#readDictionary(depth);
		const [, hex] = this.#take(HEX) ?? [];
		if (hex !== undefined) return decodeHex(hex).toString("latin1");
		if (this.text[this.at] === "(") return this.#readString();
		if (this.#skip("[")) return this.#readArray(depth);
		const [word] = this.#take(WORD) ?? [];
		if (word === "true" || word === "false") return word === "true";
		if (word === "null") return null;
		throw new SyntaxError("no value");
	}

	#take(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		this.at = match ? pattern.lastIndex : this.at;
		return match;
	}

	/** Skips white space and comments. If the given token comes next, skips the token too and returns true. */
	#skip(token: string): boolean {
		this.#take(SPACE);
		const isNext = this.text.startsWith(token, this.at);
		if (isNext) this.at += token.length;
		return isNext;
	}

	#readDictionary(depth: number): Dictionary {
		const dictionary: Dictionary = new Map();
		while (!this.#skip(">>")) {
			const key = this.read(depth + 1);
			if (!(key instanceof Name)) throw new SyntaxError("a dictionary's key is not a name");
			dictionary.set(key.name, this.read(depth + 1));
		}
		return dictionary;
	}

	#readArray(depth: number): Value[] {
		const values: Value[] = [];
		while (!this.#skip("]")) values.push(this.read(depth + 1));
		return values;
	}

	#readString(): string {
		let open = 0;
		let end = this.at;
		do {
			const character = this.text[end];
			if (character === undefined) throw new SyntaxError("a string has no end");
			if (character === "\\") end++;
			else if (character === "(") open++;
			else if (character === ")") open--;
			end++;
		} while (open > 0);
		const inner = this.text.slice(this.at + 1, end - 1);
		this.at = end;
		return inner.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, character: string) =>
			octal === undefined ? (ESCAPES[character] ?? character) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
		);
	}
}

/** Decodes hexadecimal digits and ignores white space. If the number of digits is odd, a final 0 is assumed (ISO 32000-1, 7.3.4.3). */
export function decodeHex(text: string): Buffer {
	const digits = text.replaceAll(/\s|\0/g, "");
	return Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "", "\r": "", "\r\n": "" };

/**
 * Decodes a text string (ISO 32000-2, 7.9.2.2). The byte order mark shows whether the string is UTF-16 or UTF-8. A string
 * without a byte order mark is decoded as Latin-1, which is almost the same as PDFDocEncoding.
 */
export function textOf(string: string): string {
	const bytes = Buffer.from(string, "latin1");
	if (string.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes);
	if (string.startsWith("\xff\xfe")) return new TextDecoder("utf-16le").decode(bytes);
	if (string.startsWith("\xef\xbb\xbf")) return new TextDecoder("utf-8").decode(bytes);
	return string;
}
