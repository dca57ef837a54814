/** What must not be found in the output: gathered from the records that are not public, less what public ones also say. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { textOfPdf } from "../documents/pdf-text.ts";
import { ROOT } from "../project-root.ts";
import type { Catalogue } from "../publish/published.ts";
import { inWords, isPartialDate } from "../records/dates.ts";
import { type TrackedRecord, textsIn } from "../retention/withheld.ts";
import { documentIn, marksOf } from "./fingerprints.ts";
import type { Sought } from "./matches.ts";
import { Phrases, RUN } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const TEMPLATES = path.join(ROOT, "site");

/** What parts one piece of text from the next in a template. */
const PIECE = /[<>{}`"$]/;

/**
 * Gathers the secrets of a day.
 * @param dataFolder where the documents of withheld and public records are
 */
export async function secretsOf(withheld: readonly TrackedRecord[], catalogue: Catalogue, dataFolder: string): Promise<Sought> {
	const marks = await marksOf(withheld, dataFolder);
	const phrases = new Phrases(marks.words);
	const names = new Map<string, Int32Array>();
	for await (const text of publicTexts(catalogue, dataFolder)) {
		const words = wordsOf(text);
		if (words.length < RUN) names.set(words.join(), words);
		else phrases.share(words);
	}
	phrases.shareNames([...names.values()]);
	phrases.settle();
	return { ...marks, phrases };
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
