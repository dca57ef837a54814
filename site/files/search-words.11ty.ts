import type { Catalogue } from "../../scripts/publish/published.ts";
import type { SearchWords } from "../assets/scripts/search/known-words.ts";
import { referencePrefix, referenceKey, wordsOf } from "../assets/scripts/search/query.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** The words by which the search helps with spelling, and the references that it knows: of what is public, and no more. */
export default onePage("/search/words.json", ({ catalogue }) => {
	const words: SearchWords = { references: referencesIn(catalogue), beginnings: beginningsIn(catalogue), words: wordsIn(catalogue) };
	return trusted(`${JSON.stringify(words)}\n`);
});

/** In order, they compress to less. */
function referencesIn({ reviews, reports }: Catalogue): SearchWords["references"] {
	const pairs = [...reports, ...reviews].flatMap(({ reference, address }) =>
		reference === undefined ? [] : [[reference, address] as const],
	);
	return pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** People call a kind of review by many names, and number them as the Board does: “CSPR 2” is LCSPR 2. */
function beginningsIn({ reviews, vocabulary: { reviewKinds } }: Catalogue): SearchWords["beginnings"] {
	const meant = new Map<string, Set<string>>();
	for (const { kind, reference } of reviews) {
		const { name, abbreviation, otherWords } = reviewKinds[kind];
		for (const called of [reference, name, abbreviation ?? "", ...otherWords]) {
			const beginning = referencePrefix(called);
			const isWhole = called === reference || referenceKey(called) === beginning;
			if (beginning && isWhole) meant.set(beginning, (meant.get(beginning) ?? new Set()).add(referencePrefix(reference)));
		}
	}
	return Object.fromEntries([...meant].map(([beginning, others]) => [beginning, [...others]]));
}

/** What is shorter cannot be recognised when it is misspelt. */
const SHORTEST = 3;

function wordsIn({ vocabulary, reviews, reports, briefings }: Catalogue): string[] {
	const { themes, agencies, audiences, publishers, reviewKinds, reportKinds, glossary } = vocabulary;
	const named = [...themes, ...agencies, ...audiences, ...Object.values(reviewKinds), ...Object.values(reportKinds)];
	const texts = [
		...named.flatMap(({ name, otherWords }) => [name, ...otherWords]),
		...glossary.flatMap(({ term, otherWords }) => [term, ...otherWords]),
		...publishers.map(({ name }) => name),
		...[...reviews, ...reports, ...briefings].map(({ title }) => title),
	];
	const words = texts.flatMap(wordsOf).flatMap((word) => word.split("-"));
	return [...new Set(words)].filter((word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word)).toSorted();
}
