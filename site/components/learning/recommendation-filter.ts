/**
 * Renders the filter for the list of recommendations. A script filters the list in place. Without the script, visitors use
 * separate lists.
 */
import { agencyPage, recommendationsByStatus, recommendationsByTheme } from "../../../scripts/publish/addresses.ts";
import { RECOMMENDATION_STATUSES, type Tally } from "../../../scripts/publish/recommendation-status.ts";
import { MAX_FILTERED_PAGES } from "../../lists/list-limits.ts";
import { addressOfPage, type ListPage } from "../../lists/list-pages.ts";
import type { Choice, RecommendationsSubject } from "../../lists/list-subjects.ts";
import { select } from "../govuk/select.ts";
import { type Html, html } from "../html.ts";
import { link } from "../text.ts";

type Page = ListPage<unknown, RecommendationsSubject>;

/** Checks whether the list is short enough to be filtered in place. */
export function canFilter({ pages }: Page): boolean {
	return pages <= MAX_FILTERED_PAGES;
}

/**
 * Renders three selects. Until their script runs, the selects are hidden but keep their space. Their counts are for the whole
 * list until the script updates the counts. `data-pages` gives the script the addresses of the list's pages.
 */
export function filterChoices({ subject: { agencies, themes, tally }, total, pages, base }: Page): Html {
	const addresses = Array.from({ length: pages }, (_, index) => addressOfPage(base, index + 1));
	return html`<div class="with-script" id="lens-filter" role="search" aria-label="Filter recommendations" data-pages="${addresses.join(" ")}" hidden>
<div class="lens-filter">
${select({ name: "agency", label: { text: "Agency" }, items: options("All agencies", total, agencies) })}
${select({ name: "theme", label: { text: "Theme of the review" }, items: options("All themes", total, themes) })}
${select({ name: "status", label: { text: "Status" }, items: options("All statuses", total, statusChoices(tally)) })}
</div>
</div>
<p class="govuk-body lens-status" id="lens-status" role="status" aria-live="polite"></p>
<p class="govuk-body"><button type="button" class="link-button" id="lens-clear" hidden>Show all recommendations</button></p>`;
}

/** Renders the filter's choices as links to separate lists. */
export function filteredLists({ agencies, themes, tally }: RecommendationsSubject): Html {
	return html`<section class="lens-lists" id="lists" aria-labelledby="lists-heading">
<h2 class="govuk-heading-m" id="lists-heading">Lists by agency, theme and status</h2>
<div class="browse__columns">
${group("By agency", agencies, agencyPage)}
${group("By theme of the review", themes, recommendationsByTheme)}
${group("By status", statusChoices(tally), recommendationsByStatus)}
</div>
</section>`;
}

function group(title: string, choices: readonly Choice[], addressOf: (id: string) => string): Html {
	return html`<div><h3 class="govuk-heading-s">${title}</h3>
<ul class="govuk-list">${choices.map(({ id, name, count }) => {
		const linked = count > 0 ? link({ title: name, address: addressOf(id) }) : name;
		return html`<li>${linked} <span class="lens-lists__count">(${count})</span></li>
`;
	})}</ul></div>`;
}

function options(everything: string, total: number, choices: readonly Choice[]) {
	return [{ id: "", name: everything, count: total }, ...choices].map(({ id, name, count }) => ({
		value: id,
		text: `${name} (${count})`,
		disabled: count === 0,
		attributes: { "data-name": name },
	}));
}

function statusChoices(tally: Tally): Choice[] {
	return tally.map(({ status, count }) => ({ id: status, name: RECOMMENDATION_STATUSES[status].name, count }));
}
