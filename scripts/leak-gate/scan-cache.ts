/**
 * What the gate saw in files before. A file of the same bytes need not be looked at again while all that is withheld was
 * watched for when it was: what is watched is more than what is withheld, so a last day that is over changes nothing.
 */
import { hash } from "node:crypto";
import { type Cache, openCache } from "../cache/cache.ts";

/** What a file has: whose marks, by their digests; whose address where that of a note may be; the page that it speaks of in the search index. */
export type Seen = { digest: string; marked: readonly string[]; named: readonly string[]; page: string | undefined };

/** What was seen in the files of a shelf, and the digest of the list of what was watched for in all of them. */
type SeenShelf = { list: string; files: ReadonlyMap<string, Seen> };

/** The digests of the marks that were watched for. */
type WatchList = readonly string[];

/** A shelf as it was seen before, with what was watched for. */
export type Before = { list: string; watched: ReadonlySet<string>; files: ReadonlyMap<string, Seen> };

/** How files are read and looked at, how documents are read, and the libraries. */
const DEPENDS_ON = ["scripts/leak-gate", "scripts/search", "scripts/documents", "package-lock.json"];

/** Opens the memory of what was seen in a folder. Never fails. */
export function seenIn(folder: string): Promise<Cache<SeenShelf | WatchList>> {
	return openCache(folder, DEPENDS_ON);
}

/** The key of a list of what was watched for. */
export function keyOfList(list: string): string {
	return `list ${list}`;
}

/** Recalls shelves of which all that is withheld now was watched for. */
export class SeenBefore {
	readonly #memory: Cache<SeenShelf | WatchList>;
	readonly #lists = new Map<string, ReadonlySet<string> | undefined>();

	constructor(memory: Cache<SeenShelf | WatchList>) {
		this.#memory = memory;
	}

	/** @param withheld the digests of the marks of all that is withheld now */
	async recall(shelf: string, withheld: readonly string[]): Promise<Before | undefined> {
		const found = await this.#memory.read(shelf);
		if (!found || !("files" in found)) return undefined;
		const watched = await this.#listOf(found.list);
		return watched && withheld.every((one) => watched.has(one)) ? { ...found, watched } : undefined;
	}

	/** Remembers a shelf, in the place of what was seen there before. Returns the digest of its list, which must be kept with it. */
	async remember(shelf: string, watched: WatchList, files: ReadonlyMap<string, Seen>): Promise<string> {
		const list = digestOfList(watched);
		// The list goes first: a shelf without its list is not believed.
		if (!this.#lists.get(list)) await this.#memory.write(keyOfList(list), watched);
		this.#lists.set(list, new Set(watched));
		await this.#memory.write(shelf, { list, files });
		return list;
	}

	async #listOf(list: string): Promise<ReadonlySet<string> | undefined> {
		if (!this.#lists.has(list)) {
			const found = await this.#memory.read(keyOfList(list));
			const isWhole = found && !("files" in found) && digestOfList(found) === list;
			this.#lists.set(list, isWhole ? new Set(found) : undefined);
		}
		return this.#lists.get(list);
	}
}

function digestOfList(watched: WatchList): string {
	return hash("sha256", JSON.stringify(watched));
}
