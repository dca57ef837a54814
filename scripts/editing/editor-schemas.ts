/** The editors' schemas of a data folder: in `schemas/`, written from the code and from what the folder holds. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { jsonSchemas } from "../records/json-schema.ts";
import { readRecords, type Sources } from "../records/records.ts";

const FOLDER = "schemas";

/**
 * The schemas that are missing or say something else than they should.
 * @param folder the data folder
 * @returns the right text of each, by its place in the data folder
 */
export async function staleSchemas(folder: string, sources: Sources): Promise<Map<string, string>> {
	const stale = new Map<string, string>();
	for (const [name, text] of jsonSchemas(readRecords(sources).records)) {
		const place = path.join(FOLDER, name);
		const present = await readFile(path.join(folder, place), "utf8").catch((error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
			throw error;
		});
		if (present !== text) stale.set(place, text);
	}
	return stale;
}

/**
 * Writes the schemas that are not as they should be.
 * @returns their places in the data folder
 */
export async function writeSchemas(folder: string, sources: Sources): Promise<string[]> {
	const stale = await staleSchemas(folder, sources);
	if (stale.size > 0) await mkdir(path.join(folder, FOLDER), { recursive: true });
	for (const [place, text] of stale) await writeFile(path.join(folder, place), text);
	return [...stale.keys()];
}
