import { button } from "./govuk/button.ts";
import { attributes, type Html, html } from "./html.ts";

/**
 * Renders the search box on pages other than the search page. The box is an ordinary form, so it works before any script has
 * loaded.
 */
export function searchBox(): Html {
	return html`<form class="search-box" action="/search/" method="get" role="search">
<label class="govuk-label search-box__label" for="site-search">Search reviews, briefings and reports</label>
<div class="search-box__row"><input class="govuk-input search-box__input" id="site-search" name="q" type="search" autocomplete="off">${button({ text: "Search" })}</div>
</form>`;
}

const FILTERS = [
	{ name: "kind", label: "Kind", open: true },
	{ name: "theme", label: "Theme", open: true },
	{ name: "audience", label: "Written for", open: false },
	{ name: "publisher", label: "Publisher", open: false },
	{ name: "year", label: "Year", open: false },
] as const;

/**
 * Renders the search page's form. The form is hidden until the script is ready, but keeps its space so that the page does not
 * jump.
 */
export function searchForm(): Html {
	return html`<div class="with-script" id="search" hidden>
<form id="search-form" class="search-box" action="/search/" method="get" role="search">
<label class="govuk-label search-box__label" for="search-query">Search reviews, briefings, reports and national publications</label>
<div class="search-box__row"><input class="govuk-input search-box__input" id="search-query" name="q" type="search" autocomplete="off" maxlength="200">${button({ text: "Search" })}</div>
</form>
<div class="search-status" id="search-status" role="status"></div>
<div class="search-columns" id="search-columns" hidden>
<div class="search-filters" id="search-filters" role="group" aria-label="Filter results">
<details class="filters-details" id="filters-details" open><summary class="filters-details__summary">Filters</summary>
${FILTERS.map(filter)}<p class="filters-clear"><button type="button" class="link-button" id="clear-filters" hidden>Clear all filters</button></p>
</details>
</div>
<div class="search-results">
<h2 class="govuk-visually-hidden" id="results-heading">Results</h2>
<p class="search-sort" id="search-sort-by"><label class="search-sort__label" for="search-sort">Sort by</label> <select class="govuk-select search-sort__select" id="search-sort"><option value="best">Best match</option><option value="date">Newest first</option></select></p>
<ol class="entries" id="search-results" aria-labelledby="results-heading"></ol>
<p><button type="button" class="govuk-button govuk-button--secondary" id="more-results" data-module="govuk-button" hidden>Show more results</button></p>
</div>
</div>
</div>`;
}

function filter({ name, label, open }: (typeof FILTERS)[number]): Html {
	return html`<details class="filter" id="filter-${name}"${attributes({ open })} hidden><summary class="filter__summary">${label} <span class="filter__chosen" id="filter-${name}-chosen"></span></summary>
<fieldset class="govuk-fieldset"><legend class="govuk-visually-hidden">${label}</legend><div class="govuk-checkboxes govuk-checkboxes--small filter__items" id="filter-${name}-items"></div></fieldset></details>
`;
}
