import { html } from "../components/html.ts";
import { entryList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("reports", (data) => {
	const { board, wording } = data.catalogue;
	const entries = data.item.items.map((report) => reportEntry(report, { heading: 2 }));
	return pagedList(
		data,
		{ title: "Reports", description: `Reports and Board responses published by the ${board.name}`, long: entries.length > 12 },
		html`<p class="govuk-body-l">Reports on reviews in ${board.area}, Board responses, and the documents that reviews follow.</p>
<div class="measure">${markdown(wording.removal)}
<p class="govuk-body"><a class="govuk-link" href="/removed/">Reports no longer on this website</a></p></div>`,
		entryList(entries, "No report of the Board is on this website at present."),
	);
});
