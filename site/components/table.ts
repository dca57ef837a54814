import { classes, type Html, html, type Value } from "./html.ts";

/** `headsRows`: the first cell of each row is its header. */
type Table = {
	classes?: string;
	caption: Value;
	captionHidden?: boolean;
	head: readonly string[];
	headsRows?: boolean;
	rows: readonly Value[][];
};

export function table({ classes: more, caption, captionHidden = true, head, headsRows = false, rows }: Table): Html {
	return html`<table class="${classes("govuk-table", more)}">
<caption class="${classes("govuk-table__caption", captionHidden && "govuk-visually-hidden")}">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((cell) => html`<th scope="col" class="govuk-table__header">${cell}</th>`)}</tr></thead>
<tbody class="govuk-table__body">
${rows.map(
	(cells) => html`<tr class="govuk-table__row">${cells.map((cell, index) =>
		headsRows && index === 0
			? html`<th scope="row" class="govuk-table__header">${cell}</th>`
			: html`<td class="govuk-table__cell">${cell}</td>`,
	)}</tr>
`,
)}</tbody>
</table>`;
}
