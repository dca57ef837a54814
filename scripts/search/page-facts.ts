/** What a page's head tells the search of it, as its layout wrote it: the pages of its document are told the same. */
import { decodeHTML } from "entities";

/** What the search is to know of a page beside its text. */
export type PageFacts = {
	/** By what a visitor can choose it. */
	filters: Record<string, string[]>;
	/** What its result shows. */
	meta: Record<string, string>;
	/** By what results are put in order. */
	sort: Record<string, string>;
};

/** A fact as `site/layouts/page.ts` writes it for Pagefind. */
const FACT = /<meta name="[^"]*" content="([^"]*)" data-pagefind-(filter|meta|sort)="([a-z]+)\[content\]">/g;

/** The facts in a page's markup; none where the search does not know the page. */
export function factsOf(markup: string): PageFacts {
	const facts: PageFacts = { filters: {}, meta: {}, sort: {} };
	for (const [, content = "", use, name = ""] of markup.matchAll(FACT)) {
		const value = decodeHTML(content);
		if (use === "filter") facts.filters[name] = [...(facts.filters[name] ?? []), value];
		else facts[use === "meta" ? "meta" : "sort"][name] = value;
	}
	return facts;
}
