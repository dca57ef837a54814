/** A chunk is a set of items that are cached in one file. A batch of chunks is one task for a worker. */
import { hash } from "node:crypto";

/**
 * A group of up to 500 items is one chunk. A group of up to 16,000 is split into 16 chunks by the first hexadecimal digit of a
 * hash. A larger group is split into 256 chunks by the first two digits. A chunk therefore rarely has more than 1,000 items.
 */
const [ONE_CHUNK, SIXTEEN_CHUNKS] = [500, 16_000];

/**
 * Divides items into chunks, keyed by chunk name. An item stays in its chunk when it changes, and when other items are added or
 * removed, unless the size of its group crosses one of the limits above.
 * @param placeOf returns the group that an item belongs to, and its name in that group
 */
export function inChunks<T>(items: readonly T[], placeOf: (item: T) => readonly [group: string, name: string]): Map<string, T[]> {
	const groups = Map.groupBy(items, (item) => placeOf(item)[0]);
	const chunks = [...groups].flatMap(([group, own]) => {
		const digits = own.length <= ONE_CHUNK ? 0 : own.length <= SIXTEEN_CHUNKS ? 1 : 2;
		return [...Map.groupBy(own, (item) => `${group} ${hash("sha256", placeOf(item)[1]).slice(0, digits)}`)];
	});
	return new Map(chunks);
}

/**
 * Puts chunks into batches, in order. A batch is full when its chunks contain at least `size` items in total.
 * @param sizeOf returns the number of items in a chunk
 */
export function inBatches<C>(chunks: readonly C[], size: number, sizeOf: (chunk: C) => number): C[][] {
	const batches: C[][] = [];
	let room = 0;
	for (const chunk of chunks) {
		if (room <= 0) {
			batches.push([]);
			room = size;
		}
		batches.at(-1)?.push(chunk);
		room -= sizeOf(chunk);
	}
	return batches;
}
