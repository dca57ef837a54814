import type { RemovalNotice } from "../../scripts/publish/removals.ts";
import { copiesElsewhere } from "../components/copies-elsewhere.ts";
import { howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { date, link } from "../components/text.ts";
import type { LayoutData } from "../site-data.ts";
import { page } from "./page.ts";

/** The notice at the address of a record that was removed or withdrawn. */
export function tombstone(data: LayoutData, notice: RemovalNotice): Html {
	const { kindName, review, withdrawn, remaining, address, alsoAt } = notice;
	const title = review ? `${kindName}: ${review.reference}` : kindName;
	const isReview = review?.kindName === kindName;
	return page(
		data,
		{ title, address, above: [{ title: "Reports no longer on this website", address: "/removed/" }], unlisted: true },
		html`${review && html`<span class="govuk-caption-l" data-pagefind-ignore>${review.kindName} ${review.reference}</span>`}
<h1 class="govuk-heading-l">This ${isReview ? "review" : kindName.toLowerCase()} has been removed from this website</h1>
<div class="measure">
${whenRemoved(notice)}
${withdrawn ? html`<p class="govuk-body">${isReview ? "A review" : "A document"} that has been withdrawn is not given out.</p>` : html`<p class="govuk-body">${howToAsk(data.catalogue, title)}</p>`}
${copiesElsewhere(alsoAt)}
${
	remaining.length > 0 &&
	html`<h2 class="govuk-heading-m">What can still be read</h2>
<ul class="govuk-list govuk-list--bullet">
${remaining.map(
	(item) => html`<li>${link(item)}</li>
`,
)}</ul>`
}
</div>`,
	);
}

function whenRemoved({ published, lastPublicDay, removedOn, withdrawn }: RemovalNotice): Html | false | undefined {
	const removed = removedOn && html`It was ${withdrawn ? "withdrawn" : "removed"} on ${date(removedOn)}.`;
	const kept =
		!withdrawn &&
		published &&
		lastPublicDay &&
		html`It was published here from ${date(published)} until ${date(lastPublicDay)}, the time for which reports of this kind are kept on the website.`;
	return (removed || kept) && html`<p class="govuk-body">${removed} ${kept}</p>`;
}
