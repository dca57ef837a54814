/** Numbers that look random and are the same for the same seed (the generator known as mulberry32). */
export class Numbers {
	#state: number;

	/** @param seed any whole number */
	constructor(seed: number) {
		this.#state = seed | 0;
		// Neighbouring seeds begin alike.
		for (let turn = 0; turn < 3; turn++) this.next();
	}

	/** A number from 0 up to, but without, 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0 up to, but without, a limit. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** One of several. */
	one<T>(items: readonly T[]): T {
		return items[this.below(items.length)] as T;
	}

	/** From one to `most` different ones. */
	some<T>(items: readonly T[], most: number): T[] {
		const count = 1 + this.below(most);
		const chosen = new Set<T>();
		while (chosen.size < count) chosen.add(this.one(items));
		return [...chosen];
	}
}
