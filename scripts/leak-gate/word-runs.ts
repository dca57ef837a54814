/** Finds many runs of words in a text in a single pass, using the Rabin–Karp algorithm with a hash table. */

/** `FACTOR` is the multiplier of the rolling hash. `SPREAD` spreads hashes over the table (Knuth's multiplicative hashing). */
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1 | 0;

/** The number of slots in the table for each run. With this many, most look-ups find an empty slot and need no comparison. */
const SLOTS_PER_RUN = 8;

/** All runs of n consecutive words in a list of words. The index of its first word identifies a run. */
export class Runs {
	readonly #words: Int32Array;
	readonly #length: number;
	/** For each slot, the start position of the last run stored there, plus 1; 0 if the slot is empty. */
	readonly #last: Int32Array;
	/** For each start, the start position of the previous run in the same slot, plus 1; 0 if there is none. */
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
		// Local variables, because private fields are slow in a loop that runs for every word in the output.
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

/** Whether `length` words are the same in both lists, starting at `start` in `words` and at `at` in `text`. */
export function equalWords(words: Int32Array, start: number, text: Int32Array, at: number, length: number): boolean {
	for (let offset = 0; offset < length; offset++) if (words[start + offset] !== text[at + offset]) return false;
	return true;
}
