import type { Catalogue } from "../../scripts/publish/published.ts";
import type { SearchWords } from "../assets/scripts/search/known-words.ts";
import { referenceKey, referencePrefix, wordsOf } from "../assets/scripts/search/query.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** Writes the references and words that the search script needs. They are taken only from public records. */
export default onePage("/search/words.json", ({ catalogue }) => {
	const words: SearchWords = { references: referencesIn(catalogue), beginnings: prefixesIn(catalogue), words: wordsIn(catalogue) };
	return trusted(`${JSON.stringify(words)}\n`);
});

/** Lists the references, each with the address of its page. They are sorted, because sorted text compresses better. */
function referencesIn({ reviews, reports }: Catalogue): SearchWords["references"] {
	const pairs = [...reports, ...reviews].flatMap(({ reference, address }) =>
		reference === undefined ? [] : [[reference, address] as const],
	);
	return pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/**
 * Lists the prefixes that people may type before a reference's number. People use several names for a kind of review. For
 * example, “CSPR 2” means LCSPR 2.
 */
function prefixesIn({ reviews, vocabulary: { reviewKinds } }: Catalogue): SearchWords["beginnings"] {
	const kinds = new Map(reviewKinds.map((kind) => [kind.id, kind]));
	const meant = new Map<string, Set<string>>();
	for (const { kind, reference } of reviews) {
		const { name = "", abbreviations = [], otherWords = [] } = kinds.get(kind) ?? {};
		for (const called of [reference, name, ...abbreviations, ...otherWords]) {
			const prefix = referencePrefix(called);
			const isWholeName = called === reference || referenceKey(called) === prefix;
			if (prefix && isWholeName) meant.set(prefix, (meant.get(prefix) ?? new Set()).add(referencePrefix(reference)));
		}
	}
	return Object.fromEntries([...meant].map(([prefix, others]) => [prefix, [...others]]));
}

/** Words with fewer letters are left out, because their misspellings cannot be recognised. */
const MIN_LETTERS = 3;

function wordsIn({ vocabulary, reviews, reports, briefings }: Catalogue): string[] {
	const { themes, agencies, audiences, publishers, reviewKinds, reportKinds, glossary } = vocabulary;
	const named = [...themes, ...agencies, ...audiences, ...reviewKinds, ...reportKinds];
	const texts = [
		...named.flatMap(({ name, otherWords }) => [name, ...otherWords]),
		...[...reviewKinds, ...reportKinds].flatMap(({ abbreviations }) => abbreviations),
		...glossary.flatMap(({ term, otherWords }) => [term, ...otherWords]),
		...publishers.map(({ name }) => name),
		...[...reviews, ...reports, ...briefings].map(({ title }) => title),
	];
	const words = texts.flatMap(wordsOf).flatMap((word) => word.split("-"));
	return [...new Set(words)].filter((word) => word.length >= MIN_LETTERS && /^\p{L}+$/u.test(word)).toSorted();
}
