import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { textOfPdf } from "../documents/pdf-contents.ts";
import { ROOT } from "../project-root.ts";
import type { Catalogue } from "../publish/published.ts";
import { inWords, isPartialDate } from "../records/dates.ts";
import { textsIn } from "../records/texts.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import { documentIn, fingerprintsOf } from "./fingerprints.ts";
import type { SearchTerms } from "./matches.ts";
import { Phrases, RUN } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const TEMPLATES = path.join(ROOT, "site");

/** Characters that separate one string of text from the next in the source code of a template. */
const TEXT_SEPARATOR = /[<>{}`"$]/;

/** Returns what must not be in the output: the fingerprints of withheld records, except phrases that are also in public text. */
export async function secretsOf(withheld: readonly TrackedRecord[], catalogue: Catalogue, dataFolder: string): Promise<SearchTerms> {
	const fingerprints = await fingerprintsOf(withheld, dataFolder);
	const phrases = new Phrases(fingerprints.words);
	const names = new Map<string, Int32Array>();
	for await (const text of publicTexts(catalogue, dataFolder)) {
		const words = wordsOf(text);
		if (words.length < RUN) names.set(words.join(), words);
		else phrases.markPublic(words);
	}
	phrases.markPublicNames([...names.values()]);
	phrases.dropPublic();
	return { ...fingerprints, phrases };
}

/** Yields all public text: the text in public records and removal notices, in templates and in public documents. */
async function* publicTexts(catalogue: Catalogue, dataFolder: string): AsyncGenerator<string> {
	// The lists by theme, agency, audience and publisher are left out, because they only contain the same records again.
	const { themes: _themes, agencies: _agencies, audiences: _audiences, publishers: _publishers, ...once } = catalogue;
	for (const text of new Set(textsIn(once))) {
		yield text;
		if (isPartialDate(text)) yield inWords(text);
	}
	for (const name of await readdir(TEMPLATES, { recursive: true })) {
		if (name.endsWith(".ts")) yield* (await readFile(path.join(TEMPLATES, name), "utf8")).split(TEXT_SEPARATOR);
	}
	for (const name of catalogue.documents) {
		const bytes = await documentIn(dataFolder, name);
		if (bytes) yield await textOfPdf(bytes);
	}
}
