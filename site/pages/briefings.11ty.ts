import { html } from "../components/html.ts";
import { briefingEntry, entryList } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { pagedList } from "../layouts/paged-list.ts";
import { listPages } from "../site-data.ts";

export default listPages("briefings", (data) => {
	const { learningDocuments } = data.catalogue.wording;
	const entries = data.item.items.map((briefing) => briefingEntry(briefing, { heading: 2 }));
	return pagedList(
		data,
		{ title: "Briefings", description: learningDocuments, long: entries.length > 12 },
		html`<div class="measure">${markdown(learningDocuments)}</div>`,
		entryList(entries, "No briefing is published yet."),
	);
});
