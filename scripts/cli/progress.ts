/** A sign of life for whoever waits: nothing where the work is done at once. */

/** After so long a person wonders. In milliseconds. */
const PATIENCE = 1000;

/**
 * Makes a line of progress on standard error that appears when the work takes longer than a second, and is said again at
 * most once in a second.
 * @param now milliseconds since any moment
 * @returns tells what is being done, in a few words
 */
export function progressLine(
	write: (line: string) => void = (line) => process.stderr.write(line),
	now: () => number = () => performance.now(),
): (words: string) => void {
	let next = now() + PATIENCE;
	return (words) => {
		if (now() < next) return;
		write(`${words} …\n`);
		next = now() + PATIENCE;
	};
}
