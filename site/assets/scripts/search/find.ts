/**
 * Finds what answers a question. Pagefind looks for pages with all words at once and is silent about words it does not
 * know, so each word is looked for by itself: what is found for each is added up, rare words counting for more.
 */
import { alsoMeant } from "./everyday.ts";
import type { Index } from "./index-client.ts";
import type { Result, ResultData } from "./pagefind.ts";
import { type Reference, type Term, wordsOf } from "./question.ts";

/** A page or a page of a document that answers a question. */
export type Hit = {
	id: string;
	score: number;
	/** For each part of the question that was found in it, the places in its text, counted in words. */
	places: number[][];
	data: () => Promise<ResultData>;
};

/** All that answers a question. */
export type Found = {
	/** The best first. */
	hits: Hit[];
	/** Parts of the question that stand nowhere. */
	missing: string[];
	/** Whether nothing has all that was found of the question, so that what has most of it is given. */
	partly: boolean;
};

/** A part of a question with what was found for it. */
type Part = { text: string; results: Result[]; worth: (result: Result) => number };

/** Looks for every part of a question. */
export async function find(index: Index, terms: readonly Term[]): Promise<Found> {
	const asked = (await Promise.all(terms.map((term) => partsFor(index, term)))).flat();
	const parts = asked.filter(({ results }) => results.length > 0);
	const hits = addedUp(parts);
	const most = hits.reduce((highest, { places }) => Math.max(highest, places.length), 0);
	const enough = Math.min(enoughOf(parts.length), most);
	return {
		hits: hits.filter(({ places }) => places.length >= enough).toSorted((a, b) => b.score - a.score),
		missing: asked.filter(({ results }) => results.length === 0).map(({ text }) => text),
		partly: most < parts.length,
	};
}

/** Two parts in three are enough: a long question is seldom answered in its own words. Of two, both are needed. */
function enoughOf(parts: number): number {
	return parts - Math.floor(parts / 3);
}

/** Whoever gives a number wants that review, before any page that only names it. */
const OF_THE_REFERENCE = 1000;
const NAMES_THE_REFERENCE = 10;

async function partsFor(index: Index, term: Term): Promise<Part[]> {
	const { text } = term;
	switch (term.kind) {
		case "word":
			return Promise.all((await wordsFor(index, text)).map(async (word) => ({ text: word, results: await withWord(index, word), worth })));
		case "phrase":
			return [await partForPhrase(index, text)];
		case "reference":
			return [term.reference ? await partForReference(index, term.reference) : { text: text.toUpperCase(), results: [], worth }];
	}
}

function worth({ score }: Result): number {
	return score;
}

/** Pages with a word or with the word that is written for it; by whichever a page has more of. */
async function withWord(index: Index, word: string): Promise<Result[]> {
	const results = (await Promise.all(alsoMeant(word).map((meant) => index.withWord(meant)))).flat();
	return results.toSorted((a, b) => b.score - a.score);
}

/** A word with hyphens may be written without: then its parts are looked for. */
async function wordsFor(index: Index, word: string): Promise<string[]> {
	const isThere = !word.includes("-") || (await index.withWord(word)).length > 0;
	return isThere ? [word] : word.split("-").filter((part) => part.length > 1);
}

/** To the index, all pages with a phrase are as good as each other: its words say which is better. */
async function partForPhrase(index: Index, phrase: string): Promise<Part> {
	const ofWords = addedUp(
		(await Promise.all(wordsOf(phrase).map((word) => withWord(index, word)))).map((results) => ({ text: "", results, worth })),
	);
	const scores = new Map(ofWords.map(({ id, score }) => [id, score]));
	return { text: `“${phrase}”`, results: await index.withPhrase(phrase), worth: ({ id }) => scores.get(id) ?? 0 };
}

async function partForReference(index: Index, { text, address }: Reference): Promise<Part> {
	const own = await index.withValue("group", address);
	const naming = await index.withPhrase(text);
	const ids = await index.idsWith("group", address);
	return {
		text,
		results: [...naming.filter(({ id }) => ids.has(id)), ...own, ...naming.filter(({ id }) => !ids.has(id))],
		worth: ({ id }) => (ids.has(id) ? OF_THE_REFERENCE : NAMES_THE_REFERENCE),
	};
}

function addedUp(parts: readonly Part[]): Hit[] {
	const hits = new Map<string, Hit>();
	for (const { results, worth: worthOf } of parts) {
		const seen = new Set<string>();
		for (const result of results) {
			if (seen.has(result.id)) continue;
			seen.add(result.id);
			const { id, data, words } = result;
			const hit = hits.get(id) ?? { id, data, score: 0, places: [] };
			hit.score += worthOf(result);
			hit.places.push(words);
			hits.set(id, hit);
		}
	}
	return [...hits.values()];
}

/** Everything but the pages of documents, which are found by their words alone: the newest first, then what has no date. */
export async function everything(index: Index): Promise<Hit[]> {
	const inDocuments = await index.idsWith("part", "document");
	const all = (await index.everything()).map(({ id, data }): Hit => ({ id, data, score: 0, places: [] }));
	return newestFirst(
		index,
		all.filter(({ id }) => !inDocuments.has(id)),
	);
}

/** Hits by their dates, the newest first; then, the best first, what has no date. */
export async function newestFirst(index: Index, hits: readonly Hit[]): Promise<Hit[]> {
	const days = new Map((await index.byDay()).map(({ id }, order) => [id, order]));
	const dated = hits.filter(({ id }) => days.has(id));
	return [...dated.toSorted((a, b) => (days.get(a.id) ?? 0) - (days.get(b.id) ?? 0)), ...hits.filter(({ id }) => !days.has(id))];
}
