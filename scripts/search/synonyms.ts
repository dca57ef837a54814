/** Looks up other words for the kind and the themes of a page, since Pagefind has no synonyms. */
import type { PageFacts } from "../publish/page-facts.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";

/** The abbreviations and `otherWords` of a page's kind and themes. */
export function synonymsFor({ filters }: PageFacts, { reviewKinds, reportKinds, themes }: VocabularyRecord): string[] {
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
