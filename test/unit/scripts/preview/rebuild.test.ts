import { expect, it } from "vitest";
import { oneAtATime } from "../../../../scripts/preview/rebuild.ts";

/** Returns a task that keeps running until the test resolves or rejects the task's promise. */
function controlled() {
	const runs: PromiseWithResolvers<void>[] = [];
	let at = 0;
	let most = 0;
	const task = async () => {
		const run = Promise.withResolvers<void>();
		runs.push(run);
		most = Math.max(most, ++at);
		await run.promise.finally(() => at--);
	};
	return { run: oneAtATime(task), runs, most: () => most };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

it("runs the task only once more, no matter how many calls are made while the task is running", async () => {
	const { run, runs, most } = controlled();
	const all = [run(), run(), run()];
	expect(runs).toHaveLength(1);
	runs[0]?.resolve();
	await turn();
	expect(runs).toHaveLength(2);
	runs[1]?.resolve();
	await Promise.all(all);
	expect([runs.length, most()]).toEqual([2, 1]);
});

it("runs the task again when called after the previous run has ended", async () => {
	const { run, runs } = controlled();
	const first = run();
	runs[0]?.resolve();
	await first;
	const second = run();
	runs[1]?.resolve();
	await second;
	expect(runs).toHaveLength(2);
});

it("rejects if the task fails, and can run the task again afterwards", async () => {
	const { run, runs } = controlled();
	const first = run();
	runs[0]?.reject(new Error("failed"));
	await expect(first).rejects.toThrow("failed");
	const second = run();
	runs[1]?.resolve();
	await second;
});
