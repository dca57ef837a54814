import { classes, type Html, html, type Value } from "../html.ts";

export function tag({ text, classes: more }: { text: Value; classes?: string }): Html {
	return html`<strong class="${classes("govuk-tag", more)}">${text}</strong>`;
}
