import { explanations } from "../components/glossary.ts";
import { html } from "../components/html.ts";
import { flowchart } from "../components/learning/flowchart.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/how-we-learn/", (data) => {
	const { howWeLearn, wording } = data.catalogue;
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
${flowchart(howWeLearn.steps)}
<div class="measure">${howWeLearn.closing && markdown(howWeLearn.closing, explained.explain)}
<h2 class="govuk-heading-m" id="sharing">Sharing information and learning</h2>
${markdown(wording.sharing, explained.explain)}</div>
${explained.notes()}`,
	);
});
