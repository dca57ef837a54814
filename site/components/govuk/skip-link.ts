import { attributes, classes, type Html, html, type Value } from "../html.ts";

type SkipLinkOptions = { text: Value; href?: string; classes?: string; attributes?: Record<string, string> };

/** A link for the keyboard, shown when it is reached: past the navigation, or off the site. */
export function skipLink({ text, href = "#content", classes: more, attributes: extra = {} }: SkipLinkOptions): Html {
	return html`<a href="${href}" class="${classes("govuk-skip-link", more)}"${attributes(extra)} data-module="govuk-skip-link">${text}</a>`;
}
