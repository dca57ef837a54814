/**
 * Finds the paths of the fragments in Pagefind's search index. A fragment contains the whole text of a page. Fragments from an
 * earlier build must therefore not stay reachable once their page has been removed.
 */
import { gunzipSync } from "node:zlib";
import { jsonOf, request, type Site } from "./request.ts";

const FOLDER = "/pagefind";

/**
 * Returns the sorted paths of all fragments in a live site's search index. A large board has several indexes, namely `/pagefind/`
 * and the indexes listed in `parts.json`.
 * @returns undefined if any index cannot be read
 */
export async function liveFragments(site: Site): Promise<string[] | undefined> {
	const others = jsonOf(await request(site, `${FOLDER}/parts.json`, true));
	if (!Array.isArray(others)) return undefined;
	const folders = [FOLDER, ...others.map((other) => String(other).replace(/\/$/, ""))];
	return joined(await Promise.all(folders.map((folder) => fragmentsOfIndex(site, folder))))?.toSorted();
}

/** The fields that `pagefind-entry.json` has for each language. */
type Language = { hash: string; page_count: number };

async function fragmentsOfIndex(site: Site, folder: string): Promise<string[] | undefined> {
	const entry = jsonOf(await request(site, `${folder}/pagefind-entry.json`, true)) as { languages?: Record<string, Language> } | undefined;
	if (!entry?.languages) return undefined;
	return joined(await Promise.all(Object.values(entry.languages).map((language) => fragmentsOfLanguage(site, folder, language))));
}

async function fragmentsOfLanguage(site: Site, folder: string, { hash, page_count: count }: Language): Promise<string[] | undefined> {
	const meta = await request(site, `${folder}/pagefind.${hash}.pf_meta`, true);
	if (!("status" in meta) || meta.status !== 200) return undefined;
	const names = namesIn(decompressed(meta.body)).slice(0, count);
	return names.length === count ? names.map((name) => `${folder}/fragment/${name}.pf_fragment`) : undefined;
}

function joined(lists: ReadonlyArray<string[] | undefined>): string[] | undefined {
	return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

function decompressed(bytes: Buffer): Buffer {
	try {
		return gunzipSync(bytes);
	} catch {
		return bytes;
	}
}

/**
 * Returns the file names in one of Pagefind's metadata files, with the names of page fragments first. The metadata is CBOR (RFC
 * 8949). CBOR stores a short string as one byte, which is 0x60 plus the length, followed by the string itself.
 */
function namesIn(list: Buffer): string[] {
	const names: string[] = [];
	for (let at = 0; at < list.length; at++) {
		const length = (list[at] ?? 0) - 0x60;
		if (length < 1 || length > 0x17) continue;
		const text = list.toString("latin1", at + 1, at + 1 + length);
		if (!/^[a-z]+(-\d+)?_[0-9a-f]{7,}$/.test(text) || text.length !== length) continue;
		names.push(text);
		at += length;
	}
	return names;
}

/** Parses a JSON array of fragment paths that `npm run watch-live` saved. Returns undefined if the text is anything else. */
export function parseFragments(text: string): string[] | undefined {
	try {
		const paths: unknown = JSON.parse(text);
		return Array.isArray(paths) && paths.every((path) => typeof path === "string" && path.startsWith("/pagefind/")) ? paths : undefined;
	} catch {
		return undefined;
	}
}
