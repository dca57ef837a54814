/** The JSON Schema keywords that the schemas for records use. */
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

/** A field in the configuration of Sveltia CMS. */
export type Field = { name: string; label: string; widget: string; required: boolean; hint?: string } & Readonly<Record<string, unknown>>;

/**
 * The greatest length of a single-line field in the records' schemas, in characters. A field that may be longer gets a multi-line
 * input.
 */
const LONGEST_LINE = 300;

/** Returns the fields of an object, in the order in which its schema lists them. */
export function fieldsOf({ properties, additionalProperties, required = [] }: JsonSchema): Field[] {
	// A schema without `properties` describes an object with a fixed list of names, whose values all have the same schema.
	const each = typeof additionalProperties === "object" ? required.map((name) => [name, additionalProperties] as const) : [];
	const inner = properties ?? Object.fromEntries(each);
	return Object.entries(inner).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
	const { description } = schema;
	// The editor renders hints as Markdown. Descriptions need no escaping, because they do not contain underscores or asterisks.
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
	return { widget, use_emoji_autocomplete: false, ...(maxLength !== undefined && { maxlength: maxLength }), ...formatOf(schema) };
}

/** Returns the values of an enumeration, with their display names. */
function optionsOf(schema: JsonSchema): Array<{ label: string; value: string }> | undefined {
	const values = schema.const === undefined ? schema.enum : [schema.const];
	return values?.map((value, index) => ({ label: schema.enumDescriptions?.[index] ?? value, value }));
}

function formatOf({ pattern, format, description = "a text of another form" }: JsonSchema): Record<string, unknown> {
	if (format === "uri") return { type: "url" };
	if (!pattern) return {};
	const isDate = pattern.startsWith("^\\d{4}");
	const precise = pattern.endsWith("?$");
	const example = precise ? "2026, 2026-03 or 2026-03-14" : "2026-03-14";
	return { pattern: [pattern, isDate ? `Write it as ${example}.` : `This is not valid. Expected: ${description}.`] };
}

/** Turns a field's name into words: `onRequest` becomes “On request”. */
function labelOf(name: string): string {
	const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
