/**
 * Caches which fingerprints the gate found in each file. An unchanged file need not be scanned again if every record that is
 * withheld now was already tracked in the earlier scan. The gate tracks records before they are withheld, so no new scan is
 * needed when a report's last public day has passed.
 */
import { hash } from "node:crypto";
import { type Cache, openCache } from "../cache/cache.ts";

/** The result of scanning a file. Records are identified by the digests of their fingerprints. */
export type ScannedFile = {
	/** The SHA-256 of the file, in hexadecimal. */
	digest: string;
	/** Records with any match other than those listed in `noteAddresses`. */
	matched: readonly string[];
	/** Records whose address was found in a place where links to the note about a removed report are allowed. */
	noteAddresses: readonly string[];
	/** If the file is a search index fragment, the address of the page it is for. */
	page: string | undefined;
};

/** The scanned files in a chunk, keyed by path, and the digest of the list of records that all of them were scanned for. */
type CachedChunk = { trackedList: string; files: ReadonlyMap<string, ScannedFile> };

/** For each tracked record, the digest of its fingerprints. */
type TrackedList = readonly string[];

type EarlierScan = CachedChunk & { tracked: ReadonlySet<string> };

/** The code that decodes and searches files, the code that reads the text of documents, and the libraries. */
const DEPENDS_ON = ["scripts/leak-gate", "scripts/search", "scripts/documents", "package-lock.json"];

/** Opens the cache of chunks, keyed by name, and of lists of tracked records, keyed by `keyOfTrackedList`. */
export function openScans(folder: string): Promise<Cache<CachedChunk | TrackedList>> {
	return openCache(folder, DEPENDS_ON);
}

export function keyOfTrackedList(digest: string): string {
	return `list ${digest}`;
}

/** Reads and writes scans. Each list of tracked records is read or written only once, because all chunks share it. */
export class ScanCache {
	readonly #cache: Cache<CachedChunk | TrackedList>;
	/** Lists, keyed by digest; `undefined` for a list that is not in the cache. */
	readonly #lists = new Map<string, ReadonlySet<string> | undefined>();

	constructor(cache: Cache<CachedChunk | TrackedList>) {
		this.#cache = cache;
	}

	/**
	 * Returns the cached scan of a chunk if it tracked every record that is withheld now.
	 * @param withheld for each withheld record, the digest of its fingerprints
	 */
	async read(chunk: string, withheld: readonly string[]): Promise<EarlierScan | undefined> {
		const cached = await this.#cache.read(chunk);
		if (!cached || !("files" in cached)) return undefined;
		const tracked = await this.#listOf(cached.trackedList);
		return tracked && withheld.every((one) => tracked.has(one)) ? { ...cached, tracked } : undefined;
	}

	/** Writes the scan of a chunk. Returns the digest of its list of tracked records, which must be kept in the cache with it. */
	async write(chunk: string, tracked: TrackedList, files: ReadonlyMap<string, ScannedFile>): Promise<string> {
		const trackedList = digestOfList(tracked);
		// The list is written first, because a chunk without its list is ignored.
		if (!this.#lists.get(trackedList)) await this.#cache.write(keyOfTrackedList(trackedList), tracked);
		this.#lists.set(trackedList, new Set(tracked));
		await this.#cache.write(chunk, { trackedList, files });
		return trackedList;
	}

	async #listOf(digest: string): Promise<ReadonlySet<string> | undefined> {
		if (!this.#lists.has(digest)) {
			const cached = await this.#cache.read(keyOfTrackedList(digest));
			const isIntact = cached && !("files" in cached) && digestOfList(cached) === digest;
			this.#lists.set(digest, isIntact ? new Set(cached) : undefined);
		}
		return this.#lists.get(digest);
	}
}

function digestOfList(tracked: TrackedList): string {
	return hash("sha256", JSON.stringify(tracked));
}
