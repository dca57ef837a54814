/** Pagefind's fragments: one gzip file for each page in the index, with the page's text in it. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Guard } from "../publish/guard-list.ts";

/** The address of a page, or of a page of a document, and the path of its fragment in the output folder. */
export type Fragment = [page: string, file: string];

/** The index of a large board is in parts, each in a folder of its own. */
const FRAGMENT_FILE = /^pagefind\/(?:\d+\/)?fragment\/[^/]+\.pf_fragment$/;

/** @param name the path of a file in the output folder, with `/` */
export function isFragment(name: string): boolean {
	return FRAGMENT_FILE.test(name);
}

/** The address of the page that a fragment belongs to. */
export function pageOfFragment(bytes: Uint8Array): string | undefined {
	return pageOfFragmentText(gunzipSync(bytes).toString("utf8"));
}

/** The same for a decompressed fragment: JSON after a few letters of Pagefind's own. */
export function pageOfFragmentText(text: string): string | undefined {
	const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url?: unknown };
	return typeof url === "string" ? url : undefined;
}

/**
 * Writes `guard.json` into an output folder, with the fragments of each report's page and of each page of its document:
 * they contain the report's text, so they must be stopped with it.
 * @throws when a report has no fragment, since its text in the index could then not be stopped
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
