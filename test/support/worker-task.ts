/** A worker module for tests. Its task multiplies a number, reports the thread that did it, and throws for negative numbers. */
import { threadId } from "node:worker_threads";

/** The result of a task, and the identifier of the thread that ran it. */
export type Product = { product: number; thread: number };

/** Returns a task that multiplies by `factor`. */
export default function start(factor: number): (task: number) => Promise<Product> {
	return async (task) => {
		// This loop blocks the thread for 20 ms, as synchronous work would.
		const end = performance.now() + 20;
		while (performance.now() < end);
		if (task < 0) throw new RangeError(`${task} is negative`);
		return { product: task * factor, thread: threadId };
	};
}
