/** Writes files whole or not at all: a full disk or a lost connection must not leave half a record. */
import { randomUUID } from "node:crypto";
import { link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Puts a new text in the place of a file's old one, and keeps who may read it. */
export async function replaceFile(at: string, text: string): Promise<void> {
	const { mode } = await stat(at);
	await besides(
		at,
		(draft) => writeFile(draft, text, { mode, flag: "wx" }),
		(draft) => rename(draft, at),
	);
}

/**
 * Writes a file that was not there, with the folders that it is in.
 * @throws with the code EEXIST when something is there
 */
export async function writeNew(at: string, content: string | Uint8Array): Promise<void> {
	await mkdir(path.dirname(at), { recursive: true });
	// Unlike renaming, linking refuses a name that is taken.
	await besides(
		at,
		(draft) => writeFile(draft, content, { flag: "wx" }),
		(draft) => link(draft, at),
	);
}

/** Works in a file beside another, whose name no tool takes for a record's, and leaves nothing of it behind. */
async function besides(at: string, write: (draft: string) => Promise<void>, finish: (draft: string) => Promise<void>): Promise<void> {
	const draft = path.join(path.dirname(at), `.${path.basename(at)}.${randomUUID()}`);
	try {
		await write(draft);
		await finish(draft);
	} finally {
		await rm(draft, { force: true });
	}
}
