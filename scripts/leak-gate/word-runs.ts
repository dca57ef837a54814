/** Searches text for many sequences of words in a single pass, using the Rabin–Karp algorithm with a hash table. */

/** `FACTOR` is the multiplier of the rolling hash. `SPREAD` distributes the hashes over the table (Knuth's multiplicative hashing). */
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1 | 0;

/** The hash table has this many slots for each run. Most look-ups therefore find an empty slot, and no words need to be compared. */
const SLOTS_PER_RUN = 8;

/**
 * An index of runs, which are sequences of a fixed number of consecutive words in a list. A run is identified by the position
 * of its first word in the list.
 */
export class Runs {
	readonly #words: Int32Array;
	readonly #length: number;
	/**
	 * For each slot of the hash table, the start position of the run most recently stored there, plus 1. The value is 0 if the
	 * slot is empty.
	 */
	readonly #last: Int32Array;
	/**
	 * For each start position of a run, the start position of the previous run in the same slot of the hash table, plus 1. The
	 * value is 0 if there is no previous run.
	 */
	readonly #next: Int32Array;
	readonly #shift: number;

	/**
	 * @param length the number of words in a run
	 * @param starts the position of the first word of each run
	 */
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

	/**
	 * Calls `found` for every occurrence of a run in the given text. `start` is the position of the run in the list, and `at` is
	 * the position of the occurrence in the text.
	 */
	forEachIn(text: Int32Array, found: (start: number, at: number) => void): void {
		// Private fields are copied to local variables, because private fields are slow in a loop over every word in the output.
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

/** Compares `length` words, from index `start` in `words` and from index `at` in `text`. Returns true if all of them are the same. */
export function equalWords(words: Int32Array, start: number, text: Int32Array, at: number, length: number): boolean {
	for (let offset = 0; offset < length; offset++) if (words[start + offset] !== text[at + offset]) return false;
	return true;
}
