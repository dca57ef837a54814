import { equalWords, Runs } from "./word-runs.ts";

/** A run is a sequence of this many consecutive words. Shorter sequences occur too often in ordinary English to prove a leak. */
export const RUN = 8;

/** A title with fewer words is not searched for on its own, because many reports could be called just “Neglect”. */
const SHORTEST_TITLE = 4;

/**
 * A run counts as secret only if at least this many of its words are not public. A withheld document and a public page may
 * share a sentence and then continue with the same one or two words by chance, as in “…courts and employers. The”.
 */
const OWN_WORDS = 3;

/**
 * The words of a record's text or title. Every run in text is secret, but a title is secret only as a whole. `owner` is the
 * index of the record.
 */
export type Secret = { owner: number; words: Int32Array; isTitle?: boolean };

/**
 * Searches text for secret phrases. A phrase is a run of eight words or a short title. Some phrases may also be public. To
 * exclude these, call `markPublic` with all public text and `markPublicNames` with all public names, and then call
 * `dropPublic`. `ownersIn` then searches only for the remaining phrases.
 *
 * A withheld document may contain two public sentences in a row. Words are marked as public one by one, because the runs that
 * span both sentences are in no public text and would otherwise count as secret.
 */
export class Phrases {
	/** The words of all secrets, with a 0 after each secret. A phrase is identified by the index of its first word. */
	readonly #words: Int32Array;
	/** For each word in `#words`, the index of the record that the word is from. */
	readonly #owners: Int32Array;
	/** For each word, 1 if it is part of a phrase or a name that is also public, and 0 otherwise. */
	readonly #isPublic: Uint8Array;
	/** For each word in `#words`, the number of words in the phrase that begins there, or 0 if no phrase begins there. */
	readonly #lengths: Uint8Array;
	#runs: Runs;
	/**
	 * The first four words of each short title. They have an index of their own, because all entries in an index must have the
	 * same number of words.
	 */
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
			// A title of eight words or more is also part of the record's text, so its runs are already in the index.
			else if (words.length >= SHORTEST_TITLE && words.length < RUN) this.#lengths[start] = words.length;
			start = end + 1;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** Marks the words of every secret phrase that is also in the given public text. */
	markPublic(text: Int32Array): void {
		this.#forEachIn(text, (start, length) => this.#isPublic.fill(1, start, start + length));
	}

	/**
	 * Marks the words of public names and labels as public in every secret that contains the whole name or label. `markPublic`
	 * would not find names and labels, because they have fewer words than a run.
	 */
	markPublicNames(names: readonly Int32Array[]): void {
		for (let length = 1; length < RUN; length++) {
			const words = Int32Array.from(names.filter((name) => name.length === length).flatMap((name) => [...name]));
			const starts = Array.from({ length: words.length / length }, (_, index) => index * length);
			new Runs(words, length, starts).forEachIn(this.#words, (_, at) => this.#isPublic.fill(1, at, at + length));
		}
	}

	/** Removes every phrase in which fewer than three words are not public. */
	dropPublic(): void {
		for (const [start, length] of this.#lengths.entries()) {
			const own = length - this.#isPublic.subarray(start, start + length).reduce((sum, flag) => sum + flag, 0);
			if (own < OWN_WORDS) this.#lengths[start] = 0;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** Returns the records that share at least one phrase with the given text. */
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
