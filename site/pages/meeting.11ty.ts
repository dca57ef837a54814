import { inWords } from "../../scripts/catalogue/dates.ts";
import type { PublishedBriefing } from "../../scripts/catalogue/published.ts";
import { concernPanel } from "../components/help.ts";
import { html } from "../components/html.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { link } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { pageForEach } from "../site-data.ts";

/**
 * A sheet for a team meeting: a briefing's questions on one side of A4, with room for notes. It says nothing that the
 * briefing does not say, so search engines and the search are sent to the briefing alone.
 */
export default pageForEach(
	"briefings",
	(data) => {
		const { title, address, text, published } = data.item;
		const { board, wording } = data.catalogue;
		return page(
			data,
			{
				style: "record",
				title: "Sheet for a team meeting",
				address: `${address}meeting/`,
				above: [{ title: "Briefings", address: "/briefings/" }, data.item],
				description: `Questions for a team meeting, from ${title}.`,
				unlisted: true,
				kind: "meeting",
			},
			html`<p class="govuk-caption-l">Sheet for a team meeting</p>
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body meeting__from">Read the briefing first: ${link({ title, address })}${published && `, published ${inWords(published)}`}.<span class="print-only"> ${new URL(address, board.address).href}</span></p>
<p class="meeting__lines"><span>Team</span> <span>Date</span></p>
<section class="meeting__care" aria-labelledby="care"><h2 class="govuk-heading-m" id="care">Before you begin</h2>
${markdown(wording.wellbeing)}</section>
<section class="meeting__questions" aria-labelledby="questions"><h2 class="govuk-heading-m" id="questions">To talk about</h2>
<ol class="govuk-list govuk-list--number">${text?.questions.map((question) => html`<li>${inlineMarkdown(question)}</li>`)}</ol></section>
<section class="meeting__next" aria-labelledby="next"><h2 class="govuk-heading-m" id="next">What we will do, who will do it, and by when</h2></section>
${concernPanel(board)}`,
		);
	},
	{ only: hasQuestions, at: ({ address }) => `${address}meeting/` },
);

function hasQuestions({ text }: PublishedBriefing): boolean {
	return text !== undefined;
}
