/** Runs tasks on a pool of worker threads and on the calling thread. The results do not depend on the number of threads. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";

/**
 * The default export of a worker module: prepares what all tasks need, and returns the function that runs one task. It
 * is called on the calling thread and on worker threads, so everything that goes in and out must be plain data.
 */
export type Start<Shared, Task, Result> = (shared: Shared) => Promise<(task: Task) => Promise<Result>> | ((task: Task) => Promise<Result>);

/** Tasks for a worker module, with the data that all of them need. */
export type Work<Shared, Task> = { module: URL; shared: Shared; tasks: readonly Task[] };

/** More threads are not worth the time they take to start, and each holds a copy of the shared data in memory. */
const MOST_THREADS = 4;

/**
 * `threads` is the largest number of threads, this one included; without it, as many as the machine has cores for.
 * `perWorker` is the number of tasks that a worker has at a time, one of them running; by default two, since this thread
 * may be too busy to send the next task at once. `before` runs on this thread before its first task, while the workers
 * start on theirs.
 */
export type RunOptions<Result> = {
	threads?: number | undefined;
	perWorker?: number;
	before?: () => Promise<void>;
	progress?: (result: Result) => void;
};

/**
 * Runs all tasks on this thread and, where there are several, on worker threads. The shared data is copied to each worker.
 * @returns the results in the order of the tasks
 * @throws the error of a task that failed; no other task is started after it
 */
export async function runTasks<Shared, Task, Result>(
	{ module, shared, tasks }: Work<Shared, Task>,
	{ threads = Math.min(availableParallelism(), MOST_THREADS), perWorker = 2, before, progress }: RunOptions<Result> = {},
): Promise<Result[]> {
	const workers = Math.min(threads, tasks.length) - 1;
	const pool = workers > 0 ? poolOf(workers, perWorker, { module: module.href, shared }) : undefined;
	const queue = tasks.entries();
	const results: Result[] = [];
	const takeTasks = async (run: (task: Task) => Promise<Result>, first?: () => Promise<void>) => {
		try {
			await first?.();
			for (const [index, task] of queue) {
				const result = await run(task);
				results[index] = result;
				progress?.(result);
				// Lets the event loop receive the workers' results between two tasks of this thread.
				await setImmediate();
			}
		} finally {
			// Empties the queue when a task has failed, so that no other is started.
			for (const _ of queue);
		}
	};
	try {
		const runHere = await startWorker<Shared, Task, Result>(module, shared);
		const runInPool = async (task: Task) => (await pool?.run(task)) as Result;
		const takers = [takeTasks(runHere, before), ...Array.from({ length: Math.max(workers, 0) * perWorker }, () => takeTasks(runInPool))];
		for (const taker of await Promise.allSettled(takers)) if (taker.status === "rejected") throw taker.reason;
		return results;
	} finally {
		await pool?.destroy();
	}
}

function poolOf(threads: number, perWorker: number, workerData: unknown): Tinypool {
	// A heap may grow by 20 % between two garbage collections. By default, with free memory, it grows to four times what it uses.
	setFlagsFromString("--heap-growing-percent=20");
	// The young generation has 32 MiB: most of what a task creates is garbage before it is full.
	setFlagsFromString("--min-semi-space-size=32");
	return new Tinypool({
		filename: new URL("./worker.ts", import.meta.url).href,
		minThreads: threads,
		maxThreads: threads,
		concurrentTasksPerWorker: perWorker,
		workerData,
	});
}

export async function startWorker<Shared, Task, Result>(module: URL, shared: Shared): Promise<(task: Task) => Promise<Result>> {
	const { default: start } = (await import(module.href)) as { default: Start<Shared, Task, Result> };
	return start(shared);
}
