/**
 * Pages as they were rendered before: whatever a page sees is in its digest, so a page with the same digest is the same page.
 * Of the pages themselves nothing is remembered but a digest, too: they are in the last output, unless somebody changed them.
 */
import path from "node:path";
import { CACHE_FOLDER, type Cache, openCache } from "../cache/cache.ts";

/** A page as it was written: its address and its file; and where the search finds it, its digest and its day. */
export type WrittenPage = { address: string; file: string; search?: { digest: string; day: string | undefined } };

/** The digests of all that a page saw and of what was written. */
export type RememberedPage = { seen: string; content: string; search: WrittenPage["search"] };

/** The pages of a shelf, by their addresses. */
export type RememberedShelf = ReadonlyMap<string, RememberedPage>;

/** Where pages are remembered, in the folder that the command is called in. */
export const MEMORY: string = path.join(CACHE_FOLDER, "pages");

/** All templates, what they use of our code, and the libraries. */
const DEPENDS_ON = [".eleventy.ts", "site", "scripts/build", "scripts/records", "scripts/publish", "package-lock.json"];

/** Opens the memory of pages in a folder. Never fails. */
export function pagesIn(folder: string): Promise<Cache<RememberedShelf>> {
	return openCache(folder, DEPENDS_ON);
}
