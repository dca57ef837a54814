/** Things on shelves: each once, and each where it was before. */
import { describe, expect, test } from "vitest";
import { inShares, onShelves } from "../../../../scripts/cache/chunks.ts";

const things = (count: number) => Array.from({ length: count }, (_, index) => ({ group: index % 3 === 0 ? "a" : "b", name: `n${index}` }));
const placed = (count: number, from = 0) => onShelves(things(count).slice(from), ({ group, name }) => [group, name]);

/** On which shelf each thing is. */
const placesOf = (shelves: ReadonlyMap<string, ReadonlyArray<{ name: string }>>) =>
	new Map([...shelves].flatMap(([shelf, own]) => own.map(({ name }) => [name, shelf])));

describe("things", () => {
	test.each([10, 3000, 60_000])("are each on one shelf of their group (%i)", (count) => {
		const shelves = placed(count);
		expect([...shelves.values()].flat()).toHaveLength(count);
		for (const [name, own] of shelves) expect(new Set(own.map(({ group }) => group))).toEqual(new Set([name.split(" ")[0]]));
	});

	test("have more shelves when they are more", () => {
		expect([10, 3000, 60_000].map((count) => placed(count).size)).toEqual([2, 32, 512]);
	});

	test("keep their shelves when others come or go", () => {
		const before = placesOf(placed(3000));
		for (const [name, shelf] of placesOf(placed(3400, 7))) if (before.has(name)) expect(shelf).toBe(before.get(name));
	});
});

test("shares are filled in order, and none is empty", () => {
	const shares = inShares([3, 3, 3, 9, 1, 1], 5, (size) => size);
	expect(shares).toEqual([
		[3, 3],
		[3, 9],
		[1, 1],
	]);
	expect(inShares([], 5, () => 1)).toEqual([]);
});
