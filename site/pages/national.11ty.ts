import { html } from "../components/html.ts";
import { emptyList, entryList, listPagination, positionInList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("national", (data) => {
	const { catalogue, item } = data;
	return page(
		data,
		{
			style: "list",
			title: "National publications",
			address: item.address,
			description: catalogue.wording.national,
			long: item.items.length > 0,
		},
		html`<h1 class="govuk-heading-l">National publications</h1>
<div class="measure">${markdown(catalogue.wording.national)}</div>
${
	item.number === 1 &&
	item.subject.length > 0 &&
	html`<h2 class="govuk-heading-m">By publisher</h2>
<ul class="chips">${item.subject.map(({ name, address, count }) => html`<li><a class="chip" href="${address}">${name} <span class="chip__count">${count}</span></a></li>`)}</ul>`
}
<h2 class="govuk-heading-m">${item.number === 1 ? "Newest first" : "Newest first, continued"}</h2>
${positionInList(item)}
${item.items.length > 0 ? entryList(item.items.map((report) => reportEntry(report))) : emptyList("No national publication is listed yet.")}
${listPagination(item)}`,
	);
});
