import { attributes, classes, type Html, html, type Value } from "../html.ts";

/** A block set apart from the text around it. */
export function insetText({ text, id, classes: more }: { text: Value; id?: string; classes?: string }): Html {
	return html`<div${attributes({ id })} class="${classes("govuk-inset-text", more)}">
${text}
</div>`;
}
