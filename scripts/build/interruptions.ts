/** A build that does not come to its end, for no fault of the records: what is said, and how the process ends. */
import { InputError } from "../data-folder/input-error.ts";
import { hasPublished } from "./swap.ts";

/** What the machine said, and what to do. Codes of the operating system; see errno(3). */
const FAULTS: Record<string, string> = {
	ENOSPC: "The disk is full. Free some space, then build again.",
	EDQUOT: "This user’s share of the disk is used up. Free some space, then build again.",
	EFBIG: "A file is larger than this user may write. Raise the limit (ulimit -f), then build again.",
	EROFS: "The disk can only be read. Name another folder with --output.",
	EACCES: "This user may not do that. Check who owns the folders, or name another with --output.",
	EPERM: "This user may not do that. Check who owns the folders, or name another with --output.",
	EMFILE: "Too many files are open at once. Raise the limit (ulimit -n), then build again.",
	ENFILE: "Too many files are open at once. End other programs, then build again.",
	ENOMEM: "There is too little memory. End other programs, then build again.",
	EIO: "The disk did not answer as it should. Have it checked before you build again.",
};

/** The signals that ask a process to end, and by the custom of shells the exit codes of a process that did. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Says in a sentence what stopped a build, where it was the machine or a program that builds depend on.
 * @param error what was thrown
 * @param output the output folder
 * @throws {InputError} with the sentence, or the error itself where nobody foresaw it
 */
export function brokenOff(error: unknown, output: string): never {
	const words = error instanceof InputError ? undefined : wordsFor(error);
	throw words === undefined ? error : new InputError(`${words}\n${unchanged(output)}`);
}

/**
 * Lets a process end in good order: when it is asked to by a signal, and when a program that it waits for has gone, so that
 * nothing is left to happen.
 * @param output the output folder
 */
export function endInGoodOrder(output: string): void {
	const end = (words: string, code: number) => {
		process.stderr.write(`${words} ${hasPublished() ? `${output} is the new site.` : unchanged(output)}\n`);
		process.exit(code);
	};
	for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => end("Stopped.", code));
	// A command that came to its end has set its exit code.
	process.once("beforeExit", () => {
		if (process.exitCode === undefined)
			end("A program that the build waited for has ended. Look whether memory or disk are full, then build again.", 1);
	});
}

/** What a build says that changed nothing. */
export function unchanged(output: string): string {
	return `Nothing was published: ${output} is as it was.`;
}

function wordsFor(error: unknown): string | undefined {
	for (const { message, code, path } of causesOf(error)) {
		const known = code ?? /^(E[A-Z]+): /.exec(message)?.[1] ?? "";
		const remedy = FAULTS[known];
		if (remedy) return `${remedy} (${known}${path ? `: ${path}` : ""})`;
		if (/^Pagefind/.test(message))
			return `The search index could not be made (${message}). Build again; if that does not help, run npm ci.`;
	}
	return undefined;
}

/** An error, then the error that it was made of, and so on; Eleventy names that one otherwise. An error of a thread has lost its code. */
function causesOf(error: unknown): NodeJS.ErrnoException[] {
	if (!(error instanceof Error)) return [];
	const { cause, originalError = cause } = error as Error & { originalError?: unknown };
	return [error, ...(originalError === error ? [] : causesOf(originalError))];
}
