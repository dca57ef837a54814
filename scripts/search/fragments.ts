/** The fragments of a search index: one compressed file for each page, with the page's text in it. */
import { gunzipSync } from "node:zlib";

/** A large board's index is in parts, each in a folder of its own. */
const FRAGMENT = /^pagefind\/(?:\d+\/)?fragment\/[^/]+\.pf_fragment$/;

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
