import { feedOf } from "../../scripts/publish/addresses.ts";
import { type Html, html } from "./html.ts";

/** Renders a link to the page's feed, for the head of the page. Feed readers look for a link there. */
export function feedLink(page: string, name: string): Html {
	return html`<link rel="alternate" type="application/atom+xml" title="New learning: ${name}" href="${feedOf(page)}">
`;
}

export function followLink(page: string, words: string): Html {
	return html`<p class="govuk-body-s follow" data-pagefind-ignore><a class="govuk-link" href="${feedOf(page)}" type="application/atom+xml">${words}</a> in a <a class="govuk-link" href="/data/#feeds">feed reader</a></p>`;
}
