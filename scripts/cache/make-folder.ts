import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` option never returns if the system wrongly
 * reports that the parent folder does not exist. Linux does this in /proc.
 * @throws the system's error if the folder cannot be created
 */
export async function makeFolder(folder: string): Promise<void> {
	if (existsSync(folder)) return;
	await makeFolder(path.dirname(folder));
	await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
		// Another process may have created the folder in the meantime.
		if (error.code !== "EEXIST") throw error;
	});
}
