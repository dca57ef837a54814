/** A pseudo-random number generator (mulberry32). The same seed always gives the same numbers. */
export class Numbers {
	#state: number;

	constructor(seed: number) {
		this.#state = seed | 0;
		// Skips the first numbers, because they are similar for neighbouring seeds.
		for (let turn = 0; turn < 3; turn++) this.next();
	}

	/** Returns a number from 0 (inclusive) to 1 (exclusive). */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** Returns an integer from 0 (inclusive) to the limit (exclusive). */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	one<T>(items: readonly T[]): T {
		return items[this.below(items.length)] as T;
	}

	/** Picks between one and `most` different items at random. The list must have at least `most` items. */
	some<T>(items: readonly T[], most: number): T[] {
		const count = 1 + this.below(most);
		const chosen = new Set<T>();
		while (chosen.size < count) chosen.add(this.one(items));
		return [...chosen];
	}
}
