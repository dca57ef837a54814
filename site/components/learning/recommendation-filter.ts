/** Ways to fewer recommendations: choices that narrow the list in place, and lists that need no script. */
import type { Agency, ReviewRecommendation, Subject, Term } from "../../../scripts/catalogue/published.ts";
import { RECOMMENDATION_STATUSES, STATUS_IDS } from "../../../scripts/catalogue/recommendations.ts";
import { select } from "../govuk/select.ts";
import { type Html, html } from "../html.ts";

/** As many pages of the list as are gathered in the browser; a longer list is narrowed by the lists below it. */
const GATHERED_PAGES = 20;

type Choice = { id: string; name: string; count: number };

/** Whether a list of so many pages can be narrowed in place. */
export function canFilter(addresses: readonly string[]): boolean {
	return addresses.length <= GATHERED_PAGES;
}

/**
 * Three choices, hidden until its script is there, with their place kept. Counts are those of the whole list; the script keeps them true.
 * @param addresses of all pages of the list, for the script to gather
 */
export function filterChoices(
	all: readonly ReviewRecommendation[],
	terms: { agencies: readonly Term[]; themes: readonly Term[] },
	addresses: readonly string[],
): Html {
	return html`<div class="with-script" id="lens-filter" role="search" aria-label="Filter recommendations" data-pages="${addresses.join(" ")}" hidden>
<div class="lens-filter">
${select({ name: "agency", label: { text: "Agency" }, items: options("All agencies", all.length, agencyChoices(all, terms.agencies)) })}
${select({ name: "theme", label: { text: "Theme of the review" }, items: options("All themes", all.length, themeChoices(all, terms.themes)) })}
${select({ name: "status", label: { text: "Status" }, items: options("All statuses", all.length, statusChoices(all)) })}
</div>
</div>
<p class="govuk-body lens-status" id="lens-status" role="status" aria-live="polite"></p>
<p class="govuk-body"><button type="button" class="link-button" id="lens-clear" hidden>Show all recommendations</button></p>`;
}

/** The same choices as links to pages of their own. */
export function filteredLists(
	all: readonly ReviewRecommendation[],
	{ agencies, themes }: { agencies: readonly Agency[]; themes: readonly Subject[] },
): Html {
	return html`<section class="lens-lists" id="lists" aria-labelledby="lists-heading">
<h2 class="govuk-heading-m" id="lists-heading">Lists by agency, theme and status</h2>
<div class="browse__columns">
${group("By agency", agencyChoices(all, agencies), (id) => `/agencies/${id}/`)}
${group("By theme of the review", themeChoices(all, themes), (id) => `/recommendations/theme/${id}/`)}
${group("By status", statusChoices(all), (id) => `/recommendations/status/${id}/`)}
</div>
</section>`;
}

function group(title: string, choices: readonly Choice[], addressOf: (id: string) => string): Html {
	return html`<div><h3 class="govuk-heading-s">${title}</h3>
<ul class="govuk-list">${choices.map(
		({
			id,
			name,
			count,
		}) => html`<li>${count > 0 ? html`<a class="govuk-link" href="${addressOf(id)}">${name}</a>` : name} <span class="lens-lists__count">(${count})</span></li>
`,
	)}</ul></div>`;
}

function options(everything: string, total: number, choices: readonly Choice[]) {
	return [{ id: "", name: everything, count: total }, ...choices].map(({ id, name, count }) => ({
		value: id,
		text: `${name} (${count})`,
		disabled: count === 0,
		attributes: { "data-name": name },
	}));
}

function agencyChoices(all: readonly ReviewRecommendation[], agencies: readonly Term[]): Choice[] {
	return agencies.map(({ id, name }) => ({ id, name, count: all.filter(({ recommendation }) => recommendation.agency.id === id).length }));
}

function themeChoices(all: readonly ReviewRecommendation[], themes: readonly Term[]): Choice[] {
	return themes.map(({ id, name }) => ({
		id,
		name,
		count: all.filter(({ review }) => review.themes.some((theme) => theme.id === id)).length,
	}));
}

function statusChoices(all: readonly ReviewRecommendation[]): Choice[] {
	return STATUS_IDS.map((id) => ({
		id,
		name: RECOMMENDATION_STATUSES[id].name,
		count: all.filter(({ recommendation }) => recommendation.status === id).length,
	}));
}
