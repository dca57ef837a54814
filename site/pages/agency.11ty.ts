import { noneListed } from "../claims/absence-claims.ts";
import { html } from "../components/html.ts";
import { recommendationsWithOutcome } from "../components/learning/recommendation-list.ts";
import { tallyLine } from "../components/learning/status.ts";
import { emptyList, entryList, listPagination, positionInList, reviewEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("agencies", (data) => {
	const { item } = data;
	const { name, description, otherWords, reviews, moreReviews, tally } = item.subject;
	return page(
		data,
		{
			title: `Agency: ${name}`,
			style: "recommendations",
			address: item.address,
			above: [{ title: "By agency", address: "/agencies/" }],
			description: description ?? `What case reviews asked of ${name}`,
			search: item.number === 1 ? { kind: "Agency" } : undefined,
			long: item.items.length > 3,
		},
		html`<span class="govuk-caption-l" data-pagefind-ignore>Agency</span>
<h1 class="govuk-heading-l">${name}</h1>
<div class="measure">${description && markdown(description)}
${otherWords.length > 0 && html`<p class="govuk-body-s also-called">Also called: ${otherWords.join(", ")}</p>`}</div>
<h2 class="govuk-heading-m">Recommendations</h2>
<div data-pagefind-ignore>
${
	item.total > 0 &&
	html`${item.number === 1 && html`<p class="govuk-body">${tallyLine(tally)}</p>`}
<p class="govuk-body"><a class="govuk-link" href="/recommendations/">Recommendations to all agencies</a></p>`
}
${positionInList(item)}
${item.total > 0 ? recommendationsWithOutcome(item.items, { namesAgency: false }) : emptyList(noneListed("agencyRecommendations", item.total))}
${listPagination(item)}
${
	item.number === 1 &&
	html`<h2 class="govuk-heading-m">Reviews it took part in</h2>
${entryList(
	reviews.map((review) => reviewEntry(review)),
	noneListed("agencyReviews", reviews.length),
)}
${moreReviews && html`<p class="govuk-body"><a class="govuk-link" href="/reviews/">All reviews</a></p>`}`
}</div>`,
	);
});
