import { noneListed } from "../claims/absence-claims.ts";
import { askingTheBoard } from "../components/help.ts";
import { html } from "../components/html.ts";
import { emptyList } from "../components/list-items.ts";
import { removalWords } from "../components/notices.ts";
import { table } from "../components/table.ts";
import { date } from "../components/text.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("removed", (data) => {
	const { board, wording, sections } = data.catalogue;
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
		html`<div class="measure">${removalWords(wording.removal, sections)}</div>`,
		rows.length > 0
			? table({
					classes: "removed-table",
					caption: "Removed reports that are recorded here, the latest first",
					head: ["Report", "Removed on"],
					rows,
				})
			: emptyList(html`${noneListed("removed", data.item.total)} To ask for a report that you cannot find here, ${askingTheBoard(board)}.`),
	);
});
