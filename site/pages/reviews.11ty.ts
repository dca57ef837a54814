import { noneListed } from "../claims/absence-claims.ts";
import { whatWasLearned } from "../claims/list-claims.ts";
import { askingTheBoard } from "../components/help.ts";
import { html } from "../components/html.ts";
import { entryList, reviewEntry } from "../components/list-items.ts";
import { history, removalWords } from "../components/notices.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("reviews", (data) => {
	const { board, wording, sections } = data.catalogue;
	const entries = data.item.items.map((review) => reviewEntry(review, { heading: 2 }));
	return pagedList(
		data,
		{ title: "Reviews", description: `Case reviews in ${board.area}`, long: entries.length > 12 },
		html`<p class="govuk-body-l">${sections.reviews && whatWasLearned(sections.learned, board.area)} <a class="govuk-link" href="/about/reviews/">What case reviews are</a></p>
${history(...data.item.subject)}
<div class="measure">${removalWords(wording.removal, sections)}</div>`,
		entryList(entries, html`${noneListed("reviews", data.item.total)} To ask about one, ${askingTheBoard(board)}.`),
	);
});
