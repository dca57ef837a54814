/** What the web editor asks for, field by field: read from the JSON Schema of a record, so that nothing is said twice. */

/** As much of JSON Schema as the records' schemas use. */
export type JsonSchema = {
	type?: string | readonly string[];
	description?: string;
	properties?: Readonly<Record<string, JsonSchema>>;
	additionalProperties?: boolean | JsonSchema;
	required?: readonly string[];
	items?: JsonSchema;
	enum?: readonly string[];
	enumDescriptions?: readonly string[];
	const?: string;
	pattern?: string;
	format?: string;
	maxLength?: number;
	minimum?: number;
	minItems?: number;
	maxItems?: number;
};

/** A field as Sveltia CMS takes it. */
export type Field = { name: string; label: string; widget: string; required: boolean; hint?: string } & Readonly<Record<string, unknown>>;

/** A single line has at most this many characters in the records' schemas; what may be longer has room for paragraphs. */
const LONGEST_LINE = 300;

/** The fields of a group, in the order of its schema. Whatever is not required may be left empty, and is then not written. */
export function fieldsOf({ properties, additionalProperties, required = [] }: JsonSchema): Field[] {
	const inner = properties ?? byName(additionalProperties, required);
	return Object.entries(inner).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}

/** A group whose names are a closed list and whose values are all of one form. */
function byName(each: boolean | JsonSchema | undefined, names: readonly string[]): Record<string, JsonSchema> {
	return typeof each === "object" ? Object.fromEntries(names.map((name) => [name, each])) : {};
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
	const { description } = schema;
	// The editor takes an underscore or an asterisk in a hint for Markdown; descriptions have none.
	return { name, label: labelOf(name), required, ...(description && { hint: description }), ...widgetOf(name, schema) };
}

function widgetOf(name: string, schema: JsonSchema): { widget: string } & Record<string, unknown> {
	const { type, items = {}, minItems, maxItems, maxLength, minimum } = schema;
	const bounds = { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
	const options = optionsOf(schema);
	if (options) return { widget: "select", options };
	if (type === "boolean") return { widget: "boolean" };
	if (type === "integer") return { widget: "number", value_type: "int", min: minimum };
	if (type === "object") return { widget: "object", collapsed: "auto", fields: fieldsOf(schema) };
	if (type === "array") {
		const choices = optionsOf(items);
		if (choices) return { widget: "select", multiple: true, ...bounds, options: choices };
		const item = items.type === "object" ? { fields: fieldsOf(items) } : { field: fieldOf(name, items, true) };
		return { widget: "list", collapsed: "auto", ...bounds, ...item };
	}
	const widget = (maxLength ?? 0) > LONGEST_LINE ? "text" : "string";
	return { widget, use_emoji_autocomplete: false, ...(maxLength !== undefined && { maxlength: maxLength }), ...formOf(schema) };
}

/** The values of a closed list with their names for readers. */
function optionsOf({
	enum: values,
	enumDescriptions: names,
	const: only,
}: JsonSchema): Array<{ label: string; value: string }> | undefined {
	const all = only === undefined ? values : [only];
	return all?.map((value, index) => ({ label: names?.[index] ?? value, value }));
}

/** What a text must look like. */
function formOf({ pattern, format, description = "This" }: JsonSchema): Record<string, unknown> {
	if (format === "uri") return { type: "url" };
	if (!pattern) return {};
	const isDate = pattern.startsWith("^\\d{4}");
	const precise = pattern.endsWith("?$");
	const example = precise ? "2026, 2026-03 or 2026-03-14" : "2026-03-14";
	return { pattern: [pattern, isDate ? `Write it as ${example}.` : `${description} does not look like this.`] };
}

/** A field's name as words: `onRequest` is “On request”. */
function labelOf(name: string): string {
	const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
