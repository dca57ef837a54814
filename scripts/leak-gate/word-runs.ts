/** Finds many runs of words in a text in one pass (the Rabin–Karp algorithm with a hash table). */

/** The factor of the rolling hash; and the factor that spreads hashes over the table (Knuth's multiplicative hashing). */
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1 | 0;

/** Slots of the table for each run in it, so that most runs of a text meet an empty slot and need no comparison. */
const SLOTS_PER_RUN = 8;

/** Runs of one length in a list of words. A run is identified by the index of its first word, its start. */
export class Runs {
	readonly #words: Int32Array;
	readonly #length: number;
	/** For each slot, the last run in it as its start plus 1; 0 if it is empty. */
	readonly #last: Int32Array;
	/** For each start, the previous run in the same slot, likewise. */
	readonly #next: Int32Array;
	readonly #shift: number;

	/** @param length the number of words in a run */
	constructor(words: Int32Array, length: number, starts: readonly number[]) {
		const bits = Math.ceil(Math.log2(SLOTS_PER_RUN * starts.length + 2));
		this.#words = words;
		this.#length = length;
		this.#last = new Int32Array(2 ** bits);
		this.#next = new Int32Array(words.length);
		this.#shift = 32 - bits;
		for (const start of starts) {
			let hash = 0;
			for (let at = start; at < start + length; at++) hash = (Math.imul(hash, FACTOR) + (words[at] ?? 0)) | 0;
			const slot = Math.imul(hash, SPREAD) >>> this.#shift;
			this.#next[start] = this.#last[slot] ?? 0;
			this.#last[slot] = start + 1;
		}
	}

	/** Calls `found` for every occurrence of a run in a text, with the run's start and the index in the text. */
	forEachIn(text: Int32Array, found: (start: number, at: number) => void): void {
		// Private fields are slow in a loop that runs for every word of the output.
		const [words, length, last, next, shift] = [this.#words, this.#length, this.#last, this.#next, this.#shift];
		let outgoing = 1;
		for (let count = 0; count < length; count++) outgoing = Math.imul(outgoing, FACTOR);
		const end = text.length;
		let hash = 0;
		for (let index = 0; index < end; index++) {
			const at = index - length + 1;
			hash = (Math.imul(hash, FACTOR) + (text[index] ?? 0)) | 0;
			if (at > 0) hash = (hash - Math.imul(text[at - 1] ?? 0, outgoing)) | 0;
			if (at < 0) continue;
			let run = last[Math.imul(hash, SPREAD) >>> shift] ?? 0;
			for (; run > 0; run = next[run - 1] ?? 0) if (equalWords(words, run - 1, text, at, length)) found(run - 1, at);
		}
	}
}

/** Whether `length` words are the same in both lists, from `start` in the one and `at` in the other. */
export function equalWords(words: Int32Array, start: number, text: Int32Array, at: number, length: number): boolean {
	for (let offset = 0; offset < length; offset++) if (words[start + offset] !== text[at + offset]) return false;
	return true;
}
