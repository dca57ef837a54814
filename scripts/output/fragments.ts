/** The fragments of a search index: one compressed file for each page, with the page's text in it. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** A large board's index is in parts, each in a folder of its own. */
const FRAGMENT = /^pagefind\/(?:\d+\/)?fragment\/[^/]+\.pf_fragment$/;

/**
 * The fragments of the index in a finished site: the addresses of the pages, and under which path each one's text is served.
 * @param folder the site
 */
export async function fragmentsIn(folder: string): Promise<Map<string, string[]>> {
	const files = await readdir(path.join(folder, "pagefind"), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	const names = files.map((file) => `pagefind/${file.split(path.sep).join("/")}`).filter(isFragment);
	const fragments = new Map<string, string[]>();
	for (const name of names.toSorted()) {
		const page = pageOfFragment(await readFile(path.join(folder, name)));
		if (page !== undefined) fragments.set(page, [...(fragments.get(page) ?? []), `/${name}`]);
	}
	return fragments;
}

/** Whether a file of a site, by its path with `/`, is a fragment of the index. */
export function isFragment(name: string): boolean {
	return FRAGMENT.test(name);
}

/** The address of the page that a fragment of the index speaks of. */
export function pageOfFragment(bytes: Uint8Array): string | undefined {
	return pageOf(gunzipSync(bytes).toString("utf8"));
}

/** The same of its text, unpacked: JSON behind a few letters of Pagefind's own. */
export function pageOf(text: string): string | undefined {
	const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url?: unknown };
	return typeof url === "string" ? url : undefined;
}
