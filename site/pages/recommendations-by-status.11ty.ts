import { RECOMMENDATION_STATUSES } from "../../scripts/publish/recommendation-status.ts";
import { html } from "../components/html.ts";
import { recommendationEntry } from "../components/learning/recommendation-list.ts";
import { emptyList, entryList, listPagination, positionInList } from "../components/list-items.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("byStatus", (data) => {
	const { item } = data;
	const { name, meaning } = RECOMMENDATION_STATUSES[item.subject];
	const title = `Recommendations: ${name.toLowerCase()}`;
	return page(
		data,
		{
			style: "list",
			title,
			address: item.address,
			above: [{ title: "Recommendations", address: "/recommendations/" }],
			description: `${meaning} ${counted(item.total, "recommendation")}.`,
			search: item.number === 1 && item.total > 0 ? { kind: "Recommendations" } : undefined,
			long: item.items.length > 3,
		},
		html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${meaning}</p>
<p class="govuk-body">This is so for ${counted(item.total, "recommendation")}. <a class="govuk-link" href="/recommendations/">All recommendations</a></p>
${positionInList(item)}
<div data-pagefind-ignore>${item.items.length > 0 ? html`<h2 class="govuk-visually-hidden">The recommendations</h2>${entryList(item.items.map(recommendationEntry))}` : emptyList("No recommendation stands here at present.")}</div>
${listPagination(item)}`,
	);
});
