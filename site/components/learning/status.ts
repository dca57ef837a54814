import { recommendationsByStatus } from "../../../scripts/publish/addresses.ts";
import { RECOMMENDATION_STATUSES, type RecommendationStatus, type Tally } from "../../../scripts/publish/recommendation-status.ts";
import { bar } from "../chart.ts";
import { tag } from "../govuk/tag.ts";
import { type Html, html, type Value } from "../html.ts";
import { table } from "../table.ts";

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

/**
 * Renders a table with the number of recommendations that have each status, and a bar for each number. If no recommendation has a
 * status, that status is not a link.
 */
export function tallyTable(tally: Tally, caption: Value): Html {
	const most = Math.max(...tally.map(({ count }) => count));
	const rows = tally.map(({ status, count }) => {
		const { name, meaning } = RECOMMENDATION_STATUSES[status];
		return [
			html`${count > 0 ? html`<a class="govuk-link" href="${recommendationsByStatus(status)}">${name}</a>` : name}<span class="tally__meaning">${meaning}</span>`,
			html`<span class="tally__value"><span class="tally__count">${count}</span>${bar(count, most, `tally__bar--${status}`)}</span>`,
		];
	});
	return table({ classes: "tally", caption, captionHidden: false, head: ["Status, and what it means", "How many"], headsRows: true, rows });
}

/**
 * Returns one line with the number of recommendations for each status, such as `2 overdue · 5 done`. Statuses that no
 * recommendation has are left out.
 */
export function tallyLine(tally: Tally): string {
	return tally
		.filter(({ count }) => count > 0)
		.map(({ status, count }) => `${count} ${RECOMMENDATION_STATUSES[status].name.toLowerCase()}`)
		.join(" · ");
}
