import { stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** How long a folder may be missing, in milliseconds. The two renames of a build take far less. */
const TIMEOUT = 1000;
const PAUSE = 20;

/**
 * Reads from a folder, and again if a build replaced it meanwhile: a response must come from one version of a site, never from two.
 * @param read called with an identifier of the folder's version
 * @returns undefined when the folder is still missing after one second
 */
export async function withConsistentVersion<T>(folder: string, read: (version: string) => Promise<T>): Promise<T | undefined> {
	const deadline = Date.now() + TIMEOUT;
	do {
		const version = await versionOf(folder);
		if (version !== undefined) {
			const result = await read(version).then(
				(value) => ({ value }),
				(error: unknown) => ({ error }),
			);
			if ((await versionOf(folder)) === version) {
				if ("error" in result) throw result.error;
				return result.value;
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
