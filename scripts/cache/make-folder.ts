import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Creates a folder and its parents; an existing folder is left alone. Node's own `recursive` option never returns where
 * the system denies that an existing folder exists, as /proc does.
 * @throws the system's error when the folder cannot be created
 */
export async function makeFolder(folder: string): Promise<void> {
	if (existsSync(folder)) return;
	await makeFolder(path.dirname(folder));
	await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
		// Another process may have created it in the meantime.
		if (error.code !== "EEXIST") throw error;
	});
}
