/**
 * Worker module: searches the output for all records that are withheld now or later. If a file is unchanged, its cached scan is
 * used.
 */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { decodeFile } from "./decode.ts";
import type { Fingerprints } from "./fingerprints.ts";
import { matchesIn } from "./matches.ts";
import { Phrases } from "./phrases.ts";
import { openScans, ScanCache, type ScannedFile } from "./scan-cache.ts";

/**
 * `withheld` contains the indexes of the tracked records that are withheld now. `folder` is the output folder. If `cacheFolder`
 * is undefined, nothing is cached.
 */
export type ScanInput = { fingerprints: Fingerprints; withheld: readonly number[]; folder: string; cacheFolder: string | undefined };

/** Files whose scans are cached together. `files` contains their paths in the output folder. */
export type FileChunk = { name: string; files: readonly string[] };

export type FileMatches = Omit<ScannedFile, "digest"> & { file: string };

/**
 * The result of scanning a chunk. `matches` lists the files in which something was found. `trackedList` is the digest of the
 * list of records that is cached with the chunk, or undefined if nothing is cached.
 */
export type ScannedChunk = { matches: FileMatches[]; trackedList: string | undefined };

export default async function start(input: ScanInput): Promise<(chunks: readonly FileChunk[]) => Promise<ScannedChunk[]>> {
	const { fingerprints, withheld, folder, cacheFolder } = input;
	const cache = cacheFolder === undefined ? undefined : new ScanCache(await openScans(cacheFolder));
	const terms = { ...fingerprints, phrases: new Phrases(fingerprints.words) };
	const digestsOf = (owners: Iterable<number>) => [...owners].map((owner) => fingerprints.digests[owner] ?? "");
	const withheldDigests = digestsOf(withheld);

	const scanFile = async (name: string, bytes: Buffer, digest: string): Promise<ScannedFile> => {
		const file = await decodeFile(name, bytes);
		const { document, words, address, noteAddress } = matchesIn(file, terms);
		const matched = digestsOf(document.union(words).union(address));
		return { digest, matched, noteAddresses: digestsOf(noteAddress), page: file.page };
	};
	const scanChunk = async ({ name, files }: FileChunk): Promise<ScannedChunk> => {
		const earlier = await cache?.read(name, withheldDigests);
		const scanned = new Map<string, ScannedFile>();
		let changed = 0;
		for (const file of files) {
			// Synchronous reads are fastest for tens of thousands of small files.
			const bytes = readFileSync(path.join(folder, file));
			const digest = hash("sha256", bytes);
			const same = earlier?.files.get(file);
			if (same?.digest !== digest) changed += 1;
			scanned.set(file, same?.digest === digest ? same : await scanFile(file, bytes, digest));
		}
		const isUnchanged = changed === 0 && earlier?.files.size === files.length;
		// If only some files were scanned again, the list contains only the records that the earlier scan also searched for.
		const tracked =
			earlier && changed < files.length ? fingerprints.digests.filter((one) => earlier.tracked.has(one)) : fingerprints.digests;
		const trackedList = isUnchanged ? earlier.trackedList : await cache?.write(name, tracked, scanned);
		const matches = [...scanned].map(([file, { digest: _, ...found }]) => ({ file, ...found }));
		return { matches: matches.filter(isNotEmpty), trackedList };
	};
	return (chunks) => Array.fromAsync(chunks, scanChunk);
}

function isNotEmpty({ matched, noteAddresses, page }: FileMatches): boolean {
	return matched.length > 0 || noteAddresses.length > 0 || page !== undefined;
}
