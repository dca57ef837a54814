import { classes, type Html, html, type Value } from "./html.ts";

type Table = {
	classes?: string;
	caption?: Value;
	captionHidden?: boolean;
	head: readonly string[];
	/** Whether the first cell of each row is a header. */
	headsRows?: boolean;
	/** Whether the second column contains numbers, which are right-aligned. */
	numeric?: boolean;
	rows: ReadonlyArray<readonly Value[]>;
};

export function table({ classes: more, caption, captionHidden = true, head, headsRows, numeric, rows }: Table): Html {
	const header = (index: number) => classes("govuk-table__header", numeric && index === 1 && "govuk-table__header--numeric");
	const cell = (index: number) => classes("govuk-table__cell", numeric && index === 1 && "govuk-table__cell--numeric");
	return html`<table class="${classes("govuk-table", more)}">
${
	caption &&
	html`<caption class="${classes("govuk-table__caption", captionHidden && "govuk-visually-hidden")}">${caption}</caption>
`
}<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text, index) => html`<th scope="col" class="${header(index)}">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">
${rows.map((row) => {
	const cells = row.map((value, index) =>
		headsRows && index === 0
			? html`<th scope="row" class="${header(index)}">${value}</th>`
			: html`<td class="${cell(index)}">${value}</td>`,
	);
	return html`<tr class="govuk-table__row">${cells}</tr>
`;
})}</tbody>
</table>`;
}
