import { constants } from "node:os";
import { InputError } from "../data-folder/input-error.ts";
import { hasPublished } from "./swap.ts";

/** Messages for the operating system's error codes (see errno(3)). */
const MESSAGES: Record<string, string> = {
	ENOSPC: "The disk is full. Free some space, then build again.",
	EDQUOT: "This user’s disk quota is used up. Free some space, then build again.",
	EFBIG: "A file is larger than this user may write. Raise the limit (ulimit -f), then build again.",
	EROFS: "The disk is read-only. Name another folder with --output.",
	EACCES: "This user does not have permission. Check who owns the folders, or name another with --output.",
	EPERM: "This user does not have permission. Check who owns the folders, or name another with --output.",
	EMFILE: "Too many files are open at once. Raise the limit (ulimit -n), then build again.",
	ENFILE: "Too many files are open at once. Close other programs, then build again.",
	ENOMEM: "There is not enough memory. Close other programs, then build again.",
	EIO: "The disk reported an error. Have it checked before you build again.",
};

/**
 * Rethrows an error raised by a build. Errors from the operating system and from Pagefind are replaced by readable messages.
 * @throws {InputError} with the readable message. Any other error is rethrown unchanged.
 */
export function throwReadable(error: unknown, output: string): never {
	const message = error instanceof InputError ? undefined : messageFor(error);
	throw message === undefined ? error : new InputError(`${message}\n${nothingPublished(output)}`);
}

/**
 * Prints a message and exits if a signal asks the process to stop, or if a program that the build is waiting for dies. In the
 * second case, Node has nothing left to wait for and would otherwise exit without a message.
 */
export function handleInterruptions(output: string): void {
	const exit = (message: string, code: number) => {
		process.stderr.write(`${message} ${hasPublished() ? `${output} is the new site.` : nothingPublished(output)}\n`);
		process.exit(code);
	};
	// Shells use the same exit codes for a process that was stopped by a signal.
	for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const)
		process.once(signal, () => exit("Stopped.", 128 + constants.signals[signal]));
	// A command that has finished has already set its exit code.
	process.once("beforeExit", () => {
		if (process.exitCode === undefined)
			exit("A program that the build was waiting for stopped. Check whether memory or disk are full, then build again.", 1);
	});
}

export function nothingPublished(output: string): string {
	return `Nothing was published: ${output} is unchanged.`;
}

function messageFor(error: unknown): string | undefined {
	for (const { message, code, path } of causesOf(error)) {
		// An error from a worker thread loses its `code` property, but its message still contains the code.
		const known = code ?? /^(E[A-Z]+): /.exec(message)?.[1] ?? "";
		if (MESSAGES[known]) return `${MESSAGES[known]} (${known}${path ? `: ${path}` : ""})`;
		if (/^Pagefind/.test(message))
			return `The search index could not be built (${message}). Build again; if that does not help, run npm ci.`;
	}
	return undefined;
}

/** Returns an error, followed by its chain of causes. Eleventy calls the cause `originalError`. */
function causesOf(error: unknown): NodeJS.ErrnoException[] {
	if (!(error instanceof Error)) return [];
	const { cause, originalError = cause } = error as Error & { originalError?: unknown };
	return [error, ...(originalError === error ? [] : causesOf(originalError))];
}
