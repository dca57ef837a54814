/** Pages as they were rendered before: whatever a page sees is in its digest, so a page with the same digest is the same page. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { MEMORIES, type Memory, memoryIn } from "../memory/memory.ts";
import type { Shelf } from "./page-shelves.ts";

/** A page as it was written: its address and its file; and where the search finds it, its digest and its day. */
export type WrittenPage = { address: string; file: string; search?: { digest: string; day: string | undefined } };

/** A finished page, and the digest of all that it saw. */
export type RememberedPage = { digest: string; content: Uint8Array; search: WrittenPage["search"] };

/** Where pages are remembered, in the folder that the command is called in. */
export const MEMORY: string = path.join(MEMORIES, "pages");

/** All templates, what they use of our code, and the libraries. */
const DEPENDS_ON = [".eleventy.ts", "site", "scripts/output", "scripts/catalogue", "package-lock.json"];

/** Pages by their addresses, some hundreds or thousands together. */
type RememberedShelf = ReadonlyMap<string, RememberedPage>;

/** Opens the memory of pages in a folder. Never fails. */
export function pagesIn(folder: string): Promise<Memory<RememberedShelf>> {
	return memoryIn(folder, DEPENDS_ON);
}

/** A shelf as it is asked for: which pages should be on it, with what digests. */
export type WantedShelf = { name: string; digests: ReadonlyMap<string, string> };

/** Tells which pages a shelf should have. */
export function wanted({ name, items }: Shelf): WantedShelf {
	return { name, digests: new Map(items.map(({ item: { address }, digest }) => [address, digest])) };
}

/** Readies the writing of remembered pages into a folder. */
export default async function start(input: { folder: string; memory: string }): Promise<(shelf: WantedShelf) => Promise<WrittenPage[]>> {
	const memory = await pagesIn(input.memory);
	return async ({ name, digests }) => {
		const shelf = (await memory.recall(name)) ?? new Map<string, RememberedPage>();
		const known = new Map([...shelf].filter(([address, { digest }]) => digests.get(address) === digest));
		// What has gone, or looks otherwise now, is not remembered any longer.
		if (known.size < shelf.size) await memory.remember(name, known);
		return [...known].map(([address, page]) => written(address, page, input.folder));
	};
}

function written(address: string, { content, search }: RememberedPage, folder: string): WrittenPage {
	const file = path.join(folder, address.endsWith("/") ? `${address}index.html` : address);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
	return { address, file, ...(search && { search }) };
}
