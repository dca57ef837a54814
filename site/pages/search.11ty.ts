import { html } from "../components/html.ts";
import { searchForm } from "../components/search-form.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

/** Makes the search page. Without JavaScript, the page links to lists of the same content. */
export default onePage("/search/", (data) => {
	const { themes, audiences, publishers } = data.catalogue;
	return page(
		data,
		{
			title: "Search",
			style: "search",
			address: "/search/",
			description: "Search reviews, reports, briefings and national publications",
			scripts: [data.assets.searchScript],
			kind: "search",
		},
		html`<h1 class="govuk-heading-l">Search</h1>
${searchForm()}
<section class="browse" id="browse" aria-labelledby="browse-heading">
<h2 class="govuk-heading-m" id="browse-heading">Browse everything</h2>
<p class="govuk-body without-script" id="without-script">Searching by word needs JavaScript, which is not running in this browser. Everything that the search finds is in these lists.</p>
<div class="browse__columns">
<div><h3 class="govuk-heading-s">By kind</h3>
<ul class="govuk-list">
<li><a class="govuk-link" href="/briefings/">Briefings</a></li>
<li><a class="govuk-link" href="/reviews/">Reviews</a></li>
<li><a class="govuk-link" href="/reports/">Reports and Board responses</a></li>
<li><a class="govuk-link" href="/practice-reviews/">Practice reviews</a></li>
<li><a class="govuk-link" href="/recommendations/">Recommendations</a></li>
<li><a class="govuk-link" href="/national/">National publications</a></li>
</ul></div>
<div><h3 class="govuk-heading-s">By theme</h3>
<ul class="govuk-list">${themes.map(({ name, address }) => html`<li><a class="govuk-link" href="${address}">${name}</a></li>`)}</ul></div>
<div><h3 class="govuk-heading-s">By role</h3>
<ul class="govuk-list">${audiences.map(({ name, address }) => html`<li><a class="govuk-link" href="${address}">${name}</a></li>`)}</ul>${
			publishers.length > 0 &&
			html`
<h3 class="govuk-heading-s">By publisher</h3>
<ul class="govuk-list">${publishers.map(({ name, address }) => html`<li><a class="govuk-link" href="${address}">${name}</a></li>`)}</ul>`
		}</div>
</div>
</section>`,
	);
});
