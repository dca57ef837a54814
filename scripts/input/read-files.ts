/** Reads files of a data folder, and what they say. */
import { lstatSync, readFileSync } from "node:fs";
import { type Reading, readingOf } from "../catalogue/records.ts";
import { LARGEST_SOURCE, type Refusal, type SourceFile } from "../catalogue/yaml-source.ts";

/** A file to read: its place in the data folder, as messages show it, and on the disk. */
export type ToRead = { name: string; path: string; at: string };

/** A file of records, with what was read in it. */
export type ReadFile = SourceFile & { reading: Reading };

/** Readies the reading of files in a folder with certain names in all. */
export default function start(names: readonly string[]): (files: readonly ToRead[]) => Promise<ReadFile[]> {
	const present = new Set(names);
	return async (files) =>
		files.map(({ at, ...file }) => {
			const source = { ...file, ...contentOf(at) };
			return { ...source, reading: readingOf(source, present) };
		});
}

/** Nothing else is being done meanwhile, and thousands of small files are read fastest without turns. */
function contentOf(at: string): { bytes: Uint8Array } | { refusal: Refusal } {
	try {
		const stat = lstatSync(at);
		if (stat.isSymbolicLink()) return refuse("this is a link to something elsewhere", "Put the thing itself here.");
		if (!stat.isFile())
			return refuse(`this is ${stat.isDirectory() ? "a folder" : "something else"}, not a file`, "Put the record itself here.");
		// A file over the limit is not read; the core says so from its size alone.
		if (stat.size > LARGEST_SOURCE) return { bytes: new Uint8Array(stat.size) };
		// A buffer of its own, not a part of one that is shared with other files.
		const bytes = new Uint8Array(readFileSync(at));
		// Half of what somebody is saving may be a sound record: one without its withdrawal, say.
		const after = lstatSync(at);
		if (after.mtimeMs !== stat.mtimeMs || bytes.byteLength !== after.size || after.ino !== stat.ino)
			return refuse("the file changed while it was being read", "When it is saved, try again.");
		return { bytes };
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
