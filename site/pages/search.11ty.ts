import { html } from "../components/html.ts";
import { searchForm } from "../components/search-form.ts";
import { link } from "../components/text.ts";
import { type MenuItem, offered } from "../layouts/menus.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

const BROWSE: readonly MenuItem[] = [
	{ title: "Briefings", address: "/briefings/", section: "briefings" },
	{ title: "Reviews", address: "/reviews/", section: "reviews" },
	{ title: "Reports of the Board", address: "/reports/", section: "reports" },
	{ title: "Practice reviews", address: "/practice-reviews/", section: "practiceReviews" },
	{ title: "Recommendations", address: "/recommendations/", section: "recommendations" },
	{ title: "National publications", address: "/national/", section: "national" },
	{ title: "Reports no longer on this website", address: "/removed/" },
];

/** Makes the search page. Without JavaScript, the page links to lists of the same content. */
export default onePage("/search/", (data) => {
	const { themes, audiences, publishers, sections } = data.catalogue;
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
${offered(BROWSE, sections).map(
	(item) => html`<li>${link(item)}</li>
`,
)}</ul></div>
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
