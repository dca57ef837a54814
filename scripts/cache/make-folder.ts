/** Makes folders where the system may have none to give. */
import { access, mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder with those that it is in; one that is there already is left alone. Node's own way never ends where the
 * system says of a folder that exists that it does not, as /proc does.
 * @throws what the system says when it cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
	if (await exists(folder)) return;
	await makeFolder(path.dirname(folder));
	await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
		// Another process may have made it in that moment.
		if (error.code !== "EEXIST") throw error;
	});
}

/** Says whether something stands at a path. */
export async function exists(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
