import { describe, expect, test } from "vitest";
import { inBatches, inChunks } from "../../../../scripts/cache/chunks.ts";

const itemsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ group: index % 3 === 0 ? "a" : "b", name: `n${index}` }));
const chunksOf = (count: number, from = 0) => inChunks(itemsOf(count).slice(from), ({ group, name }) => [group, name]);

/** Maps the name of each item to the name of its chunk. */
const chunkNames = (chunks: ReadonlyMap<string, ReadonlyArray<{ name: string }>>) =>
	new Map([...chunks].flatMap(([chunk, own]) => own.map(({ name }) => [name, chunk])));

describe("inChunks", () => {
	test.each([10, 3000, 60_000])("puts each of %i items into exactly one chunk, and never mixes groups in a chunk", (count) => {
		const chunks = chunksOf(count);
		expect([...chunks.values()].flat()).toHaveLength(count);
		for (const [name, own] of chunks) expect(new Set(own.map(({ group }) => group))).toEqual(new Set([name.split(" ")[0]]));
	});

	test("makes more chunks for more items", () => {
		expect([10, 3000, 60_000].map((count) => chunksOf(count).size)).toEqual([2, 32, 512]);
	});

	test("leaves items in their chunks when other items are added or removed", () => {
		const before = chunkNames(chunksOf(3000));
		for (const [name, chunk] of chunkNames(chunksOf(3400, 7))) if (before.has(name)) expect(chunk).toBe(before.get(name));
	});
});

describe("inBatches", () => {
	test("fills batches in order", () => {
		expect(inBatches([3, 3, 3, 9, 1, 1], 5, (size) => size)).toEqual([
			[3, 3],
			[3, 9],
			[1, 1],
		]);
	});

	test("fills every batch except the last with the given number of items if each item counts as one", () => {
		expect(inBatches([1, 2, 3, 4, 5], 2, () => 1)).toEqual([[1, 2], [3, 4], [5]]);
	});

	test("returns no batches if there are no items", () => {
		expect(inBatches([], 5, () => 1)).toEqual([]);
	});
});
