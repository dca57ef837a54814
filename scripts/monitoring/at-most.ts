/**
 * Does something for each of many things, a few at a time.
 * @param limit how many may be under way at once
 * @returns what came of each, in the order of the things
 */
export async function atMost<T, R>(limit: number, things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
	const results: R[] = new Array(things.length);
	const waiting = things.entries();
	const worker = async () => {
		for (const [place, thing] of waiting) results[place] = await work(thing);
	};
	await Promise.all(Array.from({ length: Math.min(limit, things.length) }, worker));
	return results;
}
