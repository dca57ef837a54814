import { html } from "../components/html.ts";
import { entryList, listPagination, positionInList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("publishers", (data) => {
	const { item } = data;
	const { name, description, url } = item.subject;
	return page(
		data,
		{
			style: "list",
			title: `${name} publications`,
			address: item.address,
			above: [{ title: "National", address: "/national/" }],
			description: description ?? `Publications by ${name} on learning from case reviews`,
			long: item.items.length > 8,
		},
		html`<h1 class="govuk-heading-l">${name} publications</h1>
<div class="measure">${description && markdown(description)}
${url && html`<p class="govuk-body"><a class="govuk-link" href="${url}" rel="external noreferrer">${name}: its own collection</a></p>`}</div>
${positionInList(item)}
${entryList(item.items.map((report) => reportEntry(report, { heading: 2 })))}
${listPagination(item)}`,
	);
});
