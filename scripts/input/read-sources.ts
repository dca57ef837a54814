/** Reads a data folder from the disk into what the core understands. Judges nothing but whether a file can be read. */
import type { Dirent } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Sources } from "../catalogue/records.ts";
import { LARGEST_SOURCE, type Refusal, type SourceFile } from "../catalogue/yaml-source.ts";
import { readDocuments } from "../documents/read-documents.ts";

/** What editors' tools put beside the records, and folders that hold no records. */
const IGNORED_FILES = /^(\.|~)|~$|^(Thumbs\.db|README\.md)$/;
const OTHER_FOLDERS = /^(schemas|documents)$/;

/**
 * Reads every record and looks at every document.
 * @param folder the data folder
 * @param progress told what is being read, at every file
 * @throws {InputError} when the folder itself cannot be read
 */
export async function readSources(folder: string, progress: (words: string) => void = () => {}): Promise<Sources> {
	const shown = path.relative(process.cwd(), path.resolve(folder)) || ".";
	const files = await readFolder({ folder, shown, prefix: "", progress });
	const documents = await readDocuments(path.join(folder, "documents"), path.join(shown, "documents"), progress).catch(
		unreadable(path.join(shown, "documents")),
	);
	return { folder: shown, files, documents };
}

/** The data folder is not there or cannot be read: said to the caller in one sentence. */
export class InputError extends Error {}

function unreadable(shown: string): (error: NodeJS.ErrnoException) => never {
	return ({ code }) => {
		throw new InputError(`The data folder ${shown} cannot be read (${code}). Name another with --data, or check the spelling.`);
	};
}

type Reading = { folder: string; shown: string; prefix: string; progress: (words: string) => void };

async function readFolder({ folder, shown, prefix, progress }: Reading): Promise<SourceFile[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable(shown));
	const found: SourceFile[] = [];
	for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		if (isIgnored(entry, prefix)) continue;
		const name = prefix + entry.name;
		const at = path.join(folder, entry.name);
		progress(`Reading ${path.join(shown, entry.name)}`);
		if (entry.isDirectory() && prefix === "")
			found.push(...(await readFolder({ folder: at, shown: path.join(shown, entry.name), prefix: `${name}/`, progress })));
		else found.push({ name, path: path.join(shown, entry.name), ...(await readRecord(at)) });
	}
	return found;
}

function isIgnored(entry: Dirent, prefix: string): boolean {
	return IGNORED_FILES.test(entry.name) || (entry.isDirectory() && prefix === "" && OTHER_FOLDERS.test(entry.name));
}

async function readRecord(at: string): Promise<{ bytes: Uint8Array } | { refusal: Refusal }> {
	try {
		const stat = await lstat(at);
		if (stat.isSymbolicLink()) return refuse("this is a link to something elsewhere", "Put the thing itself here.");
		if (!stat.isFile())
			return refuse(`this is ${stat.isDirectory() ? "a folder" : "something else"}, not a file`, "Put the record itself here.");
		// A file over the limit is not read; the core says so from its size alone.
		return { bytes: stat.size > LARGEST_SOURCE ? new Uint8Array(stat.size) : await readFile(at) };
	} catch (error) {
		return refuse(
			`the file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`,
			"Check who may read it, then try again.",
		);
	}
}

function refuse(message: string, remedy: string): { refusal: Refusal } {
	return { refusal: { message, remedy } };
}
