import { agencyPage } from "../../scripts/publish/addresses.ts";
import type { PublishedReview } from "../../scripts/publish/published.ts";
import type { RemovalNotice } from "../../scripts/publish/removals.ts";
import { yearOf } from "../../scripts/records/dates.ts";
import { descriptionOfReview, documentsAreListed, kindIsHistory, noteOnReview, reviewIsNotHeld } from "../claims/record-claims.ts";
import { citation } from "../components/cite.ts";
import { contents } from "../components/contents.ts";
import { type Explanations, explanations } from "../components/glossary.ts";
import { details } from "../components/govuk/details.ts";
import { insetText } from "../components/govuk/inset-text.ts";
import { howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { machineReadable } from "../components/json-ld.ts";
import { recommendationList } from "../components/learning/recommendation-list.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { contentNote, history } from "../components/notices.ts";
import { readingTime } from "../components/reading-time.ts";
import { recordFacts } from "../components/record-facts.ts";
import { availability, date, inSentence, link } from "../components/text.ts";
import { versionName } from "../components/versions.ts";
import { page } from "../layouts/page.ts";
import { type ItemData, pageForEach } from "../site-data.ts";

export default pageForEach("reviews", (data) => {
	const review = data.item;
	const { reference, kind, kindName, headline, published, themes, learning, recommendations, delayed, title, address } = review;
	const explained = explanations(data.catalogue.vocabulary);
	const minutes = readingTime(wordsIn(review));
	return page(
		data,
		{
			style: "record",
			title,
			address,
			above: [{ title: "Reviews", address: "/reviews/" }],
			description: descriptionOfReview(review),
			search: {
				kind: kindName,
				themes,
				audiences: learning.flatMap(({ audiences }) => audiences),
				publisher: data.catalogue.board.name,
				day: published,
				shownDate: published && yearOf(published),
			},
			long: learning.length + recommendations.length > 4,
			machineReadable: machineReadable(review, data.catalogue.board),
		},
		html`<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<p class="govuk-caption-l">${kindName} · ${reference}${minutes && html`<span data-pagefind-ignore> · ${minutes}</span>`}</p>
<h1 class="govuk-heading-l">${headline ?? reference}</h1>
${history(kindIsHistory(kind, data.catalogue.vocabulary))}
${delayed ? delayedNotice() : body(data, explained)}
</div>
<div class="govuk-grid-column-one-third">${facts(data)}</div>
</div>
${citation(review, data.catalogue.board)}
${explained.notes()}`,
	);
});

function delayedNotice(): Html {
	return insetText({
		text: html`<p class="govuk-body">There is a review with this reference. Its publication is delayed, so nothing more is said here or sent.</p>
<p class="govuk-body">Publication can be delayed, for example while criminal proceedings are under way.</p>`,
	});
}

/**
 * Returns the text from which the reading time is calculated. Answers and actions are left out, because readers look them up
 * instead of reading them through.
 */
function wordsIn({ summary, learning, recommendations }: PublishedReview): Array<string | undefined> {
	return [summary, ...learning.map(({ point }) => point), ...recommendations.map(({ text }) => text)];
}

function body(data: ItemData<PublishedReview>, explained: Explanations): Html {
	const { item, catalogue } = data;
	const { summary, learning, recommendations, reference, briefings, reports } = item;
	const notHeld = reviewIsNotHeld(item);
	const toRead = briefings.length > 0 || reports.length > 0 || item.removed.length > 0;
	return html`${contentNote(noteOnReview(item))}
${contents([
	summary !== undefined && { id: "summary", title: "In short" },
	toRead && { id: "documents", title: "Documents" },
	learning.length > 0 && { id: "learning", title: "What was learned" },
	recommendations.length > 0 && { id: "recommendations", title: "Recommendations, and what was done" },
])}
${
	summary &&
	html`<section aria-labelledby="summary"><h2 class="govuk-heading-m" id="summary">In short</h2>
${markdown(summary, explained.explain)}</section>`
}
${
	notHeld &&
	insetText({
		text: html`<p class="govuk-body">${notHeld} ${documentsAreListed(item)}</p><p class="govuk-body">${howToAsk(catalogue, reference, "about it")}</p>`,
	})
}
${item.outcome && insetText({ text: html`<p class="govuk-body">The report of this review is not published. The improvements that should follow from it are published instead.</p>` })}
${toRead && documents(item)}
${learning.length > 0 && learningSection(item, explained)}
${
	recommendations.length > 0 &&
	html`<section aria-labelledby="recommendations"><h2 class="govuk-heading-m" id="recommendations">Recommendations, and what was done</h2>
${recommendationList(recommendations)}</section>`
}`;
}

function documents({ briefings, reports, removed }: PublishedReview): Html {
	return html`<section aria-labelledby="documents"><h2 class="govuk-heading-m" id="documents">Documents</h2>
<ul class="document-list">
${briefings.map(
	(item) => html`<li><span class="document-list__kind">Briefing</span> ${link(item)}</li>
`,
)}${reports.map((item) => {
	const until = item.lastPublicDay && html`<span class="document-list__until">${availability(item)}</span>`;
	const named = [
		{ ...item, name: item.kindName },
		...(item.versions ?? []).map((one) => ({ ...one, name: `${item.kindName}: ${versionName(one)}` })),
	];
	return named.map(
		(one) => html`<li><span class="document-list__kind">${one.name}</span> ${link(one)} ${until}</li>
`,
	);
})}${removed.map(removedItem)}</ul></section>`;
}

function removedItem({ kindName, address, removedOn, withdrawn }: RemovalNotice): Html {
	const on = removedOn && html` on ${date(removedOn)}`;
	const words = withdrawn
		? html`<a class="govuk-link" href="${address}">Withdrawn</a>${on}`
		: html`Removed from this website${on}: <a class="govuk-link" href="${address}">how to request the ${kindName.toLowerCase()}</a>`;
	return html`<li class="document-list__gone"><span class="document-list__kind">${kindName}</span> ${words}</li>
`;
}

function learningSection({ learning }: PublishedReview, { explain }: Explanations): Html {
	return html`<section aria-labelledby="learning"><h2 class="govuk-heading-m" id="learning">What was learned</h2>
<ol class="lessons">
${learning.map(({ point, audiences }) => {
	const names = audiences.map(({ name }) => name.toLowerCase());
	return html`<li class="lesson">${markdown(point, explain)}<p class="lesson__for">For ${inSentence(names)}</p></li>
`;
})}</ol></section>`;
}

function facts({ item, catalogue }: ItemData<PublishedReview>): Html {
	const { kindName, reference, published, delayed, agencies, ageBand, themes, note } = item;
	const aboutReferences = /\d/.test(reference) && catalogue.wording.reference;
	const agencyLinks = agencies.map(({ id, name }) => html`<a class="govuk-link" href="${agencyPage(id)}">${name}</a>`);
	return recordFacts(
		[
			["Kind", kindName],
			[delayed ? "Listed here since" : "First published here", published && date(published)],
			["Note", note],
			["Age", ageBand?.name],
			["Agencies", agencyLinks.length > 0 && inSentence(agencyLinks)],
		],
		themes,
		html`${aboutReferences && details({ summaryText: "What does the reference mean?", text: inlineMarkdown(aboutReferences) })}
`,
	);
}
