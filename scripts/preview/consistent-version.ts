import { stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/**
 * The longest time for which the folder may be missing, in milliseconds. A build replaces the folder with two renames, which take
 * far less time.
 */
const TIMEOUT = 1000;
const PAUSE = 20;

/**
 * Reads from a folder that contains a built site. If a build replaces the folder meanwhile, the reading starts again. A response
 * must never mix two versions of a site.
 * @param read called with a string that identifies the folder's version
 * @returns undefined if the folder is still missing after one second
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
