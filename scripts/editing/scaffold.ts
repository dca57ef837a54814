/** Writes a new record with a note above each field, taken from its schema: what is known is filled in, the rest waits behind a #. */
import { stringify } from "yaml";
import { z } from "zod";
import { bare, fieldsOf, isOptional, itemOf, listOf } from "../records/schema/introspect.ts";

const WIDTH = 100;

/** A new record. */
export type Draft = {
	schema: z.ZodType;
	/** The name of its JSON Schema, such as `review`. */
	kind: string;
	/** The words at its head. */
	about: string;
	/** What is known, by field. */
	values: Readonly<Record<string, unknown>>;
	/** What else the note above a field says. */
	notes?: Readonly<Record<string, string>>;
};

/** The text of a new record. */
export function annotated({ schema, kind, about, values, notes = {} }: Draft): string {
	const head = [
		`# yaml-language-server: $schema=../schemas/${kind}.json`,
		...noted(`${about} A line that begins with # is a note, or a field that is not used yet: to use one, take away its # and fill it in.`),
	];
	const fields = [...fieldsOf(schema)].map(([name, field]) => {
		const note = [field.description, choicesOf(field), notes[name]].filter((part) => part !== undefined && part !== "").join(". ");
		const value = values[name];
		const written =
			value === undefined ? unused(name, field) : stringify({ [name]: value }, { lineWidth: WIDTH, singleQuote: true }).trimEnd();
		return [...noted(note), written].join("\n");
	});
	return `${head.join("\n")}\n\n${fields.join("\n\n")}\n`;
}

function noted(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last === undefined || last.length + word.length >= WIDTH) lines.push(`# ${word}`);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

/** What a field may be, where it is one of a short list. */
function choicesOf(field: z.ZodType): string | undefined {
	const plain = bare(field);
	const options = plain instanceof z.ZodEnum ? plain.options : plain instanceof z.ZodLiteral ? [...plain.values] : [];
	return options.length > 0 ? `One of: ${options.join(", ")}` : undefined;
}

/** A field that waits to be used, with the fields inside it. */
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
	return [`${name}:`, ...inner.map((line) => `  ${line}`)];
}
