/** Runs tasks on a pool of worker threads and on the calling thread. The results do not depend on the number of threads. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";

/**
 * The default export of a worker module. It prepares what all tasks need and returns the function that runs one task. The
 * worker pool calls it on the calling thread and on each worker thread, so all arguments and results must be plain data.
 */
export type Start<Shared, Task, Result> = (shared: Shared) => Promise<(task: Task) => Promise<Result>> | ((task: Task) => Promise<Result>);

/** Tasks for a worker module, and the data that all of them need. */
export type Work<Shared, Task> = { module: URL; shared: Shared; tasks: readonly Task[] };

/** The default limit. Each further thread saves less time than it takes to start, and has its own copy of the shared data in memory. */
const MOST_THREADS = 4;

/**
 * `threads` is the maximum number of threads, including the calling thread. By default, it is the number of processor cores,
 * but at most four. `perWorker` is the number of tasks that a worker holds at a time, including the task that is running. The
 * default is two, because the calling thread may be too busy to send the next task at once. `before` runs on the calling thread
 * before its first task, while the workers start on their own tasks. `progress` is called with each result.
 */
export type RunOptions<Result> = {
	threads?: number | undefined;
	perWorker?: number;
	before?: () => Promise<void>;
	progress?: (result: Result) => void;
};

/**
 * Runs all tasks on the calling thread and, if there are several tasks, on worker threads. The shared data is copied to each
 * worker.
 * @returns the results in the order of the tasks
 * @throws the error thrown by a task. After an error, no further task is started.
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
				// Between two tasks on this thread, the event loop can receive the workers' results.
				await setImmediate();
			}
		} finally {
			// If a task has failed, this empties the queue, so that no other task is started.
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
	// Between two garbage collections, a heap may grow by only 20 %. By default, it may grow fourfold if memory is free.
	setFlagsFromString("--heap-growing-percent=20");
	// A young generation of 32 MiB is large enough that most objects created by a task are garbage before it is full.
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
