import { attributes, classes, type Html, html, type Value } from "../html.ts";

export type SelectItem = {
	value: string;
	text: string;
	selected?: boolean;
	disabled?: boolean;
	attributes?: Readonly<Record<string, string>>;
};

export function select({
	name,
	id = name,
	label,
	items,
	classes: more,
}: {
	name: string;
	id?: string;
	label: { text: Value };
	items: readonly SelectItem[];
	classes?: string;
}): Html {
	return html`<div class="govuk-form-group">
<label class="govuk-label" for="${id}">
${label.text}
</label>
<select class="${classes("govuk-select", more)}" id="${id}" name="${name}">
${items.map(
	({
		value,
		text,
		selected,
		disabled,
		attributes: own = {},
	}) => html`<option${attributes({ value, selected, disabled, ...own })}>${text}</option>
`,
)}</select>
</div>`;
}
