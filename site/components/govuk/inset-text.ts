import { type Html, type Value, attributes, classes, html } from "../html.ts";

/** A block set apart from the text around it. */
export function insetText({ text, id, classes: more }: { text: Value; id?: string; classes?: string }): Html {
	return html`<div${attributes({ id })} class="${classes("govuk-inset-text", more)}">
${text}
</div>`;
}
