import { html } from "../components/html.ts";
import { entryList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("publishers", (data) => {
	const { items, subject } = data.item;
	const { name, description, url } = subject;
	return pagedList(
		data,
		{
			title: `${name} publications`,
			above: [{ title: "National", address: "/national/" }],
			description: description ?? `Publications by ${name} on learning from case reviews`,
			long: items.length > 8,
		},
		html`<div class="measure">${description && markdown(description)}
${url && html`<p class="govuk-body"><a class="govuk-link" href="${url}" rel="external noreferrer">${name}: its own collection</a></p>`}</div>`,
		entryList(items.map((report) => reportEntry(report, { heading: 2 }))),
	);
});
