import { attributes, classes, type Html, html } from "../html.ts";

/**
 * A menu item. `current` means that the item links to the current page. `active` means that the current page is in the item's
 * section.
 */
type NavigationItem = { text: string; href: string; active?: boolean; current?: boolean };

/**
 * Renders the main navigation. On narrow screens, GOV.UK's script collapses the navigation behind a button. Without the script,
 * the navigation stays open.
 */
export function serviceNavigation({ navigation }: { navigation: readonly NavigationItem[] }): Html {
	return html`<div class="govuk-service-navigation" data-module="govuk-service-navigation">
<div class="govuk-width-container">
<div class="govuk-service-navigation__container">
<nav aria-label="Menu" class="govuk-service-navigation__wrapper">
${
	navigation.length > 1 &&
	html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">Menu</button>
`
}<ul class="govuk-service-navigation__list" id="navigation">
${navigation.map(navigationItem)}</ul>
</nav>
</div>
</div>
</div>`;
}

function navigationItem({ text, href, active = false, current = false }: NavigationItem): Html {
	const here = active || current;
	return html`<li class="${classes("govuk-service-navigation__item", here && "govuk-service-navigation__item--active")}">
<a class="govuk-service-navigation__link" href="${href}"${attributes({ "aria-current": here && (current ? "page" : "true") })}>${here ? html`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text}</a>
</li>
`;
}
