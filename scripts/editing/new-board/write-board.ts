import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { writeNewFile } from "../write-files.ts";

export async function contentOf(folder: string): Promise<"nothing" | "board" | "other"> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		if (error.code === "ENOTDIR") return ["a file"];
		throw error;
	});
	if (names.length === 0) return "nothing";
	return names.includes("board.yaml") ? "board" : "other";
}

/**
 * Replaces a folder. The files are first written to a temporary folder next to the old folder. The old folder is deleted only
 * after the new folder has been moved to its path.
 * @param files the content of each file, keyed by its path in the folder
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	const at = path.resolve(folder);
	const beside = (use: string) => path.join(path.dirname(at), `.${path.basename(at)}.${use}.${randomUUID()}`);
	const [fresh, old] = [beside("new"), beside("old")];
	try {
		for (const [name, text] of files) await writeNewFile(path.join(fresh, name), text);
		await mkdir(at, { recursive: true });
		await rename(at, old);
		await rename(fresh, at).catch(async (error) => {
			await rename(old, at);
			throw error;
		});
		await rm(old, { recursive: true });
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
}
