import { attributes, classes, type Html, html, type Value } from "../html.ts";

type SkipLinkOptions = { text: Value; href?: string; classes?: string; attributes?: Record<string, string> };

export function skipLink({ text, href = "#content", classes: more, attributes: extra = {} }: SkipLinkOptions): Html {
	return html`<a href="${href}" class="${classes("govuk-skip-link", more)}"${attributes(extra)} data-module="govuk-skip-link">${text}</a>`;
}
