import { noneListed } from "../claims/absence-claims.ts";
import { askingTheBoard } from "../components/help.ts";
import { html } from "../components/html.ts";
import { briefingEntry, entryList } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { history } from "../components/notices.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("briefings", (data) => {
	const { board, wording } = data.catalogue;
	const { learningDocuments } = wording;
	const entries = data.item.items.map((briefing) => briefingEntry(briefing, { heading: 2 }));
	return pagedList(
		data,
		{ title: "Briefings", description: learningDocuments, long: entries.length > 12 },
		html`<div class="measure">${markdown(learningDocuments)}</div>
${history(...data.item.subject)}`,
		entryList(entries, html`${noneListed("briefings", data.item.total)} To ask for one, ${askingTheBoard(board)}.`),
	);
});
