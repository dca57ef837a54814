import { expect, test } from "vitest";
import { runTasks } from "../../../../scripts/workers/worker-pool.ts";
import type { Product } from "../../../support/worker-task.ts";

const module = new URL("../../../support/worker-task.ts", import.meta.url);
const NUMBERS = Array.from({ length: 12 }, (_, index) => index);

test.each([
	[1, 1],
	[2, 2],
	[3, 3],
])("returns results in the order of the tasks, with up to %i threads", async (threads, most) => {
	let calls = 0;
	const results = await runTasks<number, number, Product>({ module, shared: 3, tasks: NUMBERS }, { threads, progress: () => calls++ });
	expect(results.map(({ product }) => product)).toEqual(NUMBERS.map((number) => number * 3));
	expect(calls).toBe(NUMBERS.length);
	const used = new Set(results.map(({ thread }) => thread));
	expect(used.size).toBeLessThanOrEqual(most);
	// A single task runs on the calling thread. This checks that the calling thread also ran some of the tasks above.
	expect(used.has((await runTasks<number, number, Product>({ module, shared: 1, tasks: [1] }))[0]?.thread ?? -1)).toBe(true);
});

test("starts no worker for a single task, even if `before` is given", async () => {
	const ports = () => process.getActiveResourcesInfo().filter((resource) => resource === "MessagePort").length;
	const [without, during] = [ports(), [] as number[]];
	const before = async () => void during.push(ports());
	await runTasks<number, number, Product>({ module, shared: 1, tasks: [1] }, { threads: 2, before });
	expect(during).toEqual([without]);
	await runTasks<number, number, Product>({ module, shared: 1, tasks: [1, 2] }, { threads: 2, before });
	expect(during[1]).toBeGreaterThan(without);
});

test.each([1, 2])("throws the error of a failed task and starts no further tasks, with %i threads", async (threads) => {
	let calls = 0;
	const tasks = [-1, ...NUMBERS, ...NUMBERS];
	const failing = runTasks<number, number, Product>({ module, shared: 1, tasks }, { threads, progress: () => calls++ });
	await expect(failing).rejects.toThrow("-1 is negative");
	expect(calls).toBeLessThan(tasks.length / 2);
});

test("returns no results if there are no tasks", async () => {
	expect(await runTasks<number, number, Product>({ module, shared: 1, tasks: [] })).toEqual([]);
});
