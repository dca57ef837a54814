import { RECOMMENDATION_STATUSES } from "../../scripts/publish/recommendation-status.ts";
import { noneListed } from "../claims/absence-claims.ts";
import { html } from "../components/html.ts";
import { recommendationEntry } from "../components/learning/recommendation-list.ts";
import { entryList } from "../components/list-items.ts";
import { counted } from "../components/text.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("byStatus", (data) => {
	const { subject, items, number, total } = data.item;
	const { name, meaning } = RECOMMENDATION_STATUSES[subject];
	return pagedList(
		data,
		{
			title: `Recommendations: ${name.toLowerCase()}`,
			above: [{ title: "Recommendations", address: "/recommendations/" }],
			description: `${meaning} ${counted(total, "recommendation")}.`,
			search: number === 1 && total > 0 ? { kind: "Recommendations" } : undefined,
			long: items.length > 3,
		},
		html`<p class="govuk-body-l">${meaning}</p>
<p class="govuk-body">This is so for ${counted(total, "recommendation")}. <a class="govuk-link" href="/recommendations/">All recommendations</a></p>`,
		html`<div data-pagefind-ignore>${total > 0 && html`<h2 class="govuk-visually-hidden">The recommendations</h2>`}${entryList(items.map(recommendationEntry), noneListed("status", total))}</div>`,
	);
});
