/** The time before the first line and between lines, in milliseconds. Work that takes less time prints nothing. */
const INTERVAL = 1000;

/** Returns a function that prints at most one message a second to standard error and drops all other messages. */
export function progressLine(
	write: (line: string) => void = (line) => process.stderr.write(line),
	now: () => number = () => performance.now(),
): (message: string) => void {
	let next = now() + INTERVAL;
	return (message) => {
		if (now() < next) return;
		write(`${message} …\n`);
		next = now() + INTERVAL;
	};
}
