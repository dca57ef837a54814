import { attributes, classes, type Html, html, trusted, type Value } from "../html.ts";

type PaginationLink = { href: string; text?: Value; labelText?: string };

/** A link to a numbered page. If `ellipsis` is set, the item is a gap between two pages instead. */
type PaginationItem = { number?: number; href?: string; current?: boolean; ellipsis?: boolean; visuallyHiddenText?: string };

type PaginationOptions = {
	previous?: PaginationLink | undefined;
	next?: PaginationLink | undefined;
	items?: readonly PaginationItem[];
	landmarkLabel?: string;
	classes?: string;
};

const ARROWS = {
	prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
	next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
} as const;

type Direction = keyof typeof ARROWS;

/** Renders links to the other pages of a list. If there are no `items`, only the previous and next pages are linked. */
export function pagination({ previous, next, items, landmarkLabel = "Pagination", classes: more }: PaginationOptions): Html {
	const block = items === undefined;
	return html`<nav class="${classes("govuk-pagination", block && "govuk-pagination--block", more)}" aria-label="${landmarkLabel}">
${previous && arrowLink(previous, "prev", block)}
${items && html`<ul class="govuk-pagination__list">${items.map(pageItem)}</ul>`}
${next && arrowLink(next, "next", block)}
</nav>`;
}

function arrowLink({ href, text, labelText }: PaginationLink, direction: Direction, block: boolean): Html {
	const words = direction === "prev" ? "Previous" : "Next";
	const before = block || direction === "prev";
	return html`<div class="govuk-pagination__${direction}">
<a class="govuk-link govuk-pagination__link" href="${href}" rel="${direction}">
${before && arrow(direction)}
<span class="${classes("govuk-pagination__link-title", block && !labelText && "govuk-pagination__link-title--decorated")}">
${text ?? html`${words}<span class="govuk-visually-hidden"> page</span>`}
</span>
${
	labelText &&
	block &&
	html`<span class="govuk-visually-hidden">:</span>
<span class="govuk-pagination__link-label">${labelText}</span>`
}
${!before && arrow(direction)}
</a>
</div>`;
}

function arrow(direction: Direction): Html {
	return trusted(
		`<svg class="govuk-pagination__icon govuk-pagination__icon--${direction}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="${ARROWS[direction]}"></path></svg>`,
	);
}

function pageItem({ number, href = "", current = false, ellipsis, visuallyHiddenText }: PaginationItem): Html {
	if (ellipsis) return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`;
	return html`<li class="${classes("govuk-pagination__item", current && "govuk-pagination__item--current")}">
<a class="govuk-link govuk-pagination__link" href="${href}" aria-label="${visuallyHiddenText ?? `Page ${number}`}"${attributes({ "aria-current": current && "page" })}>
${number}
</a>
</li>`;
}
