/** Reads files of a data folder as bytes, or says why they cannot be read. */
import { lstatSync, readFileSync } from "node:fs";
import { LARGEST_SOURCE, type Refusal, type SourceFile } from "../records/yaml/parse.ts";
import { InputError } from "./input-error.ts";

/** A file to read: its place in the data folder, as messages show it, and on the disk. */
export type ToRead = { name: string; path: string; at: string };

/** Reads one file. Nothing else is being done meanwhile, and thousands of small files are read fastest without turns. */
export function fileAt({ at, ...file }: ToRead): SourceFile {
	return { ...file, ...contentOf(at) };
}

/**
 * The bytes of a file that was read before.
 * @param isSame whether they are those that were read
 * @throws {InputError} when they are not, or cannot be read any more
 */
export function bytesAgain(file: ToRead, isSame: (bytes: Uint8Array) => boolean): Uint8Array {
	const content = contentOf(file.at);
	if ("bytes" in content && isSame(content.bytes)) return content.bytes;
	throw new InputError(`${file.path} changed while it was being read. When it is saved, try again.`);
}

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
