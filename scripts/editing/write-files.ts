/** Writes files whole or not at all, so that a full disk or a lost connection cannot leave half a record. */
import { randomUUID } from "node:crypto";
import { link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Replaces the text of a file and keeps the file's permissions. */
export async function replaceFile(at: string, text: string): Promise<void> {
	const { mode } = await stat(at);
	await viaTemporaryFile(
		at,
		(temporary) => writeFile(temporary, text, { mode, flag: "wx" }),
		(temporary) => rename(temporary, at),
	);
}

/**
 * Writes a new file, and creates its folders.
 * @throws the system's error with the code EEXIST when the file exists
 */
export async function writeNewFile(at: string, content: string | Uint8Array): Promise<void> {
	await mkdir(path.dirname(at), { recursive: true });
	// Unlike rename, link fails when the name is taken.
	await viaTemporaryFile(
		at,
		(temporary) => writeFile(temporary, content, { flag: "wx" }),
		(temporary) => link(temporary, at),
	);
}

/** Works with a temporary file in the same folder, and removes it afterwards. No tool takes its name for a record's. */
async function viaTemporaryFile(
	at: string,
	write: (temporary: string) => Promise<void>,
	finish: (temporary: string) => Promise<void>,
): Promise<void> {
	const temporary = path.join(path.dirname(at), `.${path.basename(at)}.${randomUUID()}`);
	try {
		await write(temporary);
		await finish(temporary);
	} finally {
		await rm(temporary, { force: true });
	}
}
