/** The port to serve at: what a person may write, and what to say where it cannot be had. */
import { UsageError } from "./run-command.ts";

/**
 * The port that `--port` names.
 * @throws {UsageError} when it names none
 */
export function portFrom(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
		throw new UsageError(`‘${text}’ is not a port. Write --port as a number, such as --port 8080.`);
	}
	return port;
}

/** Turns the system's refusal of a port into a sentence. */
export function refusePort({ code, port }: NodeJS.ErrnoException & { port?: number }): never {
	throw new UsageError(`Port ${port} cannot be used (${code}). Name another with --port, or leave it out.`);
}
