import { describe, expect, test } from "vitest";
import { equalWords, Runs } from "../../../../scripts/leak-gate/word-runs.ts";

/** Finds sequences of `length` words in `text`. Returns pairs of a sequence's start in `words` and its index in `text`. */
function found(words: number[], length: number, starts: number[], text: number[]): Array<[start: number, at: number]> {
	const pairs: Array<[number, number]> = [];
	new Runs(Int32Array.from(words), length, starts).forEachIn(Int32Array.from(text), (start, at) => pairs.push([start, at]));
	return pairs.toSorted(([a, b], [c, d]) => b - d || a - c);
}

const WORDS = [11, 12, 13, 14, 15];

describe("the class Runs for a text that contains the sequence of words", () => {
	test("finds a sequence of words at the beginning, in the middle and at the end of a text", () => {
		expect(found(WORDS, 3, [0], [11, 12, 13, 9, 11, 12, 13, 9, 9, 11, 12, 13])).toEqual([
			[0, 0],
			[0, 4],
			[0, 9],
		]);
	});

	test("finds a sequence of words that is the whole text", () => {
		expect(found(WORDS, 5, [0], WORDS)).toEqual([[0, 0]]);
	});

	test("finds sequences of words that overlap each other or themselves", () => {
		expect(found(WORDS, 3, [0, 1, 2], WORDS)).toEqual([
			[0, 0],
			[1, 1],
			[2, 2],
		]);
		expect(found([7, 7], 2, [0], [7, 7, 7, 7])).toEqual([
			[0, 0],
			[0, 1],
			[0, 2],
		]);
	});

	test("finds both starts of a sequence of words that occurs twice in the list", () => {
		expect(found([1, 2, 0, 1, 2], 2, [0, 3], [5, 1, 2])).toEqual([
			[0, 1],
			[3, 1],
		]);
	});

	test("finds sequences of negative numbers, and sequences of a single word", () => {
		expect(found([-1, -2_147_483_648], 2, [0], [3, -1, -2_147_483_648])).toEqual([[0, 1]]);
		expect(found([4], 1, [0], [4, 5, 4])).toEqual([
			[0, 0],
			[0, 2],
		]);
	});
});

describe("the class Runs for a text that does not contain the sequence of words", () => {
	test.each([
		["if the text lacks its last word", [11, 12, 9]],
		["if the text ends before the run does", [9, 11, 12]],
		["if its words are in a different order", [13, 12, 11]],
		["if there is another word in between", [11, 12, 9, 13]],
		["in an empty text", []],
	])("finds no sequence of words %s", (_, text) => {
		expect(found(WORDS, 3, [0], text)).toEqual([]);
	});

	test("finds no sequence of words at a start that was not given", () => {
		expect(found(WORDS, 2, [2], [11, 12])).toEqual([]);
	});

	test("finds no sequence of words if it was given none", () => {
		expect(found([], 3, [], WORDS)).toEqual([]);
	});

	test("finds no sequence of different words that have the same hash", () => {
		// The hash of two words is the first word times 0x01000193, plus the second word.
		const collision = [1, 0x01000193 + 5];
		expect(found([2, 5], 2, [0], collision)).toEqual([]);
		expect(found(collision, 2, [0], collision)).toEqual([[0, 0]]);
	});
});

test("finds the same sequences of words as a word-by-word search in 200 random texts", () => {
	let seed = 1;
	const random = (below: number) => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
		return (seed >> 8) % below;
	};
	for (let round = 0; round < 200; round++) {
		const [words, text] = [20, 60].map((length) => Array.from({ length }, () => random(3)));
		const length = 1 + random(6);
		const starts = [...Array(20 - length + 1).keys()].filter(() => random(2) === 0);
		const expected = text?.flatMap((_, at) =>
			starts.flatMap(
				(start): Array<[number, number]> =>
					at + length <= 60 && words?.slice(start, start + length).every((word, offset) => word === text[at + offset]) ? [[start, at]] : [],
			),
		);
		expect(found(words ?? [], length, starts, text ?? [])).toEqual(expected);
	}
});

test("equalWords compares words from a given position in each list", () => {
	const [one, other] = [Int32Array.of(1, 2, 3, 4), Int32Array.of(9, 2, 3, 5)];
	expect(equalWords(one, 1, other, 1, 2)).toBe(true);
	expect(equalWords(one, 1, other, 1, 3)).toBe(false);
	expect(equalWords(one, 0, other, 1, 1)).toBe(false);
});
