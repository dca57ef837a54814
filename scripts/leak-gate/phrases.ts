import { equalWords, Runs } from "./word-runs.ts";

/** The number of words in a run. Shorter runs are common English. */
export const RUN = 8;

/** A title with fewer words counts only as part of a longer run: "Neglect" alone could be anyone's. */
const SHORTEST_TITLE = 4;

/**
 * At least this many words of a run must be in no public run. Where a public sentence is followed by other text, in a
 * withheld document and on a page alike, a word or two may agree by chance: "…courts and employers. The".
 */
const OWN_WORDS = 3;

/** A text, each run of which is secret; or a title, which is secret as a whole. `owner` is the index of its record. */
export type Secret = { owner: number; words: Int32Array; isTitle?: boolean };

/**
 * The phrases (runs and titles) of secret texts. To leave out what is public, call `markPublic` with every public text and
 * `markPublicNames` with every public name, then `dropPublic`; then search with `ownersIn`.
 * Public words are marked singly and not run by run, so that two public sentences that follow one another in a withheld
 * document make no secret run where they meet.
 */
export class Phrases {
	/** The words of all secrets, with a 0 after each secret. A phrase is identified by the index of its first word. */
	readonly #words: Int32Array;
	/** For each word, its record. */
	readonly #owners: Int32Array;
	/** For each word, 1 if a public text has the same phrase around it. */
	readonly #isPublic: Uint8Array;
	/** For each index, the number of words in the phrase that begins there; 0 if none does. */
	readonly #lengths: Uint8Array;
	#runs: Runs;
	/** The first words of titles shorter than a run, since all runs of an index have the same length. */
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
			// A title of eight words or more is in the record's texts too, so its runs are indexed already.
			else if (words.length >= SHORTEST_TITLE && words.length < RUN) this.#lengths[start] = words.length;
			start = end + 1;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** Marks the words of secrets that a public text contains in the same phrase. */
	markPublic(text: Int32Array): void {
		this.#forEachIn(text, (start, length) => this.#isPublic.fill(1, start, start + length));
	}

	/** Marks public names and labels, which are shorter than a run, wherever a secret contains the whole of one. */
	markPublicNames(names: readonly Int32Array[]): void {
		for (let length = 1; length < RUN; length++) {
			const words = Int32Array.from(names.filter((name) => name.length === length).flatMap((name) => [...name]));
			const starts = Array.from({ length: words.length / length }, (_, index) => index * length);
			new Runs(words, length, starts).forEachIn(this.#words, (_, at) => this.#isPublic.fill(1, at, at + length));
		}
	}

	/** Drops the phrases with too few words of their own. */
	dropPublic(): void {
		for (const [start, length] of this.#lengths.entries()) {
			const own = length - this.#isPublic.subarray(start, start + length).reduce((sum, flag) => sum + flag, 0);
			if (own < OWN_WORDS) this.#lengths[start] = 0;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** The records with a phrase in a text. */
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
