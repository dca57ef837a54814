import { attributes, classes, type Html, html, type Value } from "../html.ts";

/** Text that opens when its summary is clicked; needs no script. */
export function details({
	summaryText,
	text,
	id,
	open = false,
	classes: more,
}: {
	summaryText: Value;
	text: Value;
	id?: string;
	open?: boolean;
	classes?: string;
}): Html {
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
