import { html } from "../components/html.ts";
import { entryList, reviewEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("reviews", (data) => {
	const { board, wording } = data.catalogue;
	const entries = data.item.items.map((review) => reviewEntry(review, { heading: 2 }));
	return pagedList(
		data,
		{ title: "Reviews", description: `Case reviews published by the ${board.name}`, long: entries.length > 12 },
		html`<p class="govuk-body-l">What was looked into in ${board.area}, and what was learned. <a class="govuk-link" href="/about/reviews/">What case reviews are</a></p>
<div class="measure">${markdown(wording.removal)}</div>`,
		entryList(entries, "No review is published yet."),
	);
});
