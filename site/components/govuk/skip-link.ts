import { type Html, html, type Value } from "../html.ts";

/** The first link of a page: past the navigation to what the page is about. */
export function skipLink({ text, href = "#content" }: { text: Value; href?: string }): Html {
	return html`<a href="${href}" class="govuk-skip-link" data-module="govuk-skip-link">${text}</a>`;
}
