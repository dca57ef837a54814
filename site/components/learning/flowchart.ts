import type { HowWeLearnRecord } from "../../../scripts/records/schema/how-we-learn.ts";
import { type Html, html } from "../html.ts";
import { inlineMarkdown } from "../markdown.ts";

/** Renders an ordered list of steps. The style sheet draws the steps as boxes joined by arrows. */
export function flowchart({ steps, ordered }: HowWeLearnRecord): Html {
	const items = html`
${steps.map(
	({ title, text, by }) => html`<li class="flowchart__step">
<div class="flowchart__box">
<h2 class="flowchart__title">${title}</h2>
${
	by &&
	html`<p class="flowchart__by">${by}</p>
`
}<p class="flowchart__text">${inlineMarkdown(text)}</p>
</div>
</li>
`,
)}`;
	return ordered ? html`<ol class="flowchart">${items}</ol>` : html`<ul class="flowchart flowchart--unordered">${items}</ul>`;
}
