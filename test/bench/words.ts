/** Generates random text with a realistic word frequency: a few words are very common and most are rare. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Numbers } from "./numbers.ts";

/** The size of the vocabulary, about the number of different words in a large collection of English reports. */
const DIFFERENT = 40_000;

/** The Zipf–Mandelbrot law: a word's frequency is proportional to (rank + SHIFT) to the power of −EXPONENT. */
const [EXPONENT, SHIFT] = [1.05, 2.7];

const SYLLABLES = [
	"ba",
	"cor",
	"den",
	"fel",
	"gar",
	"hin",
	"jo",
	"ker",
	"lim",
	"mor",
	"nat",
	"per",
	"quil",
	"ros",
	"sen",
	"tur",
	"vel",
	"wyn",
];

/** A vocabulary, ordered by falling frequency. */
export class Words {
	readonly #words: readonly string[];
	/** For each word, the cumulative probability (0 to 1) of this word and all more frequent words. */
	readonly #upTo: Float64Array;

	constructor(words: readonly string[]) {
		this.#words = words;
		this.#upTo = new Float64Array(words.length);
		let sum = 0;
		for (let rank = 0; rank < words.length; rank++) {
			sum += (rank + 1 + SHIFT) ** -EXPONENT;
			this.#upTo[rank] = sum;
		}
		for (let rank = 0; rank < words.length; rank++) this.#upTo[rank] = (this.#upTo[rank] ?? 0) / sum;
	}

	/** Reads the words from a board's reviews and briefings, most frequent first. Invented words fill the vocabulary up to its full size. */
	static async ofRecordsIn(folder: string): Promise<Words> {
		const counts = new Map<string, number>();
		for (const name of await readdir(folder, { recursive: true })) {
			if (!/^(reviews|briefings)\/.*\.yaml$/.test(name)) continue;
			for (const [word] of (await readFile(path.join(folder, name), "utf8")).toLowerCase().matchAll(/[a-z]{2,}/g))
				counts.set(word, (counts.get(word) ?? 0) + 1);
		}
		const real = [...counts].toSorted(([a, often], [b, rarely]) => rarely - often || (a < b ? -1 : 1)).map(([word]) => word);
		return new Words([...real, ...Array.from({ length: DIFFERENT - real.length }, (_, index) => madeUp(index))]);
	}

	/** Returns random sentences with `count` words in total. */
	sentences(numbers: Numbers, count: number): string {
		const words = Array.from({ length: count }, () => this.#word(numbers));
		for (let start = 0; start < count; ) {
			const rest = count - start;
			const length = rest < 20 ? rest : 8 + numbers.below(9);
			words[start] = capitalised(words[start] ?? "");
			words[start + length - 1] += ".";
			start += length;
		}
		return words.join(" ");
	}

	#word(numbers: Numbers): string {
		const wanted = numbers.next();
		let [from, to] = [0, this.#upTo.length - 1];
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((this.#upTo[middle] ?? 1) < wanted) from = middle + 1;
			else to = middle;
		}
		return this.#words[from] ?? "";
	}
}

/** Returns an invented word. Different indices give different words. */
function madeUp(index: number): string {
	const syllables: string[] = [];
	for (let rest = index + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
		syllables.push(SYLLABLES[rest % SYLLABLES.length] ?? "");
	return syllables.join("");
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
