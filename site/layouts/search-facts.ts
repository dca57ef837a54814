/** Prepares the metadata that the search index stores about a page in addition to its text. */
import type { PageFacts } from "../../scripts/publish/page-facts.ts";
import type { Link } from "../../scripts/publish/page-links.ts";
import { inWords, type PartialDate, yearOf } from "../../scripts/records/dates.ts";
import { withoutUndefined } from "../../scripts/records/defined.ts";
import { type Html, html } from "../components/html.ts";

type Named = { name: string };

/** The values by which visitors can filter search results, and the values that each result shows. */
export type SearchFacts = {
	kind: string;
	themes?: readonly Named[];
	audiences?: readonly Named[];
	publisher?: string;
	/** The date by which results are filtered and sorted. It may be only a month or a year. */
	day?: PartialDate | undefined;
	/** The date as shown in a result. The default is `day` in words. */
	shownDate?: string | undefined;
	/** The page under which the result is grouped. The default is the page itself. */
	group?: Link | undefined;
};

/** Converts the metadata to Pagefind's format. Unknown values are left out. */
export function pageFacts(search: SearchFacts, own: Link): PageFacts {
	const { kind, themes = [], audiences = [], publisher, day, shownDate = day && inWords(day), group = own } = search;
	const known = (value: string | undefined) => (value === undefined ? [] : [value]);
	const filters = {
		kind: [kind],
		theme: themes.map(({ name }) => name),
		audience: [...new Set(audiences.map(({ name }) => name))],
		publisher: known(publisher),
		year: known(day && yearOf(day)),
		group: [group.address],
		part: known(group === own ? "head" : undefined),
	};
	return {
		filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
		meta: { group: group.title, kind, ...withoutUndefined({ publisher, date: shownDate }) },
		sort: withoutUndefined({ day }),
	};
}

/** Renders meta tags from which Pagefind reads the metadata. */
export function searchTags({ filters, meta, sort }: PageFacts): Html {
	const tag = (use: "filter" | "meta" | "sort", name: string, value: string) =>
		html`<meta name="${use === "filter" ? name : `shown-${name}`}" content="${value}" data-pagefind-${use}="${name}[content]">
`;
	return html`${[
		...Object.entries(filters).flatMap(([name, values]) => values.map((value) => tag("filter", name, value))),
		...Object.entries(meta).map(([name, value]) => tag("meta", name, value)),
		...Object.entries(sort).map(([name, value]) => tag("sort", name, value)),
	]}`;
}
