/** Finds runs of words that must not appear. One pass over a text, however many secrets there are. */

/** As many words in a row as are held to be somebody's own. Shorter runs are common English. */
export const RUN = 8;

/** A title with fewer words is found only as part of a longer run: "Neglect" alone is nobody's. */
const SHORTEST_TITLE = 4;

/**
 * As many words of a run as must be its own. Where public text meets other text, in a withheld document and on a page
 * alike, a word or two may agree by chance: "…courts and employers. The".
 */
const OWN_WORDS = 3;

/** Entries of the filter before the table: large enough for a million runs to leave most of it empty. */
const FILTER = 1 << 23;

/** A secret text: its words as numbers, and which of them the public may read in the same surroundings. */
type Secret = { owner: number; ids: readonly number[]; shared: Uint8Array };

type Place = { secret: Secret; start: number; length: number };

/**
 * Secret texts, less what public texts also say. First add every secret, then share every public text, then look.
 * A run is a secret while some of its words stand in no public run: two public sentences that follow one another in a
 * withheld document make no secret where they meet.
 */
export class Phrases {
	/** A number for each word of any secret; a word without one ends every run. */
	readonly #numbers = new Map<string, number>();
	readonly #secrets: Secret[] = [];
	/** Every run and title by a hash of its words; several where hashes meet. */
	readonly #places = new Map<number, Place[]>();
	readonly #lengths = new Set<number>();
	/** Which hashes may have a place: most runs of most texts have none, and are told so at once. */
	readonly #maybe = new Uint8Array(FILTER);

	get isEmpty(): boolean {
		return this.#places.size === 0;
	}

	/** Adds a secret text: every run of it. */
	addText(words: readonly string[], owner: number): void {
		const secret = this.#keep(words, owner);
		for (let start = 0; start + RUN <= words.length; start++) this.#index({ secret, start, length: RUN });
	}

	/** Adds a title as a whole, where it is long enough to be its own; a longer one counts as a text. */
	addTitle(words: readonly string[], owner: number): void {
		if (words.length < SHORTEST_TITLE || words.length >= RUN) return;
		this.#index({ secret: this.#keep(words, owner), start: 0, length: words.length });
	}

	/** Marks what a public text shares with secrets. */
	share(words: readonly string[]): void {
		this.#each(words, ({ secret, start, length }) => secret.shared.fill(1, start, start + length));
	}

	/** Marks names and labels, which are too short to be a run: each as a whole, its words joined by spaces. */
	shareNames(names: ReadonlySet<string>): void {
		const words = [...this.#numbers.keys()];
		for (const { ids, shared } of this.#secrets) {
			for (let start = 0; start < ids.length; start++) {
				let name = "";
				for (let end = start; end < Math.min(start + RUN - 1, ids.length); end++) {
					name += `${end === start ? "" : " "}${words[(ids[end] ?? 0) - 1]}`;
					if (names.has(name)) shared.fill(1, start, end + 1);
				}
			}
		}
	}

	/** The owners of secrets that stand in a text. */
	ownersIn(words: readonly string[]): Set<number> {
		const owners = new Set<number>();
		this.#each(words, ({ secret, start, length }) => {
			if (!owners.has(secret.owner) && ownWords(secret, start, length) >= Math.min(OWN_WORDS, length)) owners.add(secret.owner);
		});
		return owners;
	}

	#keep(words: readonly string[], owner: number): Secret {
		const ids = words.map((word) => {
			const known = this.#numbers.get(word) ?? this.#numbers.size + 1;
			this.#numbers.set(word, known);
			return known;
		});
		const secret = { owner, ids, shared: new Uint8Array(ids.length) };
		this.#secrets.push(secret);
		return secret;
	}

	#index(place: Place): void {
		this.#lengths.add(place.length);
		let hash = 0;
		for (let at = place.start; at < place.start + place.length; at++) hash = append(hash, place.secret.ids[at] ?? 0);
		this.#maybe[(hash >>> 0) % FILTER] = 1;
		const others = this.#places.get(hash);
		if (others) others.push(place);
		else this.#places.set(hash, [place]);
	}

	/** Calls `found` for every phrase that stands in a text. */
	#each(words: readonly string[], found: (place: Place) => void): void {
		const { ids, prefixes } = this.#hashed(words);
		for (const length of this.#lengths) {
			const power = powerOf(length);
			let known = 0;
			for (let end = 1; end <= ids.length; end++) {
				known = ids[end - 1] === 0 ? 0 : known + 1;
				if (known < length) continue;
				// The hash of a run follows from those of the text up to its end and up to its start.
				const hash = ((prefixes[end] ?? 0) - Math.imul(prefixes[end - length] ?? 0, power)) | 0;
				if (this.#maybe[(hash >>> 0) % FILTER] === 0) continue;
				for (const place of this.#places.get(hash) ?? []) if (place.length === length && stands(place, ids, end - length)) found(place);
			}
		}
	}

	/** The numbers of words, and the hash of the text up to each. */
	#hashed(words: readonly string[]): { ids: Int32Array; prefixes: Int32Array } {
		const ids = new Int32Array(words.length);
		const prefixes = new Int32Array(words.length + 1);
		for (let at = 0; at < words.length; at++) {
			ids[at] = this.#numbers.get(words[at] ?? "") ?? 0;
			prefixes[at + 1] = append(prefixes[at] ?? 0, ids[at] ?? 0);
		}
		return { ids, prefixes };
	}
}

/** A prime for a rolling hash of 32 bits. */
const BASE = 0x01000193;

function append(hash: number, id: number): number {
	return (Math.imul(hash, BASE) + Math.imul(id, 0x2c1b3c6d)) | 0;
}

function powerOf(length: number): number {
	let power = 1;
	for (let count = 0; count < length; count++) power = Math.imul(power, BASE);
	return power;
}

function ownWords({ shared }: Secret, start: number, length: number): number {
	return length - shared.subarray(start, start + length).reduce((sum, flag) => sum + flag, 0);
}

function stands({ secret, start, length }: Place, ids: Int32Array, from: number): boolean {
	for (let at = 0; at < length; at++) if (secret.ids[start + at] !== ids[from + at]) return false;
	return true;
}
