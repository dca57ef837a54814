import { html } from "../components/html.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/agencies/", (data) =>
	page(
		data,
		{ title: "By agency", address: "/agencies/", description: "Recommendations and reviews by agency" },
		html`<h1 class="govuk-heading-l">By agency</h1>
<p class="govuk-body-l">What reviews asked of each agency, and which reviews it took part in. <a class="govuk-link" href="/recommendations/">All recommendations</a></p>
<ul class="cards">
${data.catalogue.agencies.map(
	({
		name,
		address,
		reviews,
		recommendations,
	}) => html`<li class="card"><h2 class="card__title"><a class="govuk-link" href="${address}">${name}</a></h2>
<p class="card__count">${recommendations.length + reviews.length > 0 ? `${counted(recommendations.length, "recommendation")}, ${counted(reviews.length, "review")}` : "Nothing recorded yet"}</p></li>
`,
)}</ul>`,
	),
);
