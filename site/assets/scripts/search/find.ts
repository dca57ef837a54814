/**
 * Finds the pages that match a query. Pagefind returns only pages that contain every word, and silently ignores words that are
 * not in its index. Each term is therefore searched for separately, and the scores are added up. Rare words score higher.
 */
import { withFormalWord } from "./everyday-words.ts";
import type { SearchIndex } from "./index-client.ts";
import type { Result, ResultData } from "./pagefind.ts";
import { type Reference, type Term, wordsOf } from "./query.ts";

/** A page of the site, or a page of a PDF, that matches the query. */
export type Hit = {
	id: string;
	score: number;
	/** The positions of the matches, as word indexes. There is one list for each query term found in the page. */
	places: number[][];
	data: () => Promise<ResultData>;
};

export type Found = {
	/** The hits, with the best hit first. */
	hits: Hit[];
	/** The query terms that are not in the index. */
	missing: string[];
	/** True if no page contains all the terms that are in the index. In that case the hits contain most of the terms. */
	partly: boolean;
};

/** A query term and the pages that contain it. */
type TermResults = { text: string; results: Result[]; scoreOf: (result: Result) => number };

export async function find(index: SearchIndex, terms: readonly Term[]): Promise<Found> {
	const all = (await Promise.all(terms.map((term) => resultsFor(index, term)))).flat();
	const present = all.filter(({ results }) => results.length > 0);
	const hits = addScores(present);
	const most = hits.reduce((highest, { places }) => Math.max(highest, places.length), 0);
	const required = Math.min(requiredCount(present.length), most);
	return {
		hits: hits.filter(({ places }) => places.length >= required).toSorted((a, b) => b.score - a.score),
		missing: all.filter(({ results }) => results.length === 0).map(({ text }) => text),
		partly: most < present.length,
	};
}

/**
 * Returns the number of terms that a page must contain. Two in three are enough, because a page seldom uses every word of a long
 * query. If there are two terms, both are required.
 */
function requiredCount(terms: number): number {
	return terms - Math.floor(terms / 3);
}

/**
 * A visitor who types a reference wants that review. The review's own pages therefore score higher than pages that only mention
 * the review.
 */
const SCORE_OF_REVIEW = 1000;
const SCORE_OF_MENTION = 10;

async function resultsFor(index: SearchIndex, term: Term): Promise<TermResults[]> {
	const { text } = term;
	switch (term.kind) {
		case "word":
			return Promise.all(
				(await wordsFor(index, text)).map(async (word) => ({ text: word, results: await withWord(index, word), scoreOf })),
			);
		case "phrase":
			return [await resultsForPhrase(index, text)];
		case "reference":
			return [term.reference ? await resultsForReference(index, term.reference) : { text: text.toUpperCase(), results: [], scoreOf }];
	}
}

function scoreOf({ score }: Result): number {
	return score;
}

/**
 * Returns the pages that contain a word or its formal equivalent. If a page contains both, the result with the better score is
 * first.
 */
async function withWord(index: SearchIndex, word: string): Promise<Result[]> {
	const results = (await Promise.all(withFormalWord(word).map((either) => index.withWord(either)))).flat();
	return results.toSorted((a, b) => b.score - a.score);
}

/** Returns the words to search for. If a hyphenated word is not in the index, its parts are searched for instead. */
async function wordsFor(index: SearchIndex, word: string): Promise<string[]> {
	const isThere = !word.includes("-") || (await index.withWord(word)).length > 0;
	return isThere ? [word] : word.split("-").filter((part) => part.length > 1);
}

/**
 * Searches for a quoted phrase. Pagefind gives the same score to every page that contains the phrase, so these pages are ranked
 * by the scores of the single words.
 */
async function resultsForPhrase(index: SearchIndex, phrase: string): Promise<TermResults> {
	const ofWords = addScores(
		(await Promise.all(wordsOf(phrase).map((word) => withWord(index, word)))).map((results) => ({ text: "", results, scoreOf })),
	);
	const scores = new Map(ofWords.map(({ id, score }) => [id, score]));
	return { text: `“${phrase}”`, results: await index.withPhrase(phrase), scoreOf: ({ id }) => scores.get(id) ?? 0 };
}

async function resultsForReference(index: SearchIndex, { text, address }: Reference): Promise<TermResults> {
	const own = await index.withValue("group", address);
	const naming = await index.withPhrase(text);
	const ids = await index.idsWith("group", address);
	return {
		text,
		results: [...naming.filter(({ id }) => ids.has(id)), ...own, ...naming.filter(({ id }) => !ids.has(id))],
		scoreOf: ({ id }) => (ids.has(id) ? SCORE_OF_REVIEW : SCORE_OF_MENTION),
	};
}

function addScores(terms: readonly TermResults[]): Hit[] {
	const hits = new Map<string, Hit>();
	for (const { results, scoreOf: score } of terms) {
		const seen = new Set<string>();
		for (const result of results) {
			if (seen.has(result.id)) continue;
			seen.add(result.id);
			const { id, data, words } = result;
			const hit = hits.get(id) ?? { id, data, score: 0, places: [] };
			hit.score += score(result);
			hit.places.push(words);
			hits.set(id, hit);
		}
	}
	return [...hits.values()];
}

/**
 * Returns every page of the site, newest first, followed by undated pages. Pages of PDFs are left out, because they are shown
 * only if their text matches a query.
 */
export async function everything(index: SearchIndex): Promise<Hit[]> {
	const inDocuments = await index.idsWith("part", "document");
	const all = (await index.everything()).map(({ id, data }): Hit => ({ id, data, score: 0, places: [] }));
	return newestFirst(
		index,
		all.filter(({ id }) => !inDocuments.has(id)),
	);
}

/** Sorts hits by date, newest first. Undated hits follow in their original order. */
export async function newestFirst(index: SearchIndex, hits: readonly Hit[]): Promise<Hit[]> {
	const days = new Map((await index.byDay()).map(({ id }, order) => [id, order]));
	const dated = hits.filter(({ id }) => days.has(id));
	return [...dated.toSorted((a, b) => (days.get(a.id) ?? 0) - (days.get(b.id) ?? 0)), ...hits.filter(({ id }) => !days.has(id))];
}
