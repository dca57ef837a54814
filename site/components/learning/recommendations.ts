/** A recommendation in one line of sight: what was asked, of whom, the answer, what was done, what changed. */
import type { Recommendation } from "../../../scripts/catalogue/published.ts";
import { details } from "../govuk/details.ts";
import { tag } from "../govuk/tag.ts";
import { type Html, html } from "../html.ts";
import { inlineMarkdown, markdown, plainText } from "../markdown.ts";
import { date } from "../text.ts";

const ANSWERS = { yes: "Accepted", "in-part": "Accepted in part", no: "Not accepted" } as const;

/** Recommendations as a numbered list. */
export function recommendationList(recommendations: readonly Recommendation[]): Html {
	return html`<ol class="recommendations">
${recommendations.map(
	(recommendation) => html`<li class="recommendation">${recommendationBody(recommendation)}</li>
`,
)}</ol>`;
}

/** One recommendation with all that followed from it. On its agency's own page what followed is folded away and the agency not named again. */
export function recommendationBody(recommendation: Recommendation, { onAgencyPage = false } = {}): Html {
	const { text, agency } = recommendation;
	const followed = trail(recommendation);
	return html`<div class="recommendation__text">${markdown(text)}</div>
${!onAgencyPage && html`<p class="recommendation__to">To <a class="govuk-link" href="/agencies/${agency.id}/">${agency.name}</a></p>`}
${onAgencyPage && followed ? details({ summaryText: html`What was answered, done and changed<span class="govuk-visually-hidden"> about: ${plainText(text, 80)}</span>`, text: followed }) : followed}`;
}

function trail({ response, actions, evidence }: Recommendation): Html | undefined {
	if (!response && actions.length === 0 && evidence.length === 0) return undefined;
	return html`<dl class="trail">
${
	response &&
	html`<div class="trail__step"><dt>Board’s answer</dt><dd><p class="trail__state">${ANSWERS[response.accepted]}</p>${markdown(response.text)}</dd></div>
`
}${
	actions.length > 0 &&
	html`<div class="trail__step"><dt>Action</dt><dd><ul class="trail__list">${actions.map(actionItem)}</ul></dd></div>
`
}${
	evidence.length > 0 &&
	html`<div class="trail__step"><dt>What changed</dt><dd><ul class="trail__list">${evidence.map((item) => html`<li>${inlineMarkdown(item.text)}${item.date && html` <span class="trail__date">${date(item.date)}</span>`}</li>`)}</ul></dd></div>
`
}</dl>`;
}

function actionItem({ action, agency, due, completed, overdue }: Recommendation["actions"][number]): Html {
	return html`<li>${inlineMarkdown(action)} <span class="trail__date">${agency.name}</span> ${state({ due, completed, overdue })}</li>`;
}

function state({
	due,
	completed,
	overdue,
}: {
	due: Recommendation["actions"][number]["due"];
	completed: Recommendation["actions"][number]["completed"];
	overdue: boolean;
}): Html {
	if (completed) return html`${tag({ text: "Done", classes: "govuk-tag--green" })} <span class="trail__date">${date(completed)}</span>`;
	if (overdue)
		return html`${tag({ text: "Overdue", classes: "govuk-tag--red" })} ${due && html`<span class="trail__date">due ${date(due)}</span>`}`;
	return html`${tag({ text: "In progress", classes: "govuk-tag--blue" })} ${due && html`<span class="trail__date">due ${date(due)}</span>`}`;
}
