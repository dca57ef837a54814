/** What must not be found in the output: gathered from the records that are not public, less what public ones also say. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { inWords, isPartialDate } from "../../catalogue/dates.ts";
import type { Catalogue } from "../../catalogue/published.ts";
import { textsIn, type Withheld } from "../../catalogue/withheld.ts";
import { textOfPdf } from "../../documents/pdf-text.ts";
import { Phrases, RUN, type Secret } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const TEMPLATES = path.resolve(import.meta.dirname, "../../../site");

/** What parts one piece of text from the next in a template. */
const PIECE = /[<>{}`"$]/;

/** All that must not be found, by the ways in which it might be. */
export type Secrets = {
	records: readonly Withheld[];
	phrases: Phrases;
	/** Records by slug. */
	slugs: ReadonlyMap<string, number>;
	/** Records by the SHA-256 of their documents, hexadecimal. */
	digests: ReadonlyMap<string, number>;
};

/**
 * Gathers the secrets of a day.
 * @param dataFolder where the documents of withheld and public records are
 */
export async function secretsOf(catalogue: Catalogue, records: readonly Withheld[], dataFolder: string): Promise<Secrets> {
	const texts: Secret[] = [];
	const digests = new Map<string, number>();
	for (const [owner, record] of records.entries()) {
		for (const text of record.texts) texts.push({ owner, words: wordsOf(text) });
		for (const title of record.titles) texts.push({ owner, words: wordsOf(title), isTitle: true });
		if (record.document === undefined) continue;
		const bytes = await documentIn(dataFolder, record.document);
		if (!bytes) continue;
		digests.set(createHash("sha256").update(bytes).digest("hex"), owner);
		texts.push({ owner, words: wordsOf(await textOfPdf(bytes)) });
	}
	const phrases = new Phrases(texts);
	if (texts.length > 0) {
		const names = new Map<string, Int32Array>();
		for await (const text of publicTexts(catalogue, dataFolder)) {
			const words = wordsOf(text);
			if (words.length < RUN) names.set(words.join(), words);
			else phrases.share(words);
		}
		phrases.shareNames([...names.values()]);
		phrases.settle();
	}
	const slugs = new Map(records.map(({ slug }, owner) => [slug, owner]));
	return { records, phrases, slugs, digests };
}

/** What anybody may read: public records, the words of templates, public documents, and what a note says. */
async function* publicTexts(catalogue: Catalogue, dataFolder: string): AsyncGenerator<string> {
	// Themes, agencies, audiences and publishers hold the same records again.
	const { themes: _themes, agencies: _agencies, audiences: _audiences, publishers: _publishers, ...once } = catalogue;
	for (const text of new Set(textsIn(once))) {
		yield text;
		if (isPartialDate(text)) yield inWords(text);
	}
	for (const name of await readdir(TEMPLATES, { recursive: true })) {
		if (name.endsWith(".ts")) yield* (await readFile(path.join(TEMPLATES, name), "utf8")).split(PIECE);
	}
	for (const name of catalogue.documents) {
		const bytes = await documentIn(dataFolder, name);
		if (bytes) yield await textOfPdf(bytes);
	}
}

/** A document of a withheld record may itself be gone from the data folder already. */
async function documentIn(dataFolder: string, name: string): Promise<Buffer | undefined> {
	return readFile(path.join(dataFolder, "documents", name)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw error;
	});
}
