import { noneListed } from "../claims/absence-claims.ts";
import { askingTheBoard } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { canFilter, filterChoices, filteredLists } from "../components/learning/recommendation-filter.ts";
import { recommendationsWithOutcome } from "../components/learning/recommendation-list.ts";
import { tallyTable } from "../components/learning/status.ts";
import { emptyList, listPagination, positionInList } from "../components/list-items.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import type { Lists } from "../lists/lists.ts";
import { type ItemData, listPages } from "../site-data.ts";

type Data = ItemData<Lists["recommendations"][number]>;

/** Lists every recommendation, newest review first. The first page also has the filters and a table of statuses. */
export default listPages("recommendations", (data) => {
	const { item, catalogue, assets } = data;
	const isFirst = item.number === 1;
	return page(
		data,
		{
			title: "Recommendations",
			style: "recommendations",
			address: item.address,
			description: "What case reviews recommended and, where it is recorded, what the Board answered and what was done.",
			search: isFirst ? { kind: "Recommendations" } : undefined,
			scripts: isFirst && item.total > 0 && canFilter(item) ? [assets.recommendationsScript] : [],
			long: item.items.length > 3,
		},
		html`<h1 class="govuk-heading-l">Recommendations</h1>
${item.total > 0 && html`<p class="govuk-body-l">What reviews asked for and, where it is recorded, what the Board answered and what came of it.</p>`}
${item.total > 0 ? list(data) : none(catalogue)}`,
	);
});

function list({ item }: Data): Html {
	const { subject, total } = item;
	const first = item.number === 1;
	const inPlace = canFilter(item);
	return html`${
		first
			? html`${tallyTable(subject.tally, html`Where ${counted(total, "recommendation")} ${total === 1 ? "stands" : "stand"}`)}
<h2 class="govuk-heading-m">All recommendations</h2>
<p class="govuk-body without-script" id="lens-without-script">See fewer: <a class="govuk-link" href="#lists">by agency, by theme or by status</a>.</p>
${inPlace && filterChoices(item)}`
			: html`<p class="govuk-body"><a class="govuk-link" href="/recommendations/">How many are done, and ways to see fewer</a></p>
<h2 class="govuk-heading-m">All recommendations</h2>`
	}
<div id="lens-position">${positionInList(item)}</div>
<div data-pagefind-ignore>${recommendationsWithOutcome(item.items)}</div>
<div id="lens-pages">${listPagination(item)}</div>
${first && html`<div data-pagefind-ignore>${filteredLists(subject)}</div>`}`;
}

function none({ board, sections }: Data["catalogue"]): Html {
	return html`${emptyList(noneListed("recommendations", 0))}
<p class="govuk-body measure">To ask what a review recommended, ${askingTheBoard(board)}.${sections.reviews && html` The <a class="govuk-link" href="/reviews/">reviews</a> that are recorded here have a page each.`}</p>`;
}
