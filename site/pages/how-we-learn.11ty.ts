import { explanations } from "../components/glossary.ts";
import { html } from "../components/html.ts";
import { flowchart } from "../components/learning/flowchart.ts";
import { entryList, reportEntry } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/how-we-learn/", (data) => {
	const { howWeLearn, wording, reports } = data.catalogue;
	const flowcharts = reports.filter(({ listedOn }) => listedOn === "how-we-learn");
	const explained = explanations(data.catalogue.vocabulary);
	return page(
		data,
		{
			title: howWeLearn.title,
			style: "flowchart",
			address: "/how-we-learn/",
			description: howWeLearn.introduction,
			search: { kind: "Page", publisher: data.catalogue.board.name },
			long: true,
		},
		html`<h1 class="govuk-heading-l">${howWeLearn.title}</h1>
<div class="measure">${markdown(howWeLearn.introduction, explained.explain)}</div>
${flowchart(howWeLearn)}
<div class="measure">${howWeLearn.closing && markdown(howWeLearn.closing, explained.explain)}
${
	flowcharts.length > 0 &&
	html`<h2 class="govuk-heading-m" id="own">The Board’s own flowchart</h2>
${entryList(flowcharts.map((report) => reportEntry(report)))}`
}
<h2 class="govuk-heading-m" id="sharing">Sharing information and learning</h2>
${markdown(wording.sharing, explained.explain)}</div>
${explained.notes()}`,
	);
});
