import type { PublishedBriefing } from "../../scripts/publish/published.ts";
import { inWords } from "../../scripts/records/dates.ts";
import { briefingIsNotHeld, kindIsHistory, noteOnBriefing } from "../claims/record-claims.ts";
import { citation } from "../components/cite.ts";
import { contents } from "../components/contents.ts";
import { type Explanations, explanations } from "../components/glossary.ts";
import { insetText } from "../components/govuk/inset-text.ts";
import { concernPanel, howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { machineReadable } from "../components/json-ld.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { contentNote, history } from "../components/notices.ts";
import { readingTime } from "../components/reading-time.ts";
import { recordFacts } from "../components/record-facts.ts";
import { date, inSentence, link, siteOf } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { type ItemData, pageForEach } from "../site-data.ts";

/** Makes the page of each briefing. On paper, a briefing fits on two sides of A4. */
export default pageForEach("briefings", (data) => {
	const { title, address, review, published, audiences, themes, text } = data.item;
	const explained = explanations(data.catalogue.vocabulary);
	return page(
		data,
		{
			style: "record",
			title,
			address,
			above: [{ title: "Briefings", address: "/briefings/" }],
			description: text?.caseSummary ?? `${title}: how to ask for it.`,
			search: { kind: "Briefing", themes, audiences, publisher: data.catalogue.board.name, day: published, group: review },
			long: text !== undefined,
			kind: "briefing",
			machineReadable: machineReadable(data.item, data.catalogue.board),
		},
		html`<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<p class="govuk-caption-l" data-pagefind-ignore>Briefing${text && ` · ${readingTime(wordsIn(text))}`}</p>
<h1 class="govuk-heading-l">${title}</h1>
${printedFacts(data)}
${review && history(kindIsHistory(review.kind, data.catalogue.vocabulary))}
${text ? opening(data, text, explained) : onRequest(data)}
</div>
<div class="govuk-grid-column-one-third">${facts(data)}</div>
</div>
${text && body(data, text, explained)}
${citation(data.item, data.catalogue.board)}`,
	);
});

type Text = NonNullable<PublishedBriefing["text"]>;

function wordsIn({ caseSummary, keyThemes, lessons, questions }: Text): string[] {
	return [caseSummary, ...keyThemes.map(({ text }) => text), ...lessons.practitioners, ...lessons.managers, ...questions];
}

function opening({ item }: ItemData<PublishedBriefing>, { caseSummary }: Text, { explain }: Explanations): Html {
	return html`${contentNote(noteOnBriefing(item))}
${contents([
	{ id: "case", title: "What happened" },
	{ id: "key-themes", title: "Key themes" },
	{ id: "practitioners", title: "Lessons for practitioners" },
	{ id: "managers", title: "Lessons for managers" },
	{ id: "questions", title: "To talk about in your team" },
	item.guidance.length > 0 && { id: "guidance", title: "Guidance to read next" },
])}
<section aria-labelledby="case"><h2 class="govuk-heading-m" id="case">What happened</h2>
${markdown(caseSummary, explain)}</section>`;
}

function printedFacts({ item, catalogue }: ItemData<PublishedBriefing>): Html {
	const { review, published, address } = item;
	return html`<p class="govuk-body print-only" data-pagefind-ignore>${[
		review && html`${review.title}. `,
		published && html`Published ${inWords(published)}. `,
	]}${new URL(address, catalogue.board.address).href}</p>`;
}

function facts({ item }: ItemData<PublishedBriefing>): Html {
	const { review, published, audiences, themes, text, address, note } = item;
	return recordFacts(
		[
			["Review", review && link(review)],
			["Published", published && date(published)],
			["Note", note],
			["For", audiences.length > 0 && inSentence(audiences.map(({ name }) => name))],
		],
		themes,
		html`${text && html`<p class="facts__use" data-pagefind-ignore>It prints on two sides of A4. For a meeting there is a <a class="govuk-link" href="${address}meeting/">sheet for your team</a>.</p>`}
`,
	);
}

function body({ item, catalogue }: ItemData<PublishedBriefing>, text: Text, { explain, notes }: Explanations): Html {
	return html`<section aria-labelledby="key-themes"><h2 class="govuk-heading-m" id="key-themes">Key themes</h2>
<div class="key-themes">
${text.keyThemes.map(
	({ theme, text: words }) => html`<div class="key-theme"><h3 class="govuk-heading-s">${theme.name}</h3>${markdown(words, explain)}</div>
`,
)}</div></section>
<div class="lesson-columns">
<section aria-labelledby="practitioners"><h2 class="govuk-heading-m" id="practitioners">Lessons for practitioners</h2>${points(text.lessons.practitioners, explain)}</section>
<section aria-labelledby="managers"><h2 class="govuk-heading-m" id="managers">Lessons for managers</h2>${points(text.lessons.managers, explain)}</section>
</div>
<section class="questions" aria-labelledby="questions"><h2 class="govuk-heading-m" id="questions">To talk about in your team</h2>
<ol class="govuk-list govuk-list--number">${text.questions.map((question) => html`<li>${inlineMarkdown(question, explain)}</li>`)}</ol>
<p class="govuk-body questions__sheet" data-pagefind-ignore><a class="govuk-link" href="${item.address}meeting/">Sheet for a team meeting</a>: the questions on one page, with room for notes</p></section>
${
	item.guidance.length > 0 &&
	html`<section aria-labelledby="guidance"><h2 class="govuk-heading-m" id="guidance">Guidance to read next</h2>
<ul class="govuk-list govuk-list--bullet guidance">${item.guidance.map(({ title, url }) => html`<li><a class="govuk-link" href="${url}" rel="external noreferrer">${title}</a> <span class="guidance__at">${siteOf(url)}</span></li>`)}</ul></section>`
}
${concernPanel(catalogue)}
${notes()}`;
}

function points(lessons: readonly string[], explain: Explanations["explain"]): Html {
	return html`<ul class="govuk-list govuk-list--bullet">${lessons.map((lesson) => html`<li>${inlineMarkdown(lesson, explain)}</li>`)}</ul>`;
}

function onRequest({ item, catalogue }: ItemData<PublishedBriefing>): Html {
	return html`${insetText({
		text: html`<p class="govuk-body">${briefingIsNotHeld(item)}</p><p class="govuk-body">${howToAsk(catalogue, item.title)}</p>`,
	})}
<p class="govuk-body"><a class="govuk-link" href="/briefings/">What learning documents are</a></p>`;
}
