/** Work is shared out among threads, this one too, and comes back in order. */
import { expect, test } from "vitest";
import { inPieces, shareOut } from "../../../../scripts/workers/worker-pool.ts";
import type { Product } from "../../../support/worker-task.ts";

const job = new URL("../../../support/worker-task.ts", import.meta.url);
const NUMBERS = Array.from({ length: 12 }, (_, index) => index);

test.each([
	[1, 1],
	[2, 2],
	[3, 3],
])("on at most %i threads, in order", async (threads, most) => {
	let told = 0;
	const found = await shareOut<number, number, Product>({ job, shared: 3, pieces: NUMBERS }, { threads, tell: () => told++ });
	expect(found.map(({ product }) => product)).toEqual(NUMBERS.map((number) => number * 3));
	expect(told).toBe(NUMBERS.length);
	const used = new Set(found.map(({ thread }) => thread));
	expect(used.size).toBeLessThanOrEqual(most);
	// The first piece is done here, so that nothing is done elsewhere alone.
	expect(used.has((await shareOut<number, number, Product>({ job, shared: 1, pieces: [1] }))[0]?.thread ?? -1)).toBe(true);
});

test("a single piece begins no other thread, although something comes before it here", async () => {
	const ports = () => process.getActiveResourcesInfo().filter((resource) => resource === "MessagePort").length;
	const [without, during] = [ports(), [] as number[]];
	const before = async () => void during.push(ports());
	await shareOut<number, number, Product>({ job, shared: 1, pieces: [1] }, { threads: 2, before });
	expect(during).toEqual([without]);
	await shareOut<number, number, Product>({ job, shared: 1, pieces: [1, 2] }, { threads: 2, before });
	expect(during[1]).toBeGreaterThan(without);
});

test.each([1, 2])("what a piece throws is thrown on %i threads, and nothing is begun after it", async (threads) => {
	let told = 0;
	const pieces = [-1, ...NUMBERS, ...NUMBERS];
	const failing = shareOut<number, number, Product>({ job, shared: 1, pieces }, { threads, tell: () => told++ });
	await expect(failing).rejects.toThrow("-1 is negative");
	expect(told).toBeLessThan(pieces.length / 2);
});

test("no work is done in no time, and a list is cut into pieces", async () => {
	expect(await shareOut<number, number, Product>({ job, shared: 1, pieces: [] })).toEqual([]);
	expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
