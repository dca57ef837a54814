import type { Latest } from "../../scripts/publish/published.ts";
import { readingInBrief } from "../claims/record-claims.ts";
import { addressOfPage, type ListPage } from "../lists/list-pages.ts";
import type { GroupedEntry, ListedBriefing, ListedReport, ListedReview } from "../lists/listed-records.ts";
import { pagination } from "./govuk/pagination.ts";
import { type Html, html, type Value } from "./html.ts";
import { plainText } from "./markdown.ts";
import { availability, counted, date, slugOf, titleOf } from "./text.ts";

/** `heading` is the level of an entry's heading, and is 3 by default. */
type Options = { heading?: 2 | 3 };

type Entry = Options & {
	title: Value;
	address: string;
	/** Short details, shown on one line. Falsy details are left out. */
	facts: ReadonlyArray<Value>;
	summary?: string | undefined;
};

export function entry({ title, address, facts, summary, heading = 3 }: Entry): Html {
	const words = html`<a class="govuk-link" href="${address}">${title}</a>`;
	return html`<li class="entry">
${heading === 2 ? html`<h2 class="entry__title">${words}</h2>` : html`<h3 class="entry__title">${words}</h3>`}
${facts.some(Boolean) && html`<p class="entry__facts">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>`}
${summary && html`<p class="entry__summary">${plainText(summary, 220)}</p>`}
</li>
`;
}

export function reviewEntry({ title, address, kindName, published, delayed, summary }: ListedReview, options: Options = {}): Html {
	return entry({ title, address, facts: [kindName, published && date(published), delayed && "Publication delayed"], summary, ...options });
}

export function reportEntry(report: ListedReport, options: Options = {}): Html {
	const { address, kindName, publisher, local, date: day, summary } = report;
	return entry({
		title: titleOf(report),
		address,
		facts: [
			kindName,
			!local && publisher.name,
			day && date(day),
			availability(report),
			readingInBrief(report),
			report.replacedBy.length > 0 && "Superseded",
		],
		summary,
		...options,
	});
}

export function briefingEntry({ title, address, published, text, review }: ListedBriefing, options: Options = {}): Html {
	return entry({
		title,
		address,
		facts: ["Briefing", published && date(published), review && review.title !== title && review.title, !text && "On request"],
		summary: text?.caseSummary,
		...options,
	});
}

export function latestEntry({ title, address, kindName, date: day, summary }: Latest): Html {
	return entry({ title, address, facts: [kindName, day && date(day)], summary });
}

/**
 * Renders a list of entries.
 * @param none the sentence to show instead of an empty list
 */
export function entryList(entries: readonly Html[], none?: Value): Html {
	if (entries.length === 0 && none !== undefined) return emptyList(none);
	return html`<ul class="entries">
${entries}</ul>`;
}

export function groupedEntries(entries: readonly GroupedEntry[]): Html {
	const groups = Map.groupBy(entries, ({ group }) => group);
	return html`${[...groups].map(
		([group, members]) => html`<h2 class="govuk-heading-m" id="${slugOf(group)}">${group}</h2>
${entryList(members.map(({ item }) => anyEntry(item)))}`,
	)}`;
}

function anyEntry(item: GroupedEntry["item"]): Html {
	if ("delayed" in item) return reviewEntry(item);
	return "publisher" in item ? reportEntry(item) : briefingEntry(item);
}

/** Renders the position in a list, such as “Showing 21 to 40 of 94”. Returns undefined if the list has only one page. */
export function positionInList({ first, pages, items, total }: ListPage<unknown, unknown>): Html | undefined {
	if (pages === 1) return undefined;
	return html`<p class="govuk-body-s list-position">Showing ${first} to ${first + items.length - 1} of ${total}</p>`;
}

/**
 * Renders links to a list's other pages, if there are any. The final page also explains where to find entries that are not
 * listed.
 */
export function listPagination(item: ListPage<unknown, unknown>): Html | undefined {
	const { number, pages, base } = item;
	if (pages === 1) return undefined;
	const at = (page: number) => ({ href: addressOfPage(base, page) });
	return html`${number === pages && olderEntries(item)}${pagination({
		previous: number > 1 ? at(number - 1) : undefined,
		next: number < pages ? at(number + 1) : undefined,
		items: shownPages(number, pages).map((page) =>
			page === undefined ? { ellipsis: true } : { number: page, ...at(page), current: page === number },
		),
	})}`;
}

function olderEntries({ first, items, total }: ListPage<unknown, unknown>): Html | undefined {
	const left = total - (first + items.length - 1);
	if (left === 0) return undefined;
	return html`<p class="govuk-body">The list ends here. ${counted(left, "older entry", "older entries")} ${left === 1 ? "is" : "are"} found by <a class="govuk-link" href="/search/">the search</a>, and with all <a class="govuk-link" href="/reviews/">reviews</a>, <a class="govuk-link" href="/reports/">reports</a> and <a class="govuk-link" href="/briefings/">briefings</a>.</p>`;
}

/**
 * Returns the numbers of the pages to link to. These are the first page, the final page, the current page and its neighbours.
 * `undefined` means a gap.
 */
function shownPages(current: number, last: number): Array<number | undefined> {
	const wanted = [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last);
	return wanted.flatMap((page, index) => (index > 0 && page - (wanted[index - 1] ?? page) > 1 ? [undefined, page] : [page]));
}

/** Renders an entry in the list of all themes, all agencies or all audiences. */
export function card({ name, address }: { name: string; address: string }, count: string, text?: string): Html {
	return html`<li class="card"><h2 class="card__title"><a class="govuk-link" href="${address}">${name}</a></h2>
${text && html`<p class="card__text">${text}</p>`}<p class="card__count">${count}</p></li>
`;
}

export function emptyList(sentence: Value): Html {
	return html`<p class="govuk-body empty-state">${sentence}</p>`;
}
