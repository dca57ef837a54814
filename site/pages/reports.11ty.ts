import { noneListed } from "../claims/absence-claims.ts";
import { askingTheBoard } from "../components/help.ts";
import { html } from "../components/html.ts";
import { entryList, reportEntry } from "../components/list-items.ts";
import { history, removalWords } from "../components/notices.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("reports", (data) => {
	const { board, wording, sections } = data.catalogue;
	const { howToRead, history: past } = data.item.subject;
	const entries = data.item.items.map((report) => reportEntry(report, { heading: 2 }));
	return pagedList(
		data,
		{ title: "Reports", description: `Documents of the ${board.name}`, long: entries.length > 12 },
		html`<p class="govuk-body-l">Documents of the ${board.name}. ${howToRead}</p>
${history(...past)}
<div class="measure">${removalWords(wording.removal, sections)}
<p class="govuk-body"><a class="govuk-link" href="/removed/">Reports no longer on this website</a></p></div>`,
		entryList(entries, html`${noneListed("reports", data.item.total)} To ask for one, ${askingTheBoard(board)}.`),
	);
});
