/** Completes the list by which reports are stopped on time: the search index also holds their text. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Guard } from "../publish/guard-list.ts";
import type { Indexed } from "./index-part.ts";

/** Where `site/files/guard.11ty.ts` puts the list in a site. */
const FILE = "guard.json";

/**
 * Adds to each report of the list where the search keeps its text: that of its page, and that of each page of its document.
 * @param folder a site with its search index
 * @param indexed where the index keeps the text of each page
 * @throws when a report has no part in the index, since then nobody knows what to stop
 */
export async function completeGuard(folder: string, indexed: Indexed["fragments"]): Promise<void> {
	const file = path.join(folder, FILE);
	const guard = JSON.parse(await readFile(file, "utf8")) as Guard;
	const fragments = byFile(indexed);
	const entries = guard.entries.map((entry) => {
		const [page = "", ...documents] = entry.paths;
		const own = fragments.get(page);
		if (!own) throw new Error(`The search index has nothing of ${page}, so its text in the index could not be stopped on time.`);
		return { ...entry, paths: [...entry.paths, ...own, ...documents.flatMap((document) => fragments.get(document) ?? [])] };
	});
	await writeFile(file, `${JSON.stringify({ ...guard, entries }, undefined, "\t")}\n`);
}

/** The fragments of the index, as addresses, by the path of what they speak of: a page, or a document with all its pages. */
function byFile(indexed: Indexed["fragments"]): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const [page, file] of indexed.toSorted()) {
		const own = page.replace(/#.*$/, "").replace(/\/$/, "");
		found.set(own, [...(found.get(own) ?? []), `/${file}`]);
	}
	return found;
}
