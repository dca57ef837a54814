import { inWords } from "../../scripts/records/dates.ts";
import { concernPanel } from "../components/help.ts";
import { html } from "../components/html.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { link } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { listPages } from "../site-data.ts";

/**
 * Makes a page with a briefing's questions, which is printed on one side of A4. The questions are also in the briefing. Search
 * engines and the site's own search therefore do not list this page.
 */
export default listPages("meetings", (data) => {
	const { address, briefing, questions } = data.item;
	const { board, wording } = data.catalogue;
	return page(
		data,
		{
			style: "record",
			title: "Sheet for a team meeting",
			address,
			above: [{ title: "Briefings", address: "/briefings/" }, briefing],
			description: `Questions for a team meeting, from ${briefing.title}.`,
			unlisted: true,
			kind: "meeting",
		},
		html`<p class="govuk-caption-l">Sheet for a team meeting</p>
<h1 class="govuk-heading-l">${briefing.title}</h1>
<p class="govuk-body meeting__from">Read the briefing first: ${link(briefing)}${briefing.published && `, published ${inWords(briefing.published)}`}.<span class="print-only"> ${new URL(briefing.address, board.address).href}</span></p>
<p class="meeting__lines"><span>Team</span> <span>Date</span></p>
<section class="meeting__care" aria-labelledby="care"><h2 class="govuk-heading-m" id="care">Before you begin</h2>
${markdown(wording.wellbeing)}</section>
<section class="meeting__questions" aria-labelledby="questions"><h2 class="govuk-heading-m" id="questions">To talk about</h2>
<ol class="govuk-list govuk-list--number">${questions.map((question) => html`<li>${inlineMarkdown(question)}</li>`)}</ol></section>
<section class="meeting__next" aria-labelledby="next"><h2 class="govuk-heading-m" id="next">What we will do, who will do it, and by when</h2></section>
${concernPanel(data.catalogue)}`,
	);
});
