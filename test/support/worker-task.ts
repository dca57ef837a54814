/** A job for a test: it multiplies, says on which thread, and cannot do negative numbers. */
import { threadId } from "node:worker_threads";

/** What became of a piece, and where. */
export type Product = { product: number; thread: number };

/** Readies the multiplication. */
export default function start(by: number): (piece: number) => Promise<Product> {
	return async (piece) => {
		// As busy as work is that lets nothing else happen meanwhile.
		const end = performance.now() + 20;
		while (performance.now() < end);
		if (piece < 0) throw new RangeError(`${piece} is negative`);
		return { product: piece * by, thread: threadId };
	};
}
