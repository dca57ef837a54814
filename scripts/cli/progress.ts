/** Milliseconds before the first line, so that quick work prints nothing, and between lines. */
const INTERVAL = 1000;

/** Makes a function that prints at most one message a second to standard error, and drops the others. */
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
