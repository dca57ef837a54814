/** Reads a page's search metadata from its HTML, so that tests can compare the metadata with the search index. */
import { decodeHTML } from "entities";

import type { PageFacts } from "../../scripts/publish/page-facts.ts";

const FACT = /<meta name="[^"]*" content="([^"]*)" data-pagefind-(filter|meta|sort)="([a-z]+)\[content\]">/g;

/** Returns a page's filters, metadata and sort keys for Pagefind. They are empty if the search should not find the page. */
export function factsOf(markup: string): PageFacts {
	const facts: PageFacts = { filters: {}, meta: {}, sort: {} };
	for (const [, content = "", use, name = ""] of markup.matchAll(FACT)) {
		const value = decodeHTML(content);
		if (use === "filter") facts.filters[name] = [...(facts.filters[name] ?? []), value];
		else facts[use === "meta" ? "meta" : "sort"][name] = value;
	}
	return facts;
}
