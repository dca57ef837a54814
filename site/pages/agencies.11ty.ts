import { noneListed } from "../claims/absence-claims.ts";
import { html } from "../components/html.ts";
import { card } from "../components/list-items.ts";
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
${data.catalogue.agencies.map((agency) => card(agency, howMuch(agency.recommendations.length, agency.reviews.length)))}</ul>`,
	),
);

function howMuch(recommendations: number, reviews: number): string {
	const none = noneListed("agency", recommendations + reviews);
	if (none) return none;
	return `${counted(recommendations, "recommendation")}, ${counted(reviews, "review")}`;
}
