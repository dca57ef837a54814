import { explanations } from "../components/glossary.ts";
import { type Html, html } from "../components/html.ts";
import { entryList, listPagination, positionInList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import type { ListedReport } from "../lists/listed-records.ts";
import { listPages } from "../site-data.ts";

export default listPages("practiceReviews", (data) => {
	const { catalogue, item } = data;
	const recent = item.items.filter((report) => report.recent);
	const earlier = item.items.filter((report) => !report.recent);
	const explained = explanations(catalogue.vocabulary);
	return page(
		data,
		{ style: "list", title: "Practice reviews", address: item.address, description: catalogue.wording.practiceReviews },
		html`<h1 class="govuk-heading-l">Practice reviews</h1>
<div class="measure">${markdown(catalogue.wording.practiceReviews, explained.explain)}</div>
${positionInList(item)}
${item.number === 1 && group("In the last twelve months", recent, "No practice review was published in the last twelve months.")}
${(item.number === 1 || earlier.length > 0) && group("Earlier", earlier, "There is no earlier practice review on this website.")}
${listPagination(item)}
${explained.notes()}`,
	);
});

function group(heading: string, reports: readonly ListedReport[], none: string): Html {
	const entries = reports.map((report) => reportEntry(report));
	return html`<h2 class="govuk-heading-m">${heading}</h2>
${entryList(entries, none)}`;
}
