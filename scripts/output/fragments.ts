/** The parts of a search index: one compressed file for each page, with the page's text in it. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";

const FOLDER = "pagefind/fragment";

/**
 * The parts of the index in a finished site: the addresses of the pages, and under which path each one's text is served.
 * @param folder the site
 */
export async function fragmentsIn(folder: string): Promise<Map<string, string[]>> {
	const names = await readdir(path.join(folder, FOLDER)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	const fragments = new Map<string, string[]>();
	for (const name of names.filter((file) => file.endsWith(".pf_fragment")).toSorted()) {
		const page = pageOfFragment(await readFile(path.join(folder, FOLDER, name)));
		if (page !== undefined) fragments.set(page, [...(fragments.get(page) ?? []), `/${FOLDER}/${name}`]);
	}
	return fragments;
}

/** Whether a file of a site, by its path with `/`, is a part of the index. */
export function isFragment(name: string): boolean {
	return name.startsWith(`${FOLDER}/`) && name.endsWith(".pf_fragment");
}

/** The address of the page that a part of the index speaks of. */
export function pageOfFragment(bytes: Uint8Array): string | undefined {
	return pageOf(gunzipSync(bytes).toString("utf8"));
}

/** The same of its text, unpacked: JSON behind a few letters of Pagefind's own. */
export function pageOf(text: string): string | undefined {
	const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url?: unknown };
	return typeof url === "string" ? url : undefined;
}
