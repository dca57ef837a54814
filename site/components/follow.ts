/** The ways to a feed. */
import { feedOf } from "../lists/feeds.ts";
import { type Html, html } from "./html.ts";

/** For the head of a page: feed readers find the page's own feed by it. */
export function feedLink(page: string, name: string): Html {
	return html`<link rel="alternate" type="application/atom+xml" title="New learning: ${name}" href="${feedOf(page)}">
`;
}

/** For the page itself. */
export function followLink(page: string, words: string): Html {
	return html`<p class="govuk-body-s follow" data-pagefind-ignore><a class="govuk-link" href="${feedOf(page)}" type="application/atom+xml">${words}</a> in a <a class="govuk-link" href="/data/#feeds">feed reader</a></p>`;
}
