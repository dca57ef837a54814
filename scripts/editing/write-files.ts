/** Writes files atomically, so that a full disk or a lost connection cannot leave behind half a record. */
import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Replaces the content of a file and keeps the file's permissions. */
export async function replaceFile(at: string, text: string): Promise<void> {
	const { mode } = await stat(at);
	await viaTemporaryFile(at, text, rename, mode);
}

/**
 * Writes a new file, and creates the file's folders if necessary.
 * @throws the system's EEXIST error if the file already exists
 */
export async function writeNewFile(at: string, content: string | Uint8Array): Promise<void> {
	await mkdir(path.dirname(at), { recursive: true });
	// Unlike `rename`, `link` fails if the file already exists.
	await viaTemporaryFile(at, content, link);
}

async function viaTemporaryFile(at: string, content: string | Uint8Array, finish: typeof link, mode?: number): Promise<void> {
	// The temporary file is in the same folder. Its name starts with a dot, so that other programs do not mistake the file for a
	// record.
	const temporary = path.join(path.dirname(at), `.${path.basename(at)}.${randomUUID()}`);
	try {
		await writeFile(temporary, content, { mode, flag: "wx" });
		await finish(temporary, at);
	} finally {
		await rm(temporary, { force: true });
	}
}

/**
 * A file to change or rename. `from` and `to` are its paths before and after, relative to the folder. If `text` is absent, the
 * file is only renamed.
 */
export type FileEdit = { from: string; to: string; text?: string };

/**
 * Changes and renames files in a folder. If a change fails, the changes before it are undone.
 * @returns a function that undoes all changes
 */
export async function editFiles(folder: string, edits: readonly FileEdit[]): Promise<() => Promise<void>> {
	const steps: Array<() => Promise<void>> = [];
	const undo = async () => {
		for (const step of steps.splice(0).toReversed()) await step();
	};
	try {
		for (const { from, to, text } of edits) {
			const [source, target] = [path.join(folder, from), path.join(folder, to)];
			if (text !== undefined) {
				const old = await readFile(source, "utf8");
				await replaceFile(source, text);
				steps.push(() => replaceFile(source, old));
			}
			if (from === to) continue;
			await rename(source, target);
			steps.push(() => rename(target, source));
		}
	} catch (error) {
		await undo();
		throw error;
	}
	return undo;
}
