import { publisherPage } from "../../scripts/publish/addresses.ts";
import type { PublishedReport } from "../../scripts/publish/published.ts";
import { isReplaced, kindIsHistory, noAddressIsKnown, noteOnReport, reportIsNotHeld } from "../claims/record-claims.ts";
import { citation } from "../components/cite.ts";
import { copiesElsewhere } from "../components/copies-elsewhere.ts";
import { explanations } from "../components/glossary.ts";
import { insetText } from "../components/govuk/inset-text.ts";
import { howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { machineReadable } from "../components/json-ld.ts";
import { markdown } from "../components/markdown.ts";
import { contentNote, history } from "../components/notices.ts";
import { recordFacts } from "../components/record-facts.ts";
import { availability, counted, date, fileSize, inLanguage, inSentence, link, siteOf, titleOf } from "../components/text.ts";
import { versionLinks } from "../components/versions.ts";
import { page } from "../layouts/page.ts";
import { type ItemData, pageForEach } from "../site-data.ts";

export default pageForEach("reports", (data) => {
	const report = data.item;
	const { title, subtitle, kindName, address, local, publisher, summary, themes, audiences, review, date: day } = report;
	const explained = explanations(data.catalogue.vocabulary);
	return page(
		data,
		{
			style: "record",
			title,
			language: report.language,
			address,
			above: [local ? { title: "Reports", address: "/reports/" } : { title: "National", address: "/national/" }],
			description: summary ?? `${kindName} by ${publisher.name}`,
			search: { kind: kindName, themes, audiences, publisher: publisher.name, day, group: review },
			machineReadable: machineReadable(report, data.catalogue.board),
		},
		html`<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<p class="govuk-caption-l" data-pagefind-ignore>${kindName}</p>
<h1 class="govuk-heading-l"${inLanguage(report.language)}>${title}</h1>
${subtitle && html`<p class="govuk-body-l">${subtitle}</p>`}
${contentNote(noteOnReport(report))}
${review && history(kindIsHistory(review.kind, data.catalogue.vocabulary))}
${replaced(report)}
${summary && markdown(summary, explained.explain)}
${access(data)}
${copiesElsewhere(report.alsoAt)}
${versionLinks(report)}
</div>
<div class="govuk-grid-column-one-third">${facts(report)}</div>
</div>
${citation(report, data.catalogue.board)}
${explained.notes()}`,
	);
});

function access({ item, catalogue }: ItemData<PublishedReport>): Html {
	const { access: way, lastPublicDay, publisher } = item;
	const notHeld = reportIsNotHeld(item) ?? noAddressIsKnown(item);
	const until = lastPublicDay && html`<p class="access__until">${availability(item)}. After that it can be requested from the Board.</p>`;
	switch (way.way) {
		case "file":
			return html`<div class="access" data-pagefind-ignore><p class="access__link"><a class="access__button" href="${way.address}">Read the document <span class="access__format">PDF, ${fileSize(way.size)}${way.pages && `, ${counted(way.pages, "page")}`}</span></a></p>${until}</div>`;
		case "link":
			return html`<div class="access" data-pagefind-ignore><p class="access__link"><a class="access__button" href="${way.url}" rel="external noreferrer">Read it at ${siteOf(way.url)}</a></p>
${way.note && html`<p class="access__note">${way.note}</p>`}
${publisher.id !== "board" && html`<p class="access__note">This leads to another website.</p>`}</div>`;
		case "board":
			return html`<div class="access" data-pagefind-ignore><p class="govuk-body"><strong>${notHeld}</strong> ${howToAsk(catalogue, titleOf(item))}</p>${until}</div>`;
		case "publisher":
			return html`<div class="access" data-pagefind-ignore><p class="govuk-body"><strong>${notHeld}</strong> Ask the publisher (${publisher.name}) or a library${item.reference && html`, quoting ${item.reference}`}.</p>
${way.notice && html`<p class="govuk-body"><a class="govuk-link" href="${way.notice.url}" rel="external noreferrer">Read about it at ${siteOf(way.notice.url)}</a>${way.notice.note && html` <span class="access__note">(${way.notice.note})</span>`}</p>`}</div>`;
	}
}

/** Renders links to the newer reports that replace the given report. */
function replaced(report: PublishedReport): Html | undefined {
	const sentence = isReplaced(report);
	if (sentence === undefined) return undefined;
	return insetText({ text: html`<p class="govuk-body">${sentence} ${inSentence(report.replacedBy.map(link))}</p>` });
}

function facts(report: PublishedReport): Html {
	const { publisher, local, documentDate, published, publishedAgain, review, audiences } = report;
	return recordFacts(
		[
			["Publisher", local ? publisher.name : html`<a class="govuk-link" href="${publisherPage(publisher.id)}">${publisher.name}</a>`],
			["Authors", report.authors],
			["Date of the document", documentDate && date(documentDate)],
			["About its date", report.dateNote],
			["Note", report.note],
			["First published here", published && date(published)],
			["Published again here", publishedAgain && date(publishedAgain)],
			["Review", review && link(review)],
			["Reference", report.reference],
			["What it covers", report.scope],
			["For", audiences.length > 0 && inSentence(audiences.map(({ name }) => name))],
		],
		report.themes,
	);
}
