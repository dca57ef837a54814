import { equalWords, Runs } from "./word-runs.ts";

/** The number of words in a run. Shorter runs occur too often in ordinary English. */
export const RUN = 8;

/** A title with fewer words counts only as part of a longer run, because many reports could be called just "Neglect". */
const SHORTEST_TITLE = 4;

/**
 * A run is secret only if at least this many of its words are in no public run. After the same public sentence, a withheld
 * document and a page may continue with the same one or two words by chance: "…courts and employers. The".
 */
const OWN_WORDS = 3;

/** Either text, in which every run is secret, or a title, which is secret only as a whole. `owner` is the index of its record. */
export type Secret = { owner: number; words: Int32Array; isTitle?: boolean };

/**
 * The phrases (runs and titles) in secret text. To leave out phrases that are public, call `markPublic` with all public text and
 * `markPublicNames` with all public names, and then `dropPublic`. After that, `ownersIn` searches for the remaining phrases.
 * Public words are marked one by one, not run by run. Otherwise, if one public sentence followed another in a withheld
 * document, the runs that contain the end of the first and the start of the second would count as secret.
 */
export class Phrases {
	/** The words of all secrets, with a 0 after each secret. A phrase is identified by the index of its first word. */
	readonly #words: Int32Array;
	/** For each word, the index of its record. */
	readonly #owners: Int32Array;
	/** For each word, 1 if it is part of a phrase or a name that is also public, and 0 otherwise. */
	readonly #isPublic: Uint8Array;
	/** For each index, the number of words in the phrase that begins there, or 0 if no phrase does. */
	readonly #lengths: Uint8Array;
	#runs: Runs;
	/** The first four words of each title shorter than a run. They have their own index because all runs in an index have the same length. */
	#titles: Runs;

	constructor(secrets: readonly Secret[]) {
		const size = secrets.reduce((sum, { words }) => sum + words.length + 1, 0);
		this.#words = new Int32Array(size);
		this.#owners = new Int32Array(size);
		this.#isPublic = new Uint8Array(size);
		this.#lengths = new Uint8Array(size);
		let start = 0;
		for (const { owner, words, isTitle } of secrets) {
			const end = start + words.length;
			this.#words.set(words, start);
			this.#owners.fill(owner, start, end);
			if (!isTitle) this.#lengths.fill(RUN, start, Math.max(start, end - RUN + 1));
			// A title of eight words or more is also part of the record's text, so its runs are already indexed.
			else if (words.length >= SHORTEST_TITLE && words.length < RUN) this.#lengths[start] = words.length;
			start = end + 1;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** Finds the secret phrases that the given public text contains too, and marks their words as public. */
	markPublic(text: Int32Array): void {
		this.#forEachIn(text, (start, length) => this.#isPublic.fill(1, start, start + length));
	}

	/** Marks public names and labels, which are shorter than a run, wherever a secret contains the whole name or label. */
	markPublicNames(names: readonly Int32Array[]): void {
		for (let length = 1; length < RUN; length++) {
			const words = Int32Array.from(names.filter((name) => name.length === length).flatMap((name) => [...name]));
			const starts = Array.from({ length: words.length / length }, (_, index) => index * length);
			new Runs(words, length, starts).forEachIn(this.#words, (_, at) => this.#isPublic.fill(1, at, at + length));
		}
	}

	/** Drops phrases that have too few words not marked as public. */
	dropPublic(): void {
		for (const [start, length] of this.#lengths.entries()) {
			const own = length - this.#isPublic.subarray(start, start + length).reduce((sum, flag) => sum + flag, 0);
			if (own < OWN_WORDS) this.#lengths[start] = 0;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** The records that have at least one of their phrases in the given text. */
	ownersIn(text: Int32Array): Set<number> {
		const owners = new Set<number>();
		this.#forEachIn(text, (start) => owners.add(this.#owners[start] ?? 0));
		return owners;
	}

	#indexed(): [runs: Runs, titles: Runs] {
		const runs: number[] = [];
		const titles: number[] = [];
		for (const [start, length] of this.#lengths.entries()) if (length > 0) (length === RUN ? runs : titles).push(start);
		return [new Runs(this.#words, RUN, runs), new Runs(this.#words, SHORTEST_TITLE, titles)];
	}

	#forEachIn(text: Int32Array, found: (start: number, length: number) => void): void {
		this.#runs.forEachIn(text, (start) => found(start, RUN));
		this.#titles.forEachIn(text, (start, at) => {
			const length = this.#lengths[start] ?? 0;
			if (equalWords(this.#words, start, text, at, length)) found(start, length);
		});
	}
}
