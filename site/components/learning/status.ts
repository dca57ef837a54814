import { recommendationsByStatus } from "../../../scripts/publish/addresses.ts";
import { RECOMMENDATION_STATUSES, type RecommendationStatus, type Tally } from "../../../scripts/publish/recommendation-status.ts";
import { bar } from "../chart.ts";
import { tag } from "../govuk/tag.ts";
import { type Html, html, type Value } from "../html.ts";

const COLOURS: Record<RecommendationStatus, string> = {
	overdue: "govuk-tag--red",
	"in-progress": "govuk-tag--blue",
	done: "govuk-tag--green",
	changed: "govuk-tag--turquoise",
	"no-action": "govuk-tag--grey",
	"not-accepted": "govuk-tag--purple",
};

export function statusTag(status: RecommendationStatus): Html {
	return tag({ text: RECOMMENDATION_STATUSES[status].name, classes: `${COLOURS[status]} status-tag` });
}

/** A table of how many recommendations have each status, with the numbers drawn as bars. A status with none is not a link. */
export function tallyTable(tally: Tally, caption: Value): Html {
	const most = Math.max(...tally.map(({ count }) => count));
	return html`<table class="govuk-table tally">
<caption class="govuk-table__caption">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Status, and what it means</th><th scope="col" class="govuk-table__header">How many</th></tr></thead>
<tbody class="govuk-table__body">
${tally.map(({ status, count }) => {
	const { name, meaning } = RECOMMENDATION_STATUSES[status];
	return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${count > 0 ? html`<a class="govuk-link" href="${recommendationsByStatus(status)}">${name}</a>` : name}<span class="tally__meaning">${meaning}</span></th><td class="govuk-table__cell"><span class="tally__value"><span class="tally__count">${count}</span>${bar(count, most, `tally__bar--${status}`)}</span></td></tr>
`;
})}</tbody>
</table>`;
}

/** The same in one line, without statuses that have none: `2 overdue · 5 done`. */
export function tallyLine(tally: Tally): string {
	return tally
		.filter(({ count }) => count > 0)
		.map(({ status, count }) => `${count} ${RECOMMENDATION_STATUSES[status].name.toLowerCase()}`)
		.join(" · ");
}
