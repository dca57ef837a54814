import { noneListed } from "../claims/absence-claims.ts";
import { html } from "../components/html.ts";
import { entryList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("national", (data) => {
	const description = data.catalogue.wording.national;
	const { items, subject, number } = data.item;
	const { publishers, links } = subject;
	return pagedList(
		data,
		{ title: "National publications", description, long: items.length > 0 },
		html`<div class="measure">${markdown(description)}${links && html`<p class="govuk-body">${links}</p>`}</div>
${
	number === 1 &&
	publishers.length > 0 &&
	html`<h2 class="govuk-heading-m">By publisher</h2>
<ul class="chips">${publishers.map(({ name, address, count }) => html`<li><a class="chip" href="${address}">${name} <span class="chip__count">${count}</span></a></li>`)}</ul>`
}
${items.length > 0 && html`<h2 class="govuk-heading-m">${number === 1 ? "Newest first" : "Newest first, continued"}</h2>`}`,
		entryList(
			items.map((report) => reportEntry(report)),
			html`${noneListed("national", data.item.total)} <a class="govuk-link" href="/search/">Search or browse this website</a>.`,
		),
	);
});
