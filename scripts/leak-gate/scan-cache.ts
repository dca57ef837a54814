/**
 * Caches which records the leak gate found in each file. An unchanged file need not be scanned again if the earlier scan
 * already searched for every record that is withheld now. The gate also searches for public records that will be withheld
 * later. Therefore, no new scan is needed when a report's last public day has passed.
 */
import { hash } from "node:crypto";
import { type Cache, openCache } from "../cache/cache.ts";

/** The result of scanning a file. Each record is identified by the digest of its fingerprints. */
export type ScannedFile = {
	/** The SHA-256 digest of the file, in hexadecimal. */
	digest: string;
	/** Records whose document or text was found, or whose address was found in a part of the site that must never contain it. */
	matched: readonly string[];
	/** Records whose address was found in a link or redirect, which is allowed if a removal notice has replaced the report. */
	noteAddresses: readonly string[];
	/** The address of the page that a Pagefind fragment was made from, or undefined if the file is not a fragment. */
	page: string | undefined;
};

/**
 * The cached scans of one chunk of files. `files` is keyed by path. `trackedList` is the digest of the list of records that
 * every file in the chunk was searched for.
 */
type CachedChunk = { trackedList: string; files: ReadonlyMap<string, ScannedFile> };

/** A list of the records that files are searched for. Each record is represented by the digest of its fingerprints. */
type TrackedList = readonly string[];

type EarlierScan = CachedChunk & { tracked: ReadonlySet<string> };

/**
 * A change to these files makes cached scans invalid: the code that decodes and searches files, the code that reads documents,
 * and the versions of the libraries.
 */
const DEPENDS_ON = ["scripts/leak-gate", "scripts/search", "scripts/documents", "package-lock.json"];

/** Opens the scan cache. It contains chunks, keyed by name, and lists of records, keyed by `keyOfTrackedList`. */
export function openScans(folder: string): Promise<Cache<CachedChunk | TrackedList>> {
	return openCache(folder, DEPENDS_ON);
}

export function keyOfTrackedList(digest: string): string {
	return `list ${digest}`;
}

/** Reads and writes scans. Most chunks share the same list of records, so each list is read or written only once. */
export class ScanCache {
	readonly #cache: Cache<CachedChunk | TrackedList>;
	/** The lists read or written so far, keyed by digest. The value is undefined if a list is not in the cache. */
	readonly #lists = new Map<string, ReadonlySet<string> | undefined>();

	constructor(cache: Cache<CachedChunk | TrackedList>) {
		this.#cache = cache;
	}

	/**
	 * Returns the cached scan of a chunk, or undefined if that scan did not search for every record that is withheld now.
	 * @param withheld the digest of the fingerprints of each withheld record
	 */
	async read(chunk: string, withheld: readonly string[]): Promise<EarlierScan | undefined> {
		const cached = await this.#cache.read(chunk);
		if (!cached || !("files" in cached)) return undefined;
		const tracked = await this.#listOf(cached.trackedList);
		return tracked && withheld.every((one) => tracked.has(one)) ? { ...cached, tracked } : undefined;
	}

	/**
	 * Writes the scan of a chunk, and the list of the records that it searched for. Returns the digest of that list, so that the
	 * caller can keep the list in the cache.
	 */
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
