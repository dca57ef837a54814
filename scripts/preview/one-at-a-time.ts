/**
 * Makes a function that runs a task, but never twice at once: whatever is wished for meanwhile is granted by one more
 * run afterwards.
 * @returns the function; its promise settles when no run is left to do
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let again = false;
	const runAll = async () => {
		do {
			again = false;
			await task();
		} while (again);
	};
	return () => {
		again = running !== undefined;
		running ??= runAll().finally(() => {
			running = undefined;
		});
		return running;
	};
}
