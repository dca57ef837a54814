import { attributes, classes, type Html, html, type Value } from "../html.ts";

export function insetText({ text, id, classes: more }: { text: Value; id?: string; classes?: string }): Html {
	return html`<div${attributes({ id })} class="${classes("govuk-inset-text", more)}">
${text}
</div>`;
}
