import { noneListed } from "../claims/absence-claims.ts";
import { explanations } from "../components/glossary.ts";
import { askingTheBoard } from "../components/help.ts";
import { html } from "../components/html.ts";
import { entryList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/framework/", (data) => {
	const { board, wording, vocabulary, reports } = data.catalogue;
	const frameworks = reports.filter(({ listedOn }) => listedOn === "framework");
	const explained = explanations(vocabulary);
	return page(
		data,
		{
			title: "The framework for reviews",
			address: "/framework/",
			description: wording.framework,
			search: { kind: "Page", publisher: board.name },
		},
		html`<h1 class="govuk-heading-l">The framework for reviews</h1>
<div class="measure">${markdown(wording.framework, explained.explain)}</div>
${entryList(
	frameworks.map((report) => reportEntry(report, { heading: 2 })),
	html`${noneListed("frameworks", frameworks.length)} To ask for it, ${askingTheBoard(board)}.`,
)}
<p class="govuk-body"><a class="govuk-link" href="/about/reviews/">What case reviews are, and when one is held</a></p>
${explained.notes()}`,
	);
});
