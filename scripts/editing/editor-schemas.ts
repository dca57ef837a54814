import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { jsonSchemas } from "../records/json-schema.ts";
import { readRecords, type Sources } from "../records/records.ts";

const FOLDER = "schemas";

/**
 * Finds the JSON Schemas that are missing or out of date. Returns the new content of each schema, keyed by its path in the data
 * folder.
 */
export async function staleSchemas(folder: string, sources: Sources): Promise<Map<string, string>> {
	const stale = new Map<string, string>();
	for (const [name, text] of jsonSchemas(readRecords(sources).records)) {
		const file = path.join(FOLDER, name);
		const current = await readFile(path.join(folder, file), "utf8").catch((error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
			throw error;
		});
		if (current !== text) stale.set(file, text);
	}
	return stale;
}

/** Writes the JSON Schemas that are missing or out of date, and returns their paths in the data folder. */
export async function writeSchemas(folder: string, sources: Sources): Promise<string[]> {
	const stale = await staleSchemas(folder, sources);
	if (stale.size > 0) await mkdir(path.join(folder, FOLDER), { recursive: true });
	for (const [file, text] of stale) await writeFile(path.join(folder, file), text);
	return [...stale.keys()];
}
