import { html } from "../components/html.ts";
import { briefingEntry, emptyList, entryList, listPagination, positionInList } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("briefings", (data) => {
	const { catalogue, item } = data;
	return page(
		data,
		{
			style: "list",
			title: "Briefings",
			address: item.address,
			description: catalogue.wording.learningDocuments,
			long: item.items.length > 12,
		},
		html`<h1 class="govuk-heading-l">Briefings</h1>
<div class="measure">${markdown(catalogue.wording.learningDocuments)}</div>
${positionInList(item)}
${item.items.length > 0 ? entryList(item.items.map((briefing) => briefingEntry(briefing, { heading: 2 }))) : emptyList("No briefing is published yet.")}
${listPagination(item)}`,
	);
});
