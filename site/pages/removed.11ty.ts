import { html } from "../components/html.ts";
import { emptyList, listPagination, positionInList } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { date } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

export default listPages("removed", (data) => {
	const { item, catalogue } = data;
	return page(
		data,
		{
			style: "list",
			title: "Reports no longer on this website",
			address: item.address,
			search: item.number === 1 ? { kind: "Page", publisher: catalogue.board.name } : undefined,
			unlisted: true,
		},
		html`<h1 class="govuk-heading-l">Reports no longer on this website</h1>
<div class="measure">${markdown(catalogue.wording.removal)}</div>
${positionInList(item)}
${
	item.items.length > 0
		? html`<table class="govuk-table removed-table">
<caption class="govuk-table__caption govuk-visually-hidden">Removed reports, the latest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Report</th><th scope="col" class="govuk-table__header">Removed on</th></tr></thead>
<tbody class="govuk-table__body">
${item.items.map(
	({
		kindName,
		review,
		address,
		removedOn,
		withdrawn,
	}) => html`<tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link" href="${address}">${kindName} of <span class="reference">${review.reference}</span></a></td><td class="govuk-table__cell">${date(removedOn)}${withdrawn && " (withdrawn)"}</td></tr>
`,
)}</tbody>
</table>`
		: emptyList("No report has been removed so far.")
}
${listPagination(item)}`,
	);
});
