import { type Html, html, type Value } from "../html.ts";

export function genericHeader({ logoText, url = "/" }: { logoText: Value; url?: string }): Html {
	return html`<div class="govuk-generic-header">
<div class="govuk-generic-header__container govuk-width-container">
<div class="govuk-generic-header__logo">
<a href="${url}" class="govuk-generic-header__homepage-link">${logoText}</a>
</div>
</div>
</div>`;
}
