/** A worker module for tests: multiplies, reports the thread that did it, and fails for negative numbers. */
import { threadId } from "node:worker_threads";

/** The result of a task, and the thread that ran it. */
export type Product = { product: number; thread: number };

/** Returns a task that multiplies by `factor`. */
export default function start(factor: number): (task: number) => Promise<Product> {
	return async (task) => {
		// Blocks the thread for 20 ms, as synchronous work does.
		const end = performance.now() + 20;
		while (performance.now() < end);
		if (task < 0) throw new RangeError(`${task} is negative`);
		return { product: task * factor, thread: threadId };
	};
}
