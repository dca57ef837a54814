/** Words of the field, explained where they first stand in a page's text: a button shows the meaning, without any script. */
import type { VocabularyRecord } from "../../scripts/records/schema/vocabulary.ts";
import { type Html, html } from "./html.ts";
import { inlineMarkdown, type OnWords } from "./markdown.ts";

type Entry = { id: string; term: string; meaning: string };

/** What to look for: every way to write a word, and the entry that it stands for; `undefined` where it is to be left alone. */
type Words = { pattern: RegExp; entries: ReadonlyMap<string, Entry | undefined> };

/** The explanations of one page. */
export type Explanations = {
	/** Plain words with a button around each term that has not been explained on the page before. */
	explain: OnWords;
	/** What the buttons show. It stands at the end of the page, so that the text stays whole for those who copy, search or check it. */
	notes: () => Html | undefined;
};

/** Begins the explanations of one page: the first occurrence of each term of the Board's glossary is explained. */
export function explanations(vocabulary: VocabularyRecord): Explanations {
	const { pattern, entries } = wordsOf(vocabulary);
	const explained = new Set<Entry>();
	return {
		explain(text) {
			if (entries.size === 0) return html`${text}`;
			const pieces = text.split(pattern).map((piece, index) => {
				const entry = index % 2 === 1 ? entries.get(piece.toLowerCase()) : undefined;
				if (!entry || explained.has(entry)) return piece;
				explained.add(entry);
				return html`<button type="button" class="term" popovertarget="${entry.id}" aria-describedby="${entry.id}-meaning">${piece}</button>`;
			});
			return html`${pieces}`;
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

const known = new WeakMap<VocabularyRecord, Words>();

/** The same for every page of a site, and made once. */
function wordsOf(vocabulary: VocabularyRecord): Words {
	const made = known.get(vocabulary) ?? makeWords(vocabulary);
	known.set(vocabulary, made);
	return made;
}

function makeWords({ glossary, reviewKinds, reportKinds }: VocabularyRecord): Words {
	const entries = new Map<string, Entry | undefined>();
	// A practice review is not what "safeguarding practice review" speaks of: the longer word is found first and left alone.
	for (const { name, plural, otherWords } of [...Object.values(reviewKinds), ...Object.values(reportKinds)])
		for (const word of [name, plural, ...otherWords]) entries.set(word.toLowerCase(), undefined);
	for (const { otherWords } of glossary) for (const word of otherWords) entries.set(word.toLowerCase(), undefined);
	for (const { term, meaning } of glossary) {
		const entry = {
			id: `term-${term
				.toLowerCase()
				.replaceAll(/[^a-z0-9]+/g, "-")
				.replace(/-$/, "")}`,
			term,
			meaning,
		};
		for (const word of waysToWrite(term)) entries.set(word.toLowerCase(), entry);
	}
	const longestFirst = [...entries.keys()].toSorted((a, b) => b.length - a.length).map(RegExp.escape);
	// SCR in "SCR 028" is part of a name.
	return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}]|[\\s\\u00a0]\\p{N})`, "iu"), entries };
}

/** `Rapid review` and `rapid reviews`; of `Serious case review (SCR)` the abbreviation too. */
function waysToWrite(term: string): string[] {
	const [, name = term, abbreviation] = /^(.*?)(?: \((.*)\))?$/.exec(term) ?? [];
	return [name, abbreviation].flatMap((word) => (word === undefined ? [] : [word, `${word}s`]));
}
