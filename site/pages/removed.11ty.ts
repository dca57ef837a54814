import { html } from "../components/html.ts";
import { emptyList } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { table } from "../components/table.ts";
import { date } from "../components/text.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("removed", (data) => {
	const { board, wording } = data.catalogue;
	const { items, number } = data.item;
	const rows = items.map(({ kindName, review, address, removedOn, withdrawn }) => [
		html`<a class="govuk-link" href="${address}">${kindName}${review && html` ${review.kindName === kindName ? "" : "of "}<span class="reference">${review.reference}</span>`}</a>`,
		html`${removedOn ? date(removedOn) : "Day not known"}${withdrawn && " (withdrawn)"}`,
	]);
	return pagedList(
		data,
		{
			title: "Reports no longer on this website",
			search: number === 1 ? { kind: "Page", publisher: board.name } : undefined,
			unlisted: true,
		},
		html`<div class="measure">${markdown(wording.removal)}</div>`,
		rows.length > 0
			? table({ classes: "removed-table", caption: "Removed reports, the latest first", head: ["Report", "Removed on"], rows })
			: emptyList("No report has been removed so far."),
	);
});
