import { type Html, html, type Value } from "../html.ts";

type BreadcrumbsOptions = { items: ReadonlyArray<{ text?: Value; href?: string }>; labelText?: string };

/** Renders breadcrumbs. The final item is the current page and does not have a link. */
export function breadcrumbs({ items, labelText = "Breadcrumb" }: BreadcrumbsOptions): Html {
	return html`<nav class="govuk-breadcrumbs" aria-label="${labelText}">
<ol class="govuk-breadcrumbs__list">
${items.map(({ text, href }) =>
	href
		? html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${text}</a></li>
`
		: html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${text}</li>
`,
)}</ol>
</nav>`;
}
