import { html } from "../components/html.ts";
import { reviewInBrief } from "../components/learning/recommendation-list.ts";
import { tallyLine } from "../components/learning/status.ts";
import { entryList, listPagination, positionInList } from "../components/list-items.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

/**
 * Lists the recommendations in the reviews that raise a theme. The recommendations are shown in brief, because a review may raise
 * many themes.
 */
export default listPages("byTheme", (data) => {
	const { item } = data;
	const { name, address, tally } = item.subject;
	const isFirst = item.number === 1;
	return page(
		data,
		{
			title: `Recommendations: ${name}`,
			style: "recommendations",
			address: item.address,
			above: [{ title: "Recommendations", address: "/recommendations/" }],
			description: `What was recommended in reviews that raise ${name.toLowerCase()}`,
			long: item.items.length > 12,
		},
		html`<span class="govuk-caption-l">Recommendations</span>
<h1 class="govuk-heading-l">${name}</h1>
<p class="govuk-body-l">What was recommended in reviews that raise this theme. <a class="govuk-link" href="${address}">All learning on this theme</a></p>
${isFirst && html`<p class="govuk-body">${tallyLine(tally)}</p>`}
${positionInList(item)}
${entryList(item.items.map(reviewInBrief))}
${listPagination(item)}`,
	);
});
