import type { ReviewKind } from "../../scripts/records/schema/vocabulary.ts";
import { contents } from "../components/contents.ts";
import { insetText } from "../components/govuk/inset-text.ts";
import { type Html, html } from "../components/html.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { removalWords } from "../components/notices.ts";
import { page } from "../layouts/page.ts";
import { onePage, type SiteData } from "../site-data.ts";

export default onePage("/about/reviews/", (data) => {
	const { wording, board, sections } = data.catalogue;
	const { always, considered, process, note } = wording.whatReviewsAre;
	return page(
		data,
		{
			style: "record",
			title: "What case reviews are",
			address: "/about/reviews/",
			above: [{ title: "About", address: "/about/" }],
			description: process,
			search: { kind: "Page", publisher: board.name },
			long: true,
		},
		html`<h1 class="govuk-heading-l">What case reviews are</h1>
<div class="measure">${note && insetText({ text: markdown(note) })}
${contents([
	{ id: "when", title: "When one is held" },
	{ id: "what", title: "What happens in one" },
	{ id: "sharing", title: "How the learning is shared" },
	{ id: "removal", title: "How long reports stay" },
	{ id: "words", title: "Words used on this website" },
])}
<h2 class="govuk-heading-m" id="when">When one is held</h2>
${markdown(always)}
<p class="govuk-body">${considered.lead}</p>
<ul class="govuk-list govuk-list--bullet">${considered.conditions.map((condition) => html`<li>${inlineMarkdown(condition)}</li>`)}</ul>
${markdown(considered.closing)}
${considered.note && insetText({ text: markdown(considered.note) })}
${
	considered.source &&
	html`<p class="govuk-body-s source">Source: ${considered.source.url ? html`<a class="govuk-link" href="${considered.source.url}" rel="external noreferrer">${considered.source.text}</a>` : considered.source.text}</p>`
}
<h2 class="govuk-heading-m" id="what">What happens in one</h2>
${markdown(process)}
<h2 class="govuk-heading-m" id="sharing">How the learning is shared</h2>
${markdown(wording.sharing)}
<h2 class="govuk-heading-m" id="removal">How long reports stay on this website</h2>
${removalWords(wording.removal, sections)}
<h2 class="govuk-heading-m" id="words">Words used on this website</h2>
${glossary(data)}
</div>`,
	);
});

function glossary({ catalogue }: SiteData): Html {
	const { reviewKinds, reportKinds, glossary: terms } = catalogue.vocabulary;
	const kinds = [...reviewKinds, ...reportKinds].flatMap(({ name, abbreviations, meaning, ...kind }) => {
		const basis = "basis" in kind && kind.basis;
		const term = abbreviations.length > 0 ? `${name} (${abbreviations.join(", ")})` : name;
		return meaning || basis ? { term, meaning: html`${meaning && inlineMarkdown(meaning)}${basis && html` ${statute(basis)}`}` } : [];
	});
	const explained = new Set(kinds.map(({ term }) => comparable(term)));
	const others = terms.filter(({ term }) => !explained.has(comparable(term)));
	const all = [...kinds, ...others.map(({ term, meaning }) => ({ term, meaning: inlineMarkdown(meaning) }))].toSorted((a, b) =>
		comparable(a.term) < comparable(b.term) ? -1 : 1,
	);
	return html`<dl class="glossary">
${all.map(
	({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>
`,
)}</dl>`;
}

/** Names the statute under which reviews of the given kind are held. */
function statute({ statute: name, source }: NonNullable<ReviewKind["basis"]>): Html {
	if (!source.startsWith("https://")) return html`Held under the ${name} (source: ${source}).`;
	return html`Held under the <a class="govuk-link" href="${source}" rel="external noreferrer">${name}</a>.`;
}

/** Returns a term without its abbreviation and in lower case, so that terms can be compared. */
function comparable(term: string): string {
	return term.replace(/ \(.*\)$/, "").toLowerCase();
}
