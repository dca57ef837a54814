import { attributes, classes, type Html, html, type Value } from "../html.ts";

type Item = { value: string; text: string; selected?: boolean; disabled?: boolean; attributes?: Readonly<Record<string, string>> };

type SelectOptions = { name: string; id?: string; label: { text: Value }; items: readonly Item[]; classes?: string };

export function select({ name, id = name, label, items, classes: more }: SelectOptions): Html {
	return html`<div class="govuk-form-group">
<label class="govuk-label" for="${id}">
${label.text}
</label>
<select class="${classes("govuk-select", more)}" id="${id}" name="${name}">
${items.map(
	({ text, attributes: own, ...item }) => html`<option${attributes({ ...item, ...own })}>${text}</option>
`,
)}</select>
</div>`;
}
