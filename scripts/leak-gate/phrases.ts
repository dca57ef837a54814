/** Runs of words and titles that must not appear, less what the public may read. */
import { agree, Runs } from "./word-runs.ts";

/** As many words in a row as are held to be somebody's own. Shorter runs are common English. */
export const RUN = 8;

/** A title with fewer words is found only as part of a longer run: "Neglect" alone is nobody's. */
const SHORTEST_TITLE = 4;

/**
 * As many words of a run as must be its own. Where public text meets other text, in a withheld document and on a page
 * alike, a word or two may agree by chance: "…courts and employers. The".
 */
const OWN_WORDS = 3;

/** A text of which every run is a secret, or a title, which is one as a whole. */
export type Secret = { owner: number; words: Int32Array; isTitle?: boolean };

/**
 * Secret texts, less what public texts also say: first share every public text, then settle, then look.
 * A run is a secret while some of its words stand in no public run: two public sentences that follow one another in a
 * withheld document make no secret where they meet.
 */
export class Phrases {
	/** The words of all secrets with a 0 after each; a phrase is known by its place in them. */
	readonly #words: Int32Array;
	/** For each word, whose it is, and whether the public may read it in the same surroundings. */
	readonly #owners: Int32Array;
	readonly #shared: Uint8Array;
	/** For each place, how many words the phrase has that begins there; 0 where none does. */
	readonly #lengths: Uint8Array;
	#runs: Runs;
	/** A title is looked up by its first words. */
	#titles: Runs;

	constructor(secrets: readonly Secret[]) {
		const size = secrets.reduce((sum, { words }) => sum + words.length + 1, 0);
		this.#words = new Int32Array(size);
		this.#owners = new Int32Array(size);
		this.#shared = new Uint8Array(size);
		this.#lengths = new Uint8Array(size);
		let place = 0;
		for (const { owner, words, isTitle } of secrets) {
			const end = place + words.length;
			this.#words.set(words, place);
			this.#owners.fill(owner, place, end);
			if (!isTitle) this.#lengths.fill(RUN, place, Math.max(place, end - RUN + 1));
			// A longer title counts as a text.
			else if (words.length >= SHORTEST_TITLE && words.length < RUN) this.#lengths[place] = words.length;
			place = end + 1;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** Marks what a public text shares with secrets. */
	share(text: Int32Array): void {
		this.#each(text, (place, length) => this.#shared.fill(1, place, place + length));
	}

	/** Marks names and labels, which are too short to be a run: each where it stands as a whole. */
	shareNames(names: readonly Int32Array[]): void {
		for (let length = 1; length < RUN; length++) {
			const words = Int32Array.from(names.filter((name) => name.length === length).flatMap((name) => [...name]));
			const places = Array.from({ length: words.length / length }, (_, index) => index * length);
			new Runs(words, length, places).each(this.#words, (_, at) => this.#shared.fill(1, at, at + length));
		}
	}

	/** Forgets the phrases that the public may read anyway. What stands in a text after that is a leak. */
	settle(): void {
		for (const [place, length] of this.#lengths.entries()) {
			const own = length - this.#shared.subarray(place, place + length).reduce((sum, flag) => sum + flag, 0);
			if (own < Math.min(OWN_WORDS, length)) this.#lengths[place] = 0;
		}
		[this.#runs, this.#titles] = this.#indexed();
	}

	/** The owners of secrets that stand in a text. */
	ownersIn(text: Int32Array): Set<number> {
		const owners = new Set<number>();
		this.#each(text, (place) => owners.add(this.#owners[place] ?? 0));
		return owners;
	}

	#indexed(): [runs: Runs, titles: Runs] {
		const runs: number[] = [];
		const titles: number[] = [];
		for (const [place, length] of this.#lengths.entries()) if (length > 0) (length === RUN ? runs : titles).push(place);
		return [new Runs(this.#words, RUN, runs), new Runs(this.#words, SHORTEST_TITLE, titles)];
	}

	/** Calls `found` for every phrase that stands in a text. */
	#each(text: Int32Array, found: (place: number, length: number) => void): void {
		this.#runs.each(text, (place) => found(place, RUN));
		this.#titles.each(text, (place, at) => {
			const length = this.#lengths[place] ?? 0;
			if (agree(this.#words, place, text, at, length)) found(place, length);
		});
	}
}
