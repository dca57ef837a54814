/** Cache of inspection results: an inspection takes about a second for eight pages. It holds no more of a document's words than messages show. */
import path from "node:path";
import { CACHE_FOLDER, type Cache, openCache } from "../cache/cache.ts";
import type { Inspected } from "../records/document-file.ts";

/** Relative to the working directory. */
export const INSPECTION_CACHE: string = path.join(CACHE_FOLDER, "inspections");

/** Part of the cache key: this code, the patterns for identifying details, and the versions of the libraries. */
const DEPENDS_ON = ["scripts/documents", "scripts/records/anonymity", "package-lock.json"];

/** Opens the cache in a folder. Never fails. */
export function openInspectionCache(folder: string): Promise<Cache<Inspected>> {
	return openCache(folder, DEPENDS_ON);
}
