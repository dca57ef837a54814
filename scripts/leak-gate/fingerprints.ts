/** By what records can be recognised: their words, their addresses, their documents. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { textOfPdf } from "../documents/pdf-text.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import type { Secret } from "./phrases.ts";
import { wordsOf } from "./words.ts";

/** The marks of some records, each by its record's place in the list of them. */
export type Marks = {
	words: readonly Secret[];
	/** Records by slug. */
	slugs: ReadonlyMap<string, number>;
	/** Records by the SHA-256 of their documents, hexadecimal. */
	documents: ReadonlyMap<string, number>;
	/** For each record, a digest of all its marks: a record with the same digest has the same. */
	digests: readonly string[];
};

/**
 * Gathers the marks of records.
 * @param dataFolder where their documents are
 */
export async function marksOf(records: readonly TrackedRecord[], dataFolder: string): Promise<Marks> {
	const words: Secret[] = [];
	const documents = new Map<string, number>();
	const digests: string[] = [];
	for (const [owner, { folder, slug, texts, titles, document }] of records.entries()) {
		for (const text of texts) words.push({ owner, words: wordsOf(text) });
		for (const title of titles) words.push({ owner, words: wordsOf(title), isTitle: true });
		const bytes = document === undefined ? undefined : await documentIn(dataFolder, document);
		const ofDocument = bytes && hash("sha256", bytes);
		if (bytes && ofDocument !== undefined) {
			documents.set(ofDocument, owner);
			words.push({ owner, words: wordsOf(await textOfPdf(bytes)) });
		}
		digests.push(hash("sha256", JSON.stringify([folder, slug, texts, titles, ofDocument])));
	}
	return { words, slugs: new Map(records.map(({ slug }, owner) => [slug, owner])), documents, digests };
}

/** A document in a data folder. That of a withheld record may be gone already. */
export async function documentIn(dataFolder: string, name: string): Promise<Buffer | undefined> {
	return readFile(path.join(dataFolder, "documents", name)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw error;
	});
}
