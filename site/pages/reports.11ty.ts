import { html } from "../components/html.ts";
import { emptyList, entryList, listPagination, positionInList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("reports", (data) => {
	const { catalogue, item } = data;
	return page(
		data,
		{
			style: "list",
			title: "Reports",
			address: item.address,
			description: `Reports and Board responses published by the ${catalogue.board.name}`,
			long: item.items.length > 12,
		},
		html`<h1 class="govuk-heading-l">Reports</h1>
<p class="govuk-body-l">Reports on reviews in ${catalogue.board.area}, Board responses, and the documents that reviews follow.</p>
<div class="measure">${markdown(catalogue.wording.removal)}
<p class="govuk-body"><a class="govuk-link" href="/removed/">Reports no longer on this website</a></p></div>
${positionInList(item)}
${item.items.length > 0 ? entryList(item.items.map((report) => reportEntry(report, { heading: 2 }))) : emptyList("No report of the Board is on this website at present.")}
${listPagination(item)}`,
	);
});
