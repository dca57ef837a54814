import { attributes, classes, type Html, html, type Value } from "../html.ts";

type DetailsOptions = { summaryText: Value; text: Value; id?: string; open?: boolean; classes?: string };

export function details({ summaryText, text, id, open, classes: more }: DetailsOptions): Html {
	return html`<details${attributes({ id })} class="${classes("govuk-details", more)}"${attributes({ open })}>
<summary class="govuk-details__summary">
<span class="govuk-details__summary-text">
${summaryText}
</span>
</summary>
<div class="govuk-details__text">
${text}
</div>
</details>`;
}
