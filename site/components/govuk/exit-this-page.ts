import { type Html, html } from "../html.ts";
import { button } from "./button.ts";

/**
 * Renders the button that lets a visitor leave the site quickly. GOV.UK's script adds a keyboard shortcut (pressing Shift three
 * times) and hides the page while the visitor is leaving.
 */
export function exitThisPage({ redirectUrl }: { redirectUrl: string }): Html {
	return html`<div class="govuk-exit-this-page" data-module="govuk-exit-this-page">
${button({
	text: html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`,
	classes: "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button",
	href: redirectUrl,
	attributes: { rel: "nofollow noreferrer" },
})}
</div>`;
}
