import { inWords, yearOf } from "../../scripts/catalogue/dates.ts";
import type { PublishedBriefing } from "../../scripts/catalogue/published.ts";
import { insetText } from "../components/govuk/inset-text.ts";
import { concernPanel, howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { date, inSentence, link, themeLinks } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { type ItemData, pageForEach } from "../site-data.ts";

/** A briefing: two sides of A4, on screen and on paper. */
export default pageForEach("briefings", (data) => {
	const { title, address, review, published, audiences, themes, text } = data.item;
	return page(
		data,
		{
			title,
			address,
			above: [{ title: "Briefings", address: "/briefings/" }],
			description: text?.caseSummary ?? `${title}: how to ask for it.`,
			search: {
				kind: "Briefing",
				themes: themes.map(({ name }) => name),
				publisher: data.catalogue.board.name,
				year: published && yearOf(published),
				date: published && inWords(published),
			},
			long: text !== undefined,
			kind: "briefing",
		},
		html`<span class="govuk-caption-l" data-pagefind-ignore>Briefing</span>
<h1 class="govuk-heading-l">${title}</h1>
<p class="byline" data-pagefind-ignore>${[
			review && html`<span>About ${link(review)}</span>`,
			published && html`<span>Published ${date(published)}</span>`,
			audiences.length > 0 && html`<span>For ${inSentence(audiences.map(({ name }) => name.toLowerCase()))}</span>`,
		]}</p>
${themeLinks(themes)}
${text ? fullText(data, text) : onRequest(data)}`,
	);
});

function fullText({ item, catalogue }: ItemData<PublishedBriefing>, text: NonNullable<PublishedBriefing["text"]>): Html {
	return html`<p class="content-note" data-pagefind-ignore>This briefing describes harm to children. It has been anonymised. <span class="print-hint">It prints on two sides of A4.</span></p>
<section aria-labelledby="case"><h2 class="govuk-heading-m" id="case">What happened</h2>
<div class="measure">${markdown(text.caseSummary)}</div></section>
<section aria-labelledby="key-themes"><h2 class="govuk-heading-m" id="key-themes">Key themes</h2>
<div class="key-themes">
${text.keyThemes.map(
	({ theme, text: words }) => html`<div class="key-theme"><h3 class="govuk-heading-s">${theme.name}</h3>${markdown(words)}</div>
`,
)}</div></section>
<div class="lesson-columns">
<section aria-labelledby="practitioners"><h2 class="govuk-heading-m" id="practitioners">Lessons for practitioners</h2>${points(text.lessons.practitioners)}</section>
<section aria-labelledby="managers"><h2 class="govuk-heading-m" id="managers">Lessons for managers</h2>${points(text.lessons.managers)}</section>
</div>
<section class="questions" aria-labelledby="questions"><h2 class="govuk-heading-m" id="questions">To talk about in your team</h2>
<ol class="govuk-list govuk-list--number">${text.questions.map((question) => html`<li>${inlineMarkdown(question)}</li>`)}</ol></section>
${
	item.guidance.length > 0 &&
	html`<section aria-labelledby="guidance"><h2 class="govuk-heading-m" id="guidance">Guidance to read next</h2>
<ul class="govuk-list govuk-list--bullet guidance">${item.guidance.map(({ title, url }) => html`<li><a class="govuk-link" href="${url}" rel="external noreferrer">${title}</a></li>`)}</ul></section>`
}
${concernPanel(catalogue.board)}`;
}

function points(lessons: readonly string[]): Html {
	return html`<ul class="govuk-list govuk-list--bullet">${lessons.map((lesson) => html`<li>${inlineMarkdown(lesson)}</li>`)}</ul>`;
}

function onRequest({ item, catalogue }: ItemData<PublishedBriefing>): Html {
	return html`${insetText({
		text: html`<p class="govuk-body">The text of this document is not held on this website.</p><p class="govuk-body">${howToAsk(catalogue, item.title)}</p>`,
	})}
<div class="measure">${markdown(catalogue.wording.learningDocuments)}</div>`;
}
