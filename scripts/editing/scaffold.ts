import { stringify } from "yaml";
import { z } from "zod";
import { bare, fieldsOf, isOptional, itemOf, listOf } from "../records/schema/introspect.ts";

const WIDTH = 100;

/**
 * Generates the YAML source of a new record. Fields with a known value are filled in, and all other fields are commented out. The
 * comment above a field is taken from the field's schema.
 * @param about the comment at the top of the file
 * @param notes text to add to the comments above fields, keyed by field name
 */
export function scaffold({
	schema,
	kind,
	about,
	values,
	notes = {},
}: {
	schema: z.ZodType;
	kind: "review" | "report" | "briefing";
	about: string;
	values: Readonly<Record<string, unknown>>;
	notes?: Readonly<Record<string, string>>;
}): string {
	const head = [
		`# yaml-language-server: $schema=../schemas/${kind}.json`,
		...asComment(`${about} A line that begins with # is a note or an unused field. To use a field, remove its # and fill it in.`),
	];
	const fields = [...fieldsOf(schema)].map(([name, field]) => {
		const note = [field.description, choicesOf(field), optionsOf(field), notes[name]]
			.filter((part) => part !== undefined && part !== "")
			.join(". ");
		const value = values[name];
		const lines =
			value === undefined ? unused(name, field) : stringify({ [name]: value }, { lineWidth: WIDTH, singleQuote: true }).trimEnd();
		return [...asComment(note), lines].join("\n");
	});
	return `${head.join("\n")}\n\n${fields.join("\n\n")}\n`;
}

function asComment(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last === undefined || last.length + word.length >= WIDTH) lines.push(`# ${word}`);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

function choicesOf(field: z.ZodType): string | undefined {
	const plain = bare(field);
	const options = plain instanceof z.ZodEnum ? plain.options : plain instanceof z.ZodLiteral ? [...plain.values] : [];
	return options.length > 0 ? `One of: ${options.join(", ")}` : undefined;
}

/** Describes a group's optional fields, which the written template leaves out. */
function optionsOf(field: z.ZodType): string | undefined {
	const optional = [...fieldsOf(itemOf(field) ?? field)].filter(([, part]) => isOptional(part));
	const described = optional.map(
		([name, { description }]) => `${name} (${description?.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())})`,
	);
	return described.length > 0 ? `It may also have ${described.join(", ")}` : undefined;
}

/** Returns the source of a commented-out field, including the required fields inside it. */
function unused(name: string, field: z.ZodType): string {
	return skeleton(name, field)
		.map((line) => `#${line}`)
		.join("\n");
}

function skeleton(name: string, field: z.ZodType): string[] {
	const item = itemOf(field);
	if (item && listOf(item)) return [`${name}: []`];
	const inner = [...fieldsOf(item ?? field)].filter(([, part]) => !isOptional(part)).flatMap(([part, schema]) => skeleton(part, schema));
	if (item) return [`${name}:`, ...(inner.length > 0 ? inner.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`) : ["  -"])];
	const isEmptyGroup = inner.length === 0 && fieldsOf(field).size > 0;
	return isEmptyGroup ? [`${name}: {}`] : [`${name}:`, ...inner.map((line) => `  ${line}`)];
}
