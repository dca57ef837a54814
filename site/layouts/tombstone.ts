import type { RemovedReport } from "../../scripts/publish/published.ts";
import { howToAsk } from "../components/help.ts";
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
<h1 class="govuk-heading-l">This ${kindName.toLowerCase()} has been removed from this website</h1>
<div class="measure">
<p class="govuk-body">It was ${withdrawn ? "withdrawn" : "removed"} on ${date(removedOn)}. ${
			published &&
			lastPublicDay &&
			html`It was published here from ${date(published)} until ${date(lastPublicDay)}, the time for which reports of this kind are kept on the website.`
		}</p>
${withdrawn ? html`<p class="govuk-body">A report that has been withdrawn is not given out.</p>` : html`<p class="govuk-body">${howToAsk(data.catalogue, title)}</p>`}
<h2 class="govuk-heading-m">What can still be read</h2>
<ul class="govuk-list govuk-list--bullet">
${remaining.map(
	(item) => html`<li>${link(item)}</li>
`,
)}</ul>
</div>`,
	);
}
