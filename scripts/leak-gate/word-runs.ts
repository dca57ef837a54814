/** Finds where runs of words stand. One pass over a text, however many runs are looked for. */

/** The factor of a hash that rolls along a text, and the one that spreads hashes over a table. */
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1 | 0;

/** Entries of the table for each run in it: most runs of most texts meet an empty one, and are told so at once. */
const ROOM = 8;

/** Runs of one length among known words, each by its place: the index of its first word. */
export class Runs {
	readonly #words: Int32Array;
	readonly #length: number;
	/** For each entry of the table, one more than the last place in it; 0 where there is none. */
	readonly #last: Int32Array;
	/** For each place, one more than the one that it shares its entry with. */
	readonly #next: Int32Array;
	readonly #shift: number;

	/**
	 * @param words the known words
	 * @param length the number of words in a run
	 * @param places where runs begin
	 */
	constructor(words: Int32Array, length: number, places: readonly number[]) {
		const bits = Math.ceil(Math.log2(ROOM * places.length + 2));
		this.#words = words;
		this.#length = length;
		this.#last = new Int32Array(2 ** bits);
		this.#next = new Int32Array(words.length);
		this.#shift = 32 - bits;
		for (const place of places) {
			let hash = 0;
			for (let at = place; at < place + length; at++) hash = (Math.imul(hash, FACTOR) + (words[at] ?? 0)) | 0;
			const entry = Math.imul(hash, SPREAD) >>> this.#shift;
			this.#next[place] = this.#last[entry] ?? 0;
			this.#last[entry] = place + 1;
		}
	}

	/** Calls `found` with the place of every known run that stands in a text, and where it stands there. */
	each(text: Int32Array, found: (place: number, at: number) => void): void {
		const [words, length, last, next, shift] = [this.#words, this.#length, this.#last, this.#next, this.#shift];
		const outgoing = power(FACTOR, length);
		const end = text.length;
		let hash = 0;
		for (let at = 0; at < end; at++) {
			const start = at - length + 1;
			hash = (Math.imul(hash, FACTOR) + (text[at] ?? 0)) | 0;
			if (start > 0) hash = (hash - Math.imul(text[start - 1] ?? 0, outgoing)) | 0;
			if (start < 0) continue;
			let entry = last[Math.imul(hash, SPREAD) >>> shift] ?? 0;
			for (; entry > 0; entry = next[entry - 1] ?? 0) if (agree(words, entry - 1, text, start, length)) found(entry - 1, start);
		}
	}
}

/** Whether as many words from one place on are the same as from another. */
export function agree(words: Int32Array, place: number, text: Int32Array, start: number, length: number): boolean {
	for (let offset = 0; offset < length; offset++) if (words[place + offset] !== text[start + offset]) return false;
	return true;
}

function power(base: number, exponent: number): number {
	let result = 1;
	for (let count = 0; count < exponent; count++) result = Math.imul(result, base);
	return result;
}
