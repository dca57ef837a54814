import { type Html, html, type Value } from "../html.ts";
import { tag } from "./tag.ts";

export function phaseBanner({ tag: label, text }: { tag: { text: Value }; text: Value }): Html {
	return html`<div class="govuk-phase-banner govuk-width-container">
<p class="govuk-phase-banner__content">
${tag({ text: label.text, classes: "govuk-phase-banner__content__tag" })}
<span class="govuk-phase-banner__text">
${text}
</span>
</p>
</div>`;
}
