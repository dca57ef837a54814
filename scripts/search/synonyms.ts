/** Which other words lead to a page: those of its kind and of its themes, from the vocabulary. */
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import type { PageFacts } from "./page-facts.ts";

/**
 * Collects the synonyms of a page.
 * @param facts the page's own
 * @param vocabulary the names of kinds and themes with the other words that people use
 */
export function otherWordsFor({ filters }: PageFacts, { reviewKinds, reportKinds, themes }: VocabularyRecord): string[] {
	const entries = [...Object.values(reviewKinds), ...Object.values(reportKinds), ...themes];
	const byName = new Map(
		entries.map((entry) => [
			entry.name,
			[...("abbreviation" in entry && entry.abbreviation ? [entry.abbreviation] : []), ...entry.otherWords],
		]),
	);
	const names = [...(filters["kind"] ?? []), ...(filters["theme"] ?? [])];
	return [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
}
