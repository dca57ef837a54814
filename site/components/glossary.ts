/**
 * Explains each glossary term at its first occurrence on a page. The term becomes a button that opens the term's meaning in a
 * popover. The button works without a script.
 */
import type { VocabularyRecord } from "../../scripts/records/schema/vocabulary.ts";
import { type Html, html } from "./html.ts";
import { inlineMarkdown, type TextRenderer } from "./markdown.ts";
import { slugOf } from "./text.ts";

type Entry = { id: string; term: string; meaning: string };

/**
 * Every variant of every term, in lower case, with the term's entry. The entry is `undefined` for words that must not be
 * explained.
 */
type Words = { pattern: RegExp; entries: ReadonlyMap<string, Entry | undefined> };

export type Explanations = {
	/** Turns each term in the text into a button, unless the term has already been explained on the page. */
	explain: TextRenderer;
	/** Renders the popovers. They belong at the end of the page, so that they do not interrupt text that is copied or indexed. */
	notes: () => Html | undefined;
};

/** Creates the explanations for one page. Only the first occurrence of each glossary term is explained. */
export function explanations(vocabulary: VocabularyRecord): Explanations {
	const { pattern, entries } = wordsOf(vocabulary);
	const explained = new Set<Entry>();
	return {
		explain(text) {
			if (entries.size === 0) return html`${text}`;
			const parts = text.split(pattern).map((part, index) => {
				const entry = index % 2 === 1 ? entries.get(part.toLowerCase()) : undefined;
				if (!entry || explained.has(entry)) return part;
				explained.add(entry);
				return html`<button type="button" class="term" popovertarget="${entry.id}" aria-describedby="${entry.id}-meaning">${part}</button>`;
			});
			return html`${parts}`;
		},
		notes: () => (explained.size === 0 ? undefined : html`<div data-pagefind-ignore="all">${[...explained].map(note)}</div>`),
	};
}

function note({ id, term, meaning }: Entry): Html {
	return html`<div popover class="term-note" id="${id}" role="note" aria-labelledby="${id}-word">
<p class="term-note__word" id="${id}-word">${term}</p>
<p class="term-note__meaning" id="${id}-meaning">${inlineMarkdown(meaning)}</p>
<button type="button" class="link-button" popovertarget="${id}" popovertargetaction="hide">Close<span class="govuk-visually-hidden"> the explanation of ${term}</span></button>
</div>
`;
}

const cache = new WeakMap<VocabularyRecord, Words>();

/** Returns the words from a cache, because all pages of a site share one vocabulary. */
function wordsOf(vocabulary: VocabularyRecord): Words {
	const made = cache.get(vocabulary) ?? makeWords(vocabulary);
	cache.set(vocabulary, made);
	return made;
}

function makeWords({ glossary, reviewKinds, reportKinds }: VocabularyRecord): Words {
	const entries = new Map<string, Entry | undefined>();
	// Kinds of reviews and reports are matched but not explained. Otherwise “practice review” would be explained inside
	// “safeguarding practice review”, which means something else.
	for (const { name, plural, abbreviations, otherWords } of [...reviewKinds, ...reportKinds])
		for (const word of [name, plural, ...abbreviations, ...otherWords]) entries.set(word.toLowerCase(), undefined);
	for (const { otherWords } of glossary) for (const word of otherWords) entries.set(word.toLowerCase(), undefined);
	for (const { term, meaning } of glossary) {
		const entry = { id: `term-${slugOf(term)}`, term, meaning };
		for (const word of formsOf(term)) entries.set(word.toLowerCase(), entry);
	}
	const longestFirst = [...entries.keys()].toSorted((a, b) => b.length - a.length).map(RegExp.escape);
	// The lookahead skips a term that is followed by a number, because the SCR in “SCR 028” is part of a name.
	return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}]|[\\s\\u00a0]\\p{N})`, "iu"), entries };
}

/**
 * Returns the term and its plural. A term such as `Serious case review (SCR)` has two more variants, the abbreviation and its
 * plural.
 */
function formsOf(term: string): string[] {
	const [, name = term, abbreviation] = /^(.*?)(?: \((.*)\))?$/.exec(term) ?? [];
	return [name, abbreviation].flatMap((word) => (word === undefined ? [] : [word, `${word}s`]));
}
