import { html } from "../components/html.ts";
import { emptyList, entryList, listPagination, positionInList, reviewEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("reviews", (data) => {
	const { catalogue, item } = data;
	return page(
		data,
		{
			style: "list",
			title: "Reviews",
			address: item.address,
			description: `Case reviews published by the ${catalogue.board.name}`,
			long: item.items.length > 12,
		},
		html`<h1 class="govuk-heading-l">Reviews</h1>
<p class="govuk-body-l">What was looked into in ${catalogue.board.area}, and what was learned. <a class="govuk-link" href="/about/reviews/">What case reviews are</a></p>
<div class="measure">${markdown(catalogue.wording.removal)}</div>
${positionInList(item)}
${item.items.length > 0 ? entryList(item.items.map((review) => reviewEntry(review, { heading: 2 }))) : emptyList("No review is published yet.")}
${listPagination(item)}`,
	);
});
