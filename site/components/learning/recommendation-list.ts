import { agencyPage } from "../../../scripts/publish/addresses.ts";
import type { Recommendation, ReviewRecommendation } from "../../../scripts/publish/published.ts";
import { newestFirst } from "../../../scripts/records/dates.ts";
import { notRecorded } from "../../claims/absence-claims.ts";
import type { ReviewInBrief } from "../../lists/listed-records.ts";
import { tag } from "../govuk/tag.ts";
import { attributes, type Html, html, type Value } from "../html.ts";
import { entry } from "../list-items.ts";
import { inlineMarkdown, markdown, plainText } from "../markdown.ts";
import { counted, date, link } from "../text.ts";
import { statusTag } from "./status.ts";

const ANSWERS = { yes: "Accepted", "in-part": "Accepted in part", no: "Not accepted" } as const;

/** Renders a review's recommendations for the review's own page, with the answers, actions and changes that followed. */
export function recommendationList(recommendations: readonly Recommendation[]): Html {
	return html`<ol class="recommendations">
${recommendations.map(
	(recommendation) => html`<li class="recommendation">${heading(`Recommendation ${recommendation.number}`, recommendation)}
<div class="recommendation__text">${markdown(recommendation.text)}</div>
<p class="recommendation__to">To ${agencyLink(recommendation)}</p>
${outcomeInFull(recommendation)}</li>
`,
)}</ol>
<p class="govuk-body"><a class="govuk-link" href="/recommendations/">All recommendations, and what became of them</a></p>`;
}

/**
 * Renders recommendations from several reviews, each with a summary of what followed. The filter script uses the data attributes.
 */
export function recommendationsWithOutcome(found: readonly ReviewRecommendation[], { namesAgency = true } = {}): Html {
	return html`<ol class="recommendations" id="recommendations">
${found.map(({ review, recommendation }) => {
	const facets = {
		"data-agency": recommendation.agency.id,
		"data-status": recommendation.status,
		"data-theme": review.themes.map(({ id }) => id).join(" "),
	};
	return html`<li class="recommendation"${attributes(facets)}>${heading(titleOf(review, recommendation), recommendation)}
<div class="recommendation__text">${markdown(recommendation.text)}</div>
<p class="recommendation__to">${namesAgency && html`To ${agencyLink(recommendation)}. `}From ${link(review)}</p>
${outcomeInBrief(recommendation)}
<p class="recommendation__more"><a class="govuk-link" href="${recommendation.address}">Answer, actions and evidence<span class="govuk-visually-hidden"> of ${titleOf(review, recommendation)}</span></a></p></li>
`;
})}</ol>`;
}

export function reviewInBrief({ title, address, recommendations }: ReviewInBrief): Html {
	return html`<li class="entry"><h2 class="entry__title"><a class="govuk-link" href="${address}#recommendations">${title}</a></h2>
<ol class="in-brief">${recommendations.map(
		({ address: own, text, status }) => html`<li><a class="govuk-link" href="${own}">${plainText(text, 120)}</a> ${statusTag(status)}</li>
`,
	)}</ol></li>
`;
}

export function recommendationEntry({ review, recommendation }: ReviewRecommendation): Html {
	const { address, agency, text } = recommendation;
	return entry({
		title: titleOf(review, recommendation),
		address,
		facts: [`To ${agency.name}`, boardAnswer(recommendation), actionsDone(recommendation)],
		summary: text,
	});
}

function titleOf({ reference }: ReviewRecommendation["review"], { number }: Recommendation): string {
	return `${reference}, recommendation ${number}`;
}

function heading(title: string, { id, address, status }: Recommendation): Html {
	return html`<div class="recommendation__head"><h3 class="recommendation__title" id="${id}"><a class="govuk-link" href="${address}">${title}</a></h3>${statusTag(status)}</div>`;
}

function agencyLink({ agency }: Recommendation): Html {
	return html`<a class="govuk-link" href="${agencyPage(agency.id)}">${agency.name}</a>`;
}

function outcomeInBrief(recommendation: Recommendation): Html {
	const steps: ReadonlyArray<[string, Value]> = [
		["Board’s answer", boardAnswer(recommendation)],
		["Actions", actionsDone(recommendation)],
		["Change", changeSeen(recommendation)],
	];
	return html`<dl class="sight">${steps.map(([name, fact]) => html`<div class="sight__step"><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl>`;
}

function boardAnswer(recommendation: Recommendation): Value {
	const { response } = recommendation;
	return response ? ANSWERS[response.accepted] : notRecorded("answer", recommendation, true);
}

function actionsDone(recommendation: Recommendation): Value {
	const { actions } = recommendation;
	if (actions.length === 0) return notRecorded("action", recommendation, true);
	const done = actions.filter(({ completed }) => completed).length;
	const overdue = actions.filter((action) => action.overdue).flatMap(({ due }) => due ?? []);
	const [first] = overdue.toSorted((a, b) => newestFirst(b, a));
	return html`${done} of ${counted(actions.length, "action")} done${first && html`, ${overdue.length} overdue (${overdue.length > 1 && "the first "}due ${date(first)})`}`;
}

function changeSeen(recommendation: Recommendation): Value {
	const { evidence } = recommendation;
	if (evidence.length === 0) return notRecorded("evidence", recommendation, true);
	const [newest] = evidence.flatMap((item) => item.date ?? []).toSorted(newestFirst);
	return newest ? html`Seen, ${date(newest)}` : "Seen";
}

/** Renders the answer, actions and changes that followed a recommendation. If nothing is recorded, the page says so. */
function outcomeInFull(recommendation: Recommendation): Html {
	const { response, actions, evidence } = recommendation;
	return html`<dl class="trail">
<div class="trail__step"><dt>Board’s answer</dt><dd>${response ? html`<p class="trail__state">${ANSWERS[response.accepted]}</p>${markdown(response.text)}` : nothing(notRecorded("answer", recommendation))}</dd></div>
<div class="trail__step"><dt>${actions.length > 1 ? "Actions" : "Action"}</dt><dd>${actions.length > 0 ? html`<ul class="trail__list">${actions.map(actionItem)}</ul>` : nothing(notRecorded("action", recommendation))}</dd></div>
<div class="trail__step"><dt>What changed</dt><dd>${evidence.length > 0 ? html`<ul class="trail__list">${evidence.map((item) => html`<li>${inlineMarkdown(item.text)}${item.date && html` <span class="trail__date">${date(item.date)}</span>`}</li>`)}</ul>` : nothing(notRecorded("evidence", recommendation))}</dd></div>
</dl>`;
}

function nothing(sentence: string | undefined): Html {
	return html`<p class="trail__nothing">${sentence}</p>`;
}

type Action = Recommendation["actions"][number];

function actionItem(action: Action): Html {
	return html`<li>${inlineMarkdown(action.action)} <span class="trail__date">${action.agency.name}</span> ${actionState(action)}</li>`;
}

function actionState({ due, completed, overdue }: Action): Html {
	if (completed) return html`${tag({ text: "Done", classes: "govuk-tag--green" })} <span class="trail__date">${date(completed)}</span>`;
	const [text, classes] = overdue ? ["Overdue", "govuk-tag--red"] : ["In progress", "govuk-tag--blue"];
	return html`${tag({ text, classes })} ${due && html`<span class="trail__date">due ${date(due)}</span>`}`;
}
