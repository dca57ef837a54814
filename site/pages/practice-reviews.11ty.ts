import { noneListed } from "../claims/absence-claims.ts";
import { explanations } from "../components/glossary.ts";
import { askingTheBoard } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { emptyList, entryList, listPagination, positionInList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import type { ListedReport } from "../lists/listed-records.ts";
import { listPages } from "../site-data.ts";

export default listPages("practiceReviews", (data) => {
	const { catalogue, item } = data;
	const recent = item.items.filter((report) => report.recent);
	const earlier = item.items.filter((report) => !report.recent && report.date);
	const undated = item.items.filter(({ date }) => !date);
	const first = item.number === 1;
	const none = noneListed("practiceReviews", item.total);
	const explained = explanations(catalogue.vocabulary);
	return page(
		data,
		{ style: "list", title: "Practice reviews", address: item.address, description: catalogue.wording.practiceReviews },
		html`<h1 class="govuk-heading-l">Practice reviews</h1>
<div class="measure">${markdown(catalogue.wording.practiceReviews, explained.explain)}</div>
${positionInList(item)}
${none && emptyList(html`${none} To ask for one, ${askingTheBoard(catalogue.board)}.`)}
${first && item.total > 0 && group("In the last twelve months", recent, noneListed("recentPracticeReviews", recent.length))}
${earlier.length > 0 && group("Earlier", earlier)}
${undated.length > 0 && group("Date not known", undated)}
${listPagination(item)}
${explained.notes()}`,
	);
});

function group(heading: string, reports: readonly ListedReport[], none?: string): Html {
	const entries = reports.map((report) => reportEntry(report));
	return html`<h2 class="govuk-heading-m">${heading}</h2>
${entryList(entries, none)}`;
}
