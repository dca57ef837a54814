/**
 * Caches which fingerprints the gate found in each file. An unchanged file need not be scanned again if every record that is
 * withheld now was tracked then. The gate tracks records before they are withheld, so the end of a report's last public
 * day needs no new scan.
 */
import { hash } from "node:crypto";
import { type Cache, openCache } from "../cache/cache.ts";

/** What a scan of a file found. Records are named by the digests of their fingerprints. */
export type ScannedFile = {
	/** The SHA-256 of the file. */
	digest: string;
	/** Records with any other match than those in `noteAddresses`. */
	matched: readonly string[];
	/** Records whose address is where the address of their note may be. */
	noteAddresses: readonly string[];
	/** The page whose text the file holds, if it is a fragment of the search index. */
	page: string | undefined;
};

/** The scanned files of a chunk by their paths, and the digest of the list of records that all of them were scanned for. */
type CachedChunk = { trackedList: string; files: ReadonlyMap<string, ScannedFile> };

/** The digests of the fingerprints of tracked records. */
type TrackedList = readonly string[];

type EarlierScan = CachedChunk & { tracked: ReadonlySet<string> };

/** How files are decoded and searched, how the text of documents is read, and the libraries. */
const DEPENDS_ON = ["scripts/leak-gate", "scripts/search", "scripts/documents", "package-lock.json"];

/** The cache has chunks by their names, and lists of tracked records by `keyOfTrackedList`. */
export function openScans(folder: string): Promise<Cache<CachedChunk | TrackedList>> {
	return openCache(folder, DEPENDS_ON);
}

export function keyOfTrackedList(digest: string): string {
	return `list ${digest}`;
}

/** Reads and writes each list of tracked records once, since all chunks share it. */
export class ScanCache {
	readonly #cache: Cache<CachedChunk | TrackedList>;
	/** Lists by their digests; `undefined` for a list that is not in the cache. */
	readonly #lists = new Map<string, ReadonlySet<string> | undefined>();

	constructor(cache: Cache<CachedChunk | TrackedList>) {
		this.#cache = cache;
	}

	/**
	 * The scan of a chunk, if every record that is withheld now was tracked in it.
	 * @param withheld the digests of the fingerprints of withheld records
	 */
	async read(chunk: string, withheld: readonly string[]): Promise<EarlierScan | undefined> {
		const cached = await this.#cache.read(chunk);
		if (!cached || !("files" in cached)) return undefined;
		const tracked = await this.#listOf(cached.trackedList);
		return tracked && withheld.every((one) => tracked.has(one)) ? { ...cached, tracked } : undefined;
	}

	/** Writes the scan of a chunk. Returns the digest of its list of tracked records, which must be kept with it. */
	async write(chunk: string, tracked: TrackedList, files: ReadonlyMap<string, ScannedFile>): Promise<string> {
		const trackedList = digestOfList(tracked);
		// The list is written first, since a chunk without its list is ignored.
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
