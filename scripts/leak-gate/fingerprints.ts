import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { textOfPdf } from "../documents/pdf-contents.ts";
import type { Folder } from "../records/record-files.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import type { Secret } from "./phrases.ts";
import { wordsOf } from "./words.ts";

/**
 * The fingerprints of a list of records: the words, slugs and documents that the leak gate searches for in the output. The
 * `owner` of a fingerprint is the index of its record in that list.
 */
export type Fingerprints = {
	words: readonly Secret[];
	/** Maps each slug to the records that have it. A review and a report may have the same slug. */
	slugs: ReadonlyMap<string, readonly SlugOwner[]>;
	/** Maps the SHA-256 digest of each document, in hexadecimal, to the index of its record. */
	documents: ReadonlyMap<string, number>;
	/** One digest for each record, computed from all its fingerprints. */
	digests: readonly string[];
};

/**
 * A record that has a given slug. `isShared` is true if a public record in another folder has the same slug. The slug alone then
 * reveals nothing. Only an address in the folder of this record would reveal it.
 */
type SlugOwner = { owner: number; folder: Folder; isShared: boolean };

export async function fingerprintsOf(records: readonly TrackedRecord[], dataFolder: string): Promise<Fingerprints> {
	const words: Secret[] = [];
	const documents = new Map<string, number>();
	const digests: string[] = [];
	for (const [owner, { folder, slug, isShared, texts, titles, document }] of records.entries()) {
		for (const text of texts) words.push({ owner, words: wordsOf(text) });
		for (const title of titles) words.push({ owner, words: wordsOf(title), isTitle: true });
		const bytes = document && (await documentIn(dataFolder, document));
		const documentDigest = bytes ? hash("sha256", bytes) : undefined;
		if (documentDigest) documents.set(documentDigest, owner);
		if (bytes) words.push({ owner, words: wordsOf(await textOfPdf(bytes)) });
		digests.push(hash("sha256", JSON.stringify([folder, slug, isShared, texts, titles, documentDigest])));
	}
	const owners = records.map(({ slug, folder, isShared }, owner) => ({ slug, owner, folder, isShared }));
	return { words, slugs: Map.groupBy(owners, ({ slug }) => slug), documents, digests };
}

/**
 * Reads a document from the data folder. Returns undefined if the document does not exist, because the document of a withheld
 * record may already have been deleted.
 */
export async function documentIn(dataFolder: string, name: string): Promise<Buffer | undefined> {
	return readFile(path.join(dataFolder, "documents", name)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw error;
	});
}
