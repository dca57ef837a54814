/** Writes files whole or not at all, so that a full disk or a lost connection cannot leave half a record. */
import { randomUUID } from "node:crypto";
import { link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Replaces the text of a file and keeps the file's permissions. */
export async function replaceFile(at: string, text: string): Promise<void> {
	const { mode } = await stat(at);
	await viaTemporaryFile(at, text, rename, mode);
}

/**
 * Writes a new file, and creates its folders.
 * @throws the system's error with the code EEXIST when the file exists
 */
export async function writeNewFile(at: string, content: string | Uint8Array): Promise<void> {
	await mkdir(path.dirname(at), { recursive: true });
	// Unlike rename, link fails when the name is taken.
	await viaTemporaryFile(at, content, link);
}

async function viaTemporaryFile(at: string, content: string | Uint8Array, finish: typeof link, mode?: number): Promise<void> {
	// In the same folder, with a name that no tool takes for a record's.
	const temporary = path.join(path.dirname(at), `.${path.basename(at)}.${randomUUID()}`);
	try {
		await writeFile(temporary, content, { mode, flag: "wx" });
		await finish(temporary, at);
	} finally {
		await rm(temporary, { force: true });
	}
}
