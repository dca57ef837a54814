/** Reads a data folder from the disk into what the core understands. Judges nothing but whether a file can be read. */
import { lstat, readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { Sources } from "../catalogue/records.ts";
import { LARGEST_SOURCE, type SourceFile } from "../catalogue/yaml-source.ts";
import { readDocuments } from "../documents/read-documents.ts";

/** What editors' tools put beside the records; none of it is a record. */
const IGNORED = /^(\.|~)|~$|^(Thumbs\.db|README\.md|schemas|documents)$/;

/**
 * Reads every record and looks at every document.
 * @param folder the data folder
 * @throws {InputError} when the folder itself cannot be read
 */
export async function readSources(folder: string): Promise<Sources> {
	const shown = path.relative(process.cwd(), path.resolve(folder)) || ".";
	const files = await readFolder(folder, shown, "");
	return { files, documents: await readDocuments(path.join(folder, "documents"), path.join(shown, "documents")) };
}

/** The data folder is not there or cannot be read: said to the caller in one sentence. */
export class InputError extends Error {}

async function readFolder(folder: string, shown: string, prefix: string): Promise<SourceFile[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
		throw new InputError(`The data folder ${shown} cannot be read (${error.code}). Name another with --data, or check the spelling.`);
	});
	const found: SourceFile[] = [];
	for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		if (IGNORED.test(entry.name)) continue;
		const name = prefix + entry.name;
		const at = path.join(folder, entry.name);
		if (entry.isDirectory() && prefix === "") found.push(...(await readFolder(at, path.join(shown, entry.name), `${name}/`)));
		else found.push({ name, path: path.join(shown, entry.name), ...(await readRecord(at)) });
	}
	return found;
}

async function readRecord(at: string): Promise<{ bytes: Uint8Array } | { refusal: { message: string; remedy: string } }> {
	try {
		const stat = await lstat(at);
		if (!stat.isFile()) {
			const what = stat.isSymbolicLink() ? "a link to another file" : "a folder";
			return { refusal: { message: `this is ${what}, not a file`, remedy: "Put the record itself here." } };
		}
		// A file over the limit is not read; the core says so from its size alone.
		return { bytes: stat.size > LARGEST_SOURCE ? new Uint8Array(stat.size) : await readFile(at) };
	} catch (error) {
		return { refusal: { message: `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`, remedy: "Check who may read it, then try again." } };
	}
}
