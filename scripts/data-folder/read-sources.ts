/** Reads a data folder from the disk into what the core understands. Judges nothing but whether a file can be read. */
import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import { readDocuments } from "../documents/read-documents.ts";
import type { Sources } from "../records/records.ts";
import { InputError } from "./input-error.ts";
import { type ReadingOptions, readFiles } from "./parse-files.ts";
import type { ToRead } from "./read-files.ts";

/** What editors' tools put beside the records, and folders that hold no records. */
const IGNORED_FILES = /^(\.|~)|~$|^(Thumbs\.db|README\.md)$/;
const OTHER_FOLDERS = /^(schemas|documents)$/;

/**
 * Reads every record and looks at every document.
 * @param folder the data folder
 * @param progress told what is being read
 * @param options how; else on as many threads as the machine has use for, and remembering what large folders say
 * @throws {InputError} when the folder itself cannot be read
 */
export async function readSources(
	folder: string,
	progress: (words: string) => void = () => {},
	options?: Omit<ReadingOptions, "tell">,
): Promise<Sources> {
	const shown = path.relative(process.cwd(), path.resolve(folder)) || ".";
	const found = filesIn(folder, shown, "");
	const tell = (anew: number) => progress(`Read ${anew} of ${found.length} files in ${shown}`);
	const files = await readFiles(found, { ...options, tell });
	const documents = await readDocuments(path.join(folder, "documents"), path.join(shown, "documents"), progress).catch(
		unreadable(path.join(shown, "documents")),
	);
	return { folder: shown, files, documents };
}

function unreadable(shown: string): (error: NodeJS.ErrnoException) => never {
	return ({ code }) => {
		throw new InputError(`The data folder ${shown} cannot be read (${code}). Name another with --data, or check the spelling.`);
	};
}

/** Every file that should be a record, those that can be none too. */
function filesIn(folder: string, shown: string, prefix: string): ToRead[] {
	return entriesOf(folder, shown).flatMap((entry) => {
		if (isIgnored(entry, prefix)) return [];
		const at = path.join(folder, entry.name);
		const itsPath = path.join(shown, entry.name);
		if (entry.isDirectory() && prefix === "") return filesIn(at, itsPath, `${entry.name}/`);
		return [{ name: prefix + entry.name, path: itsPath, at: path.resolve(at) }];
	});
}

function entriesOf(folder: string, shown: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		return unreadable(shown)(error as NodeJS.ErrnoException);
	}
}

function isIgnored(entry: Dirent, prefix: string): boolean {
	return IGNORED_FILES.test(entry.name) || (entry.isDirectory() && prefix === "" && OTHER_FOLDERS.test(entry.name));
}
