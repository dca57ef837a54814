/** Reads Pagefind's fragments. A fragment is a gzip file that contains the text of one page in the search index. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Guard } from "../publish/guard-list.ts";

/** The address of a page on the site or in a document, and the path of its fragment in the output folder. */
export type Fragment = [page: string, file: string];

/** The path of a fragment. A large board's index has several parts, and each part after the first has its own folder. */
const FRAGMENT_FILE = /^pagefind\/(?:\d+\/)?fragment\/[^/]+\.pf_fragment$/;

/**
 * Checks whether a file is a Pagefind fragment.
 * @param name the file's path in the output folder, with `/` as the separator
 */
export function isFragment(name: string): boolean {
	return FRAGMENT_FILE.test(name);
}

/** Returns the address of the page whose text a fragment contains. */
export function pageOfFragment(bytes: Uint8Array): string | undefined {
	return pageOfFragmentText(gunzipSync(bytes).toString("utf8"));
}

/**
 * Returns the address of the page whose text a decompressed fragment contains. The fragment is JSON after a short prefix that
 * Pagefind adds.
 */
export function pageOfFragmentText(text: string): string | undefined {
	const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url?: unknown };
	return typeof url === "string" ? url : undefined;
}

/**
 * Writes `guard.json`, which lists the paths to block when each report's last public day has passed. The search index fragments
 * for a report's page and its document contain the report's text, so they are added to the report's paths.
 * @throws if a report has no fragment, because its text in the search index could then not be blocked
 */
export async function writeGuard(folder: string, guard: Guard, fragments: readonly Fragment[]): Promise<void> {
	const byPath = Map.groupBy(fragments.toSorted(), ([page]) => page.replace(/#.*$/, "").replace(/\/$/, ""));
	const addressesOf = (place: string) => (byPath.get(place) ?? []).map(([, file]) => `/${file}`);
	const entries = guard.entries.map((entry) => {
		const [page = "", ...others] = entry.paths;
		if (!byPath.has(page))
			throw new Error(`The search index has nothing of ${page}, so its text in the index could not be stopped on time.`);
		return { ...entry, paths: [...entry.paths, ...addressesOf(page), ...others.flatMap(addressesOf)] };
	});
	await writeFile(path.join(folder, "guard.json"), `${JSON.stringify({ ...guard, entries }, undefined, "\t")}\n`);
}
