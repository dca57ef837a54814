import { attributes, classes, type Html, html, type Value } from "../html.ts";

type ButtonOptions = {
	text: Value;
	href?: string;
	classes?: string;
	type?: "button" | "submit" | "reset";
	id?: string;
	name?: string;
	value?: string;
	attributes?: Record<string, string>;
};

/** Renders a button. If `href` is given, renders a link that looks like a button. */
export function button({ text, href, classes: more, type = "submit", id, name, value, attributes: extra = {} }: ButtonOptions): Html {
	const className = classes("govuk-button", more);
	const common = attributes({ class: className, "data-module": "govuk-button", ...extra, id });
	if (href) return html`<a href="${href}" role="button" draggable="false"${common}>${text}</a>`;
	return html`<button${attributes({ type, value, name })}${common}>${text}</button>`;
}
