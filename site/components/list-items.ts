/** Entries of lists, and the links between a list's pages. */

import type { Latest } from "../../scripts/publish/published.ts";
import type { IsoDay, PartialDate } from "../../scripts/records/dates.ts";
import { addressOfPage, type ListPage } from "../lists/list-pages.ts";
import type { Entry, ListedBriefing, ListedReport, ListedReview } from "../lists/listed-records.ts";
import { pagination } from "./govuk/pagination.ts";
import { type Html, html, type Value } from "./html.ts";
import { plainText } from "./markdown.ts";
import { availability, counted, date } from "./text.ts";

type EntryOptions = {
	title: Value;
	address: string;
	/** Short facts in one line; those that are undefined are left out. */
	facts: ReadonlyArray<Value>;
	summary?: string | undefined;
	heading?: 2 | 3;
};

/** One entry of a list: what it is called, a line of facts, two lines of what it says. */
export function entry({ title, address, facts, summary, heading = 3 }: EntryOptions): Html {
	const words = html`<a class="govuk-link" href="${address}">${title}</a>`;
	return html`<li class="entry">
${heading === 2 ? html`<h2 class="entry__title">${words}</h2>` : html`<h3 class="entry__title">${words}</h3>`}
${facts.some(Boolean) && html`<p class="entry__facts">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>`}
${summary && html`<p class="entry__summary">${plainText(summary, 220)}</p>`}
</li>
`;
}

type Options = { heading?: 2 | 3 };

/** A review in a list. */
export function reviewEntry(review: ListedReview, { heading = 3 }: Options = {}): Html {
	const { title, address, kindName, published, delayed, summary } = review;
	return entry({ title, address, facts: [kindName, published && date(published), delayed && "Publication delayed"], summary, heading });
}

/** A report in a list. */
export function reportEntry(report: ListedReport, { heading = 3 }: Options = {}): Html {
	const { title, address, kindName, publisher, local, documentDate, published, summary, access } = report;
	const day: PartialDate | IsoDay | undefined = documentDate ?? published;
	return entry({
		title,
		address,
		facts: [kindName, !local && publisher.name, day && date(day), availability(report), local && access.way === "board" && "On request"],
		summary,
		heading,
	});
}

/** A briefing in a list. */
export function briefingEntry({ title, address, published, text, review }: ListedBriefing, { heading = 3 }: Options = {}): Html {
	return entry({
		title,
		address,
		facts: ["Briefing", published && date(published), !text && "On request"],
		summary: text?.caseSummary ?? (review && `What was learned from ${review.title}. Ask the Board for this document.`),
		heading,
	});
}

/** One of the newest things, whatever its kind. */
export function latestEntry({ title, address, kindName, date: day, summary }: Latest): Html {
	return entry({ title, address, facts: [kindName, day && date(day)], summary });
}

/** Entries of one group. */
export function entryList(entries: readonly Html[]): Html {
	return html`<ul class="entries">
${entries}</ul>`;
}

/** Entries of several kinds, each group under its heading. */
export function groupedEntries(entries: readonly Entry[]): Html {
	const groups = Map.groupBy(entries, ({ group }) => group);
	return html`${[...groups].map(
		([group, members]) => html`<h2 class="govuk-heading-m" id="${groupId(group)}">${group}</h2>
${entryList(members.map(({ item }) => anyEntry(item)))}`,
	)}`;
}

function anyEntry(item: Entry["item"]): Html {
	if ("delayed" in item) return reviewEntry(item);
	return "publisher" in item ? reportEntry(item) : briefingEntry(item);
}

/** The id of the heading of a group. */
export function groupId(group: string): string {
	return group.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** Which part of the list this page shows, where there is more than one. */
export function whichPage({ first, pages, items, total }: ListPage<unknown, unknown>): Html | undefined {
	if (pages === 1) return undefined;
	return html`<p class="govuk-body-s list-position">Showing ${first} to ${first + items.length - 1} of ${total}</p>`;
}

/** Links to the other pages of a list, where there are any; and at its end, where what is not listed is found. */
export function listPagination(item: ListPage<unknown, unknown>): Html | undefined {
	const { number, pages, base } = item;
	if (pages === 1) return undefined;
	const at = (page: number) => ({ href: addressOfPage(base, page) });
	return html`${number === pages && beyond(item)}${pagination({
		previous: number > 1 ? at(number - 1) : undefined,
		next: number < pages ? at(number + 1) : undefined,
		items: shownPages(number, pages).map((page) =>
			page === undefined ? { ellipsis: true } : { number: page, ...at(page), current: page === number },
		),
	})}`;
}

/** Where the oldest of a list are found that are on none of its pages. */
function beyond({ first, items, total }: ListPage<unknown, unknown>): Html | undefined {
	const left = total - (first + items.length - 1);
	if (left === 0) return undefined;
	return html`<p class="govuk-body">The list ends here. ${counted(left, "older entry", "older entries")} ${left === 1 ? "is" : "are"} found by <a class="govuk-link" href="/search/">the search</a>, and with all <a class="govuk-link" href="/reviews/">reviews</a>, <a class="govuk-link" href="/reports/">reports</a> and <a class="govuk-link" href="/briefings/">briefings</a>.</p>`;
}

/** First, last, and those beside the current page; `undefined` where some are left out. */
function shownPages(current: number, last: number): Array<number | undefined> {
	const wanted = [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last);
	return wanted.flatMap((page, index) => (index > 0 && page - (wanted[index - 1] ?? page) > 1 ? [undefined, page] : [page]));
}

/** What a list says when it holds nothing. */
export function emptyList(sentence: Value): Html {
	return html`<p class="govuk-body empty-state">${sentence}</p>`;
}
