import { attributes, classes, type Html, html, type Value } from "../html.ts";

type SkipLinkOptions = { text: Value; href?: string; classes?: string; attributes?: Record<string, string> };

/** A link that is shown when it has the keyboard focus. */
export function skipLink({ text, href = "#content", classes: more, attributes: extra = {} }: SkipLinkOptions): Html {
	return html`<a href="${href}" class="${classes("govuk-skip-link", more)}"${attributes(extra)} data-module="govuk-skip-link">${text}</a>`;
}
