/** Which other words lead to a page: those of its kind and of its themes, from the vocabulary. */
import type { VocabularyRecord } from "../catalogue/schema/vocabulary.ts";

/** The page's own facts, as its layout writes them for the index. */
const FACT = /<meta name="(kind|theme)" content="([^"]*)"/g;

/**
 * Collects the synonyms of a page.
 * @param markup the page
 * @param vocabulary the names of kinds and themes with the other words that people use
 */
export function otherWordsFor(markup: string, { reviewKinds, reportKinds, themes }: VocabularyRecord): string[] {
	const entries = [...Object.values(reviewKinds), ...Object.values(reportKinds), ...themes];
	const byName = new Map(
		entries.map((entry) => [
			entry.name,
			[...("abbreviation" in entry && entry.abbreviation ? [entry.abbreviation] : []), ...entry.otherWords],
		]),
	);
	const words = [...markup.matchAll(FACT)].flatMap(([, , name = ""]) => byName.get(unescaped(name)) ?? []);
	return [...new Set(words)].map((word) => word.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
}

function unescaped(text: string): string {
	return text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
