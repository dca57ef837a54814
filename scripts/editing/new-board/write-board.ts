/** Puts a new data folder in its place whole: no half of one is ever seen, and no other folder is written over. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { writeNew } from "../write-files.ts";

/** What stands where a data folder is to be: nothing, another data folder, or what is none of ours. */
export async function whatStandsAt(folder: string): Promise<"nothing" | "data" | "other"> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		if (error.code === "ENOTDIR") return ["a file"];
		throw error;
	});
	if (names.length === 0) return "nothing";
	return names.includes("board.yaml") ? "data" : "other";
}

/**
 * Writes a folder beside its place, and puts it there. What stood there goes when the new one stands.
 * @param files the text of each file, by its place in the folder
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	const at = path.resolve(folder);
	const beside = (use: string) => path.join(path.dirname(at), `.${path.basename(at)}.${use}.${randomUUID()}`);
	const [fresh, old] = [beside("new"), beside("old")];
	try {
		for (const [name, text] of files) await writeNew(path.join(fresh, name), text);
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
