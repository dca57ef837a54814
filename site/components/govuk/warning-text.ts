import { classes, type Html, html, type Value } from "../html.ts";

type WarningTextOptions = { text: Value; iconFallbackText?: string; classes?: string };

export function warningText({ text, iconFallbackText = "Warning", classes: more }: WarningTextOptions): Html {
	return html`<div class="${classes("govuk-warning-text", more)}">
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text">
<span class="govuk-visually-hidden">${iconFallbackText}</span>
${text}
</strong>
</div>`;
}
