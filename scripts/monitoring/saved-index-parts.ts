/** Reads what `npm run watch-live` remembered of earlier search indexes. */
import { readFile } from "node:fs/promises";
import { InputError } from "../data-folder/input-error.ts";

/**
 * The paths in a file; none where there is no file yet, as the first time.
 * @throws {InputError} when the file holds anything else
 */
export async function readParts(file: string): Promise<string[]> {
	const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return "[]";
		throw new InputError(`${file} cannot be read (${error.code}).`);
	});
	const parts = parsed(text);
	if (Array.isArray(parts) && parts.every((part) => typeof part === "string" && part.startsWith("/pagefind/"))) return parts;
	throw new InputError(`${file} is not a list that --remember wrote. Delete it, and begin again.`);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
