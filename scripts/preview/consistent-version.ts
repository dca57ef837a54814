/** A build replaces the whole folder while it is served. An answer must come from one folder, never from two or none. */
import { stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** How long a folder may be missing before the caller is told to come back. Two renames take far less. In milliseconds. */
const PATIENCE = 1000;
const PAUSE = 20;

/**
 * Makes something from a folder, and again if the folder was replaced meanwhile.
 * @param make is told which version of the folder it works from
 * @returns nothing when the folder stayed away
 */
export async function fromOneVersion<T>(folder: string, make: (version: string) => Promise<T>): Promise<T | undefined> {
	const deadline = Date.now() + PATIENCE;
	do {
		const version = await versionOf(folder);
		if (version !== undefined) {
			const made = await make(version).then(
				(value) => ({ value }),
				(error: unknown) => ({ error }),
			);
			if ((await versionOf(folder)) === version) {
				if ("error" in made) throw made.error;
				return made.value;
			}
		}
		await setTimeout(PAUSE);
	} while (Date.now() < deadline);
	return undefined;
}

async function versionOf(folder: string): Promise<string | undefined> {
	const found = await stat(folder).catch(() => undefined);
	return found?.isDirectory() ? `${found.ino} ${found.ctimeMs}` : undefined;
}
