import { html } from "../components/html.ts";
import { searchBox } from "../components/search-form.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/404.html", (data) =>
	page(
		data,
		{ style: "home", title: "Page not found", address: "/404.html", unlisted: true },
		html`<h1 class="govuk-heading-l">Page not found</h1>
<div class="measure">
<p class="govuk-body">If you typed the address, check it. If you followed a link, the page may have moved.</p>
<p class="govuk-body">It may be about a report that is <a class="govuk-link" href="/removed/">no longer on this website</a>.</p>
${searchBox()}
</div>`,
	),
);
