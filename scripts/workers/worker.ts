/** The entry point of each worker thread in the pool. */
import { workerData } from "node:worker_threads";
import { startWorker } from "./worker-pool.ts";

/** Tinypool puts its own data in front of the data that the worker pool passes. */
const [, { module, shared }] = workerData as [unknown, { module: string; shared: unknown }];
const runTask = startWorker<unknown, unknown, unknown>(new URL(module), shared);

let last: Promise<unknown> = Promise.resolve();

/** Runs a task when all tasks queued before it have finished. */
export default function run(task: unknown): Promise<unknown> {
	last = last.then(async () => (await runTask)(task));
	return last;
}
