import getPort, { portNumbers } from "get-port";
import { type Option, UsageError } from "./run-command.ts";

export function portOption(preferred: number) {
	return { placeholder: "NUMBER", help: `the port to serve on; without it a free one, ${preferred} if possible` } as const satisfies Option;
}

/**
 * Parses the value of `--port`.
 * @throws {UsageError} if the value is not a number from 1 to 65535
 */
export function portFrom(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
		throw new UsageError(`‘${text}’ is not a port. Write --port as a number, such as --port 8080.`);
	return port;
}

/** Finds a free port. Prefers the given port, then one of the 19 after it. */
export function freePort(preferred: number): Promise<number> {
	return getPort({ port: portNumbers(preferred, preferred + 19) });
}

/** Throws a usage error in place of the system's error for a port that cannot be used. */
export function refusePort({ code, port }: NodeJS.ErrnoException & { port?: number }): never {
	throw new UsageError(`Port ${port} cannot be used (${code}). Choose another with --port, or leave it out.`);
}

/**
 * Returns a promise that resolves when the process receives SIGINT (Ctrl-C) or SIGTERM. Until then, these signals do not end
 * the process.
 */
export function interrupted(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
	});
}
