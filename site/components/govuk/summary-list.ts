import { classes, type Html, html, type Value } from "../html.ts";

type SummaryRow = { key: { text: Value }; value: { text: Value }; classes?: string };

/** Renders a list of names and values. Falsy rows are left out. */
export function summaryList({ rows, classes: more }: { rows: ReadonlyArray<SummaryRow | false | undefined>; classes?: string }): Html {
	return html`<dl class="${classes("govuk-summary-list", more)}">
${rows.map((row) => row && summaryRow(row))}</dl>`;
}

function summaryRow({ key, value, classes: more }: SummaryRow): Html {
	return html`<div class="${classes("govuk-summary-list__row", more)}">
<dt class="govuk-summary-list__key">
${key.text}
</dt>
<dd class="govuk-summary-list__value">
${value.text}
</dd>
</div>
`;
}
