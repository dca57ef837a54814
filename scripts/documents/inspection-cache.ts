/** What inspections found, remembered between runs: to inspect takes about a second for eight pages. It holds no more of a document's words than a message shows. */
import path from "node:path";
import { CACHE_FOLDER, type Cache, openCache } from "../cache/cache.ts";
import type { Inspected } from "../records/document-file.ts";

/** Where it is, in the folder that the command is called in. */
export const MEMORY: string = path.join(CACHE_FOLDER, "inspections");

/** This code, the patterns, and the libraries. */
const DEPENDS_ON = ["scripts/documents", "scripts/records/anonymity", "package-lock.json"];

/** Opens the memory of inspections in a folder. Never fails. */
export function inspectionsIn(folder: string): Promise<Cache<Inspected>> {
	return openCache(folder, DEPENDS_ON);
}
