/** Which parts the search index of a live site has: each holds the whole text of a page. */
import { gunzipSync } from "node:zlib";
import { ask, jsonOf, type Site } from "./request.ts";

const FOLDER = "/pagefind";

/**
 * The paths of all parts of the index. A large board has several indexes, which the first one lists.
 * @returns nothing where an index cannot be read
 */
export async function livePartsOf(site: Site): Promise<string[] | undefined> {
	const others = jsonOf(await ask(site, `${FOLDER}/parts.json`, true));
	if (!Array.isArray(others)) return undefined;
	const lists = await Promise.all(
		[FOLDER, ...others.map((other) => String(other).replace(/\/$/, ""))].map((index) => partsIn(site, index)),
	);
	return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []).toSorted();
}

async function partsIn(site: Site, folder: string): Promise<string[] | undefined> {
	const { languages } = (jsonOf(await ask(site, `${folder}/pagefind-entry.json`, true)) ?? {}) as { languages?: Record<string, Language> };
	if (!languages) return undefined;
	const lists = await Promise.all(Object.values(languages).map((language) => partsOf(site, folder, language)));
	return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

/** What Pagefind's own entry says of a language. */
type Language = { hash: string; page_count: number };

async function partsOf(site: Site, folder: string, { hash, page_count: count }: Language): Promise<string[] | undefined> {
	const list = await ask(site, `${folder}/pagefind.${hash}.pf_meta`, true);
	if (!("status" in list) || list.status !== 200) return undefined;
	const names = namesIn(opened(list.body)).slice(0, count);
	return names.length === count ? names.map((name) => `${folder}/fragment/${name}.pf_fragment`) : undefined;
}

function opened(bytes: Buffer): Buffer {
	try {
		return gunzipSync(bytes);
	} catch {
		return bytes;
	}
}

/**
 * The names in Pagefind's list of its files, those of the pages first. The list is CBOR (RFC 8949), in which a short
 * text stands behind one byte with its length: 0x60 and more.
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
