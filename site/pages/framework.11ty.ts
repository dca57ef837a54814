import { explanations } from "../components/glossary.ts";
import { html } from "../components/html.ts";
import { emptyList, entryList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/framework/", (data) => {
	const { wording, reports } = data.catalogue;
	const frameworks = reports.filter(({ kind }) => kind === "framework");
	const explained = explanations(data.catalogue.vocabulary);
	return page(
		data,
		{
			title: "The framework for reviews",
			address: "/framework/",
			description: wording.framework,
			search: { kind: "Page", publisher: data.catalogue.board.name },
		},
		html`<h1 class="govuk-heading-l">The framework for reviews</h1>
<div class="measure">${markdown(wording.framework, explained.explain)}</div>
${frameworks.length > 0 ? entryList(frameworks.map((report) => reportEntry(report, { heading: 2 }))) : emptyList("No framework is on this website at present.")}
<p class="govuk-body"><a class="govuk-link" href="/about/reviews/">What case reviews are, and when one is held</a></p>
${explained.notes()}`,
	);
});
