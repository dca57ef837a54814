import type { Case } from "../../../scripts/publish/published.ts";
import { type Html, html } from "../html.ts";
import { inlineMarkdown } from "../markdown.ts";
import { date, link } from "../text.ts";

/** Renders the lessons from one case for one audience, with questions for team meetings beside the lessons. */
export function caseSection({ title, address, date: day, briefings, points }: Case): Html {
	const questions = briefings.flatMap((briefing) => briefing.questions);
	return html`<article class="case">
<h3 class="case__title"><a class="govuk-link" href="${address}">${title}</a></h3>
${day && html`<p class="case__date">${date(day)}</p>`}
<div class="case__columns">
<div>
${briefings.map(({ lessons, ...briefing }) => source(html`From the briefing ${briefing.address === address ? "" : link(briefing)}`, lessons))}${points.length > 0 && source(html`From the <a class="govuk-link" href="${address}#learning">review</a>`, points)}</div>
${
	questions.length > 0 &&
	html`<div class="case__questions"><h4 class="case__source">To talk about in your team</h4>
<ol class="govuk-list govuk-list--number">${questions.map((question) => html`<li>${inlineMarkdown(question)}</li>`)}</ol></div>
`
}</div>
</article>
`;
}

function source(words: Html, lessons: readonly string[]): Html {
	return html`<h4 class="case__source">${words}</h4>
<ul class="govuk-list govuk-list--bullet">${lessons.map((lesson) => html`<li>${inlineMarkdown(lesson)}</li>`)}</ul>
`;
}
