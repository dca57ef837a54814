import type { RemovedReport } from "../../scripts/publish/published.ts";
import { hasLeft, howItLeft } from "../claims/record-claims.ts";
import { askingTheBoard, howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { date, link } from "../components/text.ts";
import type { LayoutData } from "../site-data.ts";
import { page } from "./page.ts";

/**
 * Renders the notice that is shown at a removed report's address. It names only the review's reference and the report's kind and
 * dates. It also links to the records that are still public.
 */
export function tombstone(data: LayoutData, report: RemovedReport): Html {
	const { kindName, review, published, lastPublicDay, removedOn, withdrawn, remaining, address } = report;
	const title = `${kindName}: ${review.reference}`;
	return page(
		data,
		{ title, address, above: [{ title: "Reports no longer on this website", address: "/removed/" }], unlisted: true },
		html`<span class="govuk-caption-l" data-pagefind-ignore>${review.kindName} ${review.reference}</span>
<h1 class="govuk-heading-l">${hasLeft(report)}</h1>
<div class="measure">
<p class="govuk-body">It was ${howItLeft(report)} on ${date(removedOn)}. ${published && lastPublicDay && html`It was published here from ${date(published)} until ${date(lastPublicDay)}.`}</p>
${withdrawn ? html`<p class="govuk-body">To ask about it, ${askingTheBoard(data.catalogue.board)}.</p>` : html`<p class="govuk-body">${howToAsk(data.catalogue, title)}</p>`}
<h2 class="govuk-heading-m">What is still on this website</h2>
<ul class="govuk-list govuk-list--bullet">
${remaining.map(
	(item) => html`<li>${link(item)}</li>
`,
)}</ul>
</div>`,
	);
}
