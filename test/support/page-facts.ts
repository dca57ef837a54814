/** Reads the facts that a page has for the search from its HTML, to compare them with the index. */
import { decodeHTML } from "entities";

import type { PageFacts } from "../../scripts/publish/page-facts.ts";

const FACT = /<meta name="[^"]*" content="([^"]*)" data-pagefind-(filter|meta|sort)="([a-z]+)\[content\]">/g;

/** The facts of a page; none if the search should not find it. */
export function factsOf(markup: string): PageFacts {
	const facts: PageFacts = { filters: {}, meta: {}, sort: {} };
	for (const [, content = "", use, name = ""] of markup.matchAll(FACT)) {
		const value = decodeHTML(content);
		if (use === "filter") facts.filters[name] = [...(facts.filters[name] ?? []), value];
		else facts[use === "meta" ? "meta" : "sort"][name] = value;
	}
	return facts;
}
