import { classes, type Html, html, type Value } from "../html.ts";

/** A short coloured label of a state. */
export function tag({ text, classes: more }: { text: Value; classes?: string }): Html {
	return html`<strong class="${classes("govuk-tag", more)}">${text}</strong>`;
}
