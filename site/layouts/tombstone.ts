import type { RemovalNotice } from "../../scripts/publish/removals.ts";
import { hasLeft, howItLeft } from "../claims/record-claims.ts";
import { copiesElsewhere } from "../components/copies-elsewhere.ts";
import { askingTheBoard, howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { date, link } from "../components/text.ts";
import type { LayoutData } from "../site-data.ts";
import { page } from "./page.ts";

/** Renders the removal notice at the address of a record that was removed or withdrawn. */
export function tombstone(data: LayoutData, notice: RemovalNotice): Html {
	const { kindName, review, withdrawn, remaining, address, alsoAt } = notice;
	const title = review ? `${kindName}: ${review.reference}` : kindName;
	return page(
		data,
		{ title, address, above: [{ title: "Reports no longer on this website", address: "/removed/" }], unlisted: true },
		html`${review && html`<span class="govuk-caption-l" data-pagefind-ignore>${review.kindName} ${review.reference}</span>`}
<h1 class="govuk-heading-l">${hasLeft(notice)}</h1>
<div class="measure">
${whenItLeft(notice)}
${withdrawn ? html`<p class="govuk-body">To ask about it, ${askingTheBoard(data.catalogue.board)}.</p>` : html`<p class="govuk-body">${howToAsk(data.catalogue, title)}</p>`}
${copiesElsewhere(alsoAt)}
${
	remaining.length > 0 &&
	html`<h2 class="govuk-heading-m">What is still on this website</h2>
<ul class="govuk-list govuk-list--bullet">
${remaining.map(
	(item) => html`<li>${link(item)}</li>
`,
)}</ul>`
}
</div>`,
	);
}

function whenItLeft(notice: RemovalNotice): Html | undefined | false {
	const { published, lastPublicDay, removedOn, withdrawn } = notice;
	const left = removedOn && html`It was ${howItLeft(notice)} on ${date(removedOn)}.`;
	const stood =
		published && lastPublicDay && !withdrawn && html`It was published here from ${date(published)} until ${date(lastPublicDay)}.`;
	return (left || stood) && html`<p class="govuk-body">${left} ${stood}</p>`;
}
