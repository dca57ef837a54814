import { attributes, classes, type Html, html, type Value } from "../html.ts";

type Item = { value: string; text: Value };

type CheckboxesOptions = { name: string; idPrefix?: string; legend?: Legend; items: readonly Item[]; classes?: string };

type Legend = { text: Value; classes?: string };

export function checkboxes({ name, idPrefix = name, legend, items, classes: more }: CheckboxesOptions): Html {
	const boxes = html`<div class="${classes("govuk-checkboxes", more)}" data-module="govuk-checkboxes">
${items.map(({ value, text }, index) => checkbox(name, index === 0 ? idPrefix : `${idPrefix}-${index + 1}`, value, text))}</div>`;
	return html`<div class="govuk-form-group">
${
	legend
		? html`<fieldset class="govuk-fieldset">
<legend${attributes({ class: classes("govuk-fieldset__legend", legend.classes) })}>
${legend.text}
</legend>
${boxes}
</fieldset>`
		: boxes
}
</div>`;
}

function checkbox(name: string, id: string, value: string, text: Value): Html {
	return html`<div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="${id}" name="${name}" type="checkbox" value="${value}">
<label class="govuk-label govuk-checkboxes__label" for="${id}">
${text}
</label>
</div>
`;
}
