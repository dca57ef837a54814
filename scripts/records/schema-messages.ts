/** Converts an issue reported by zod, the validation library, to a message and a suggested fix for editors. */
import type { z } from "zod";
import { placeInWords, wordsFor } from "./field-names.ts";
import { nearest } from "./nearest.ts";
import { counted, type Explanation, type Finding } from "./problem.ts";
import { fieldsOf, isOptional, itemOf, type Remedy, schemaAt } from "./schema/introspect.ts";
import { LONGEST, quotesAround } from "./yaml/quotes.ts";

const COMPARE = "Compare it with another record of the same kind.";

type Subject = {
	path: readonly PropertyKey[];
	input: unknown;
	/** The value exactly as the editor wrote it, if it is a scalar. */
	rawText: string | undefined;
	/** The schema for the value. Undefined if the value is not in a file, or if the record's schema has no such field. */
	schema: z.ZodType | undefined;
	/** The text before the value on its line, such as `kind: `. Empty for a list item or a value that is not in a file. */
	before: string;
};

/**
 * Describes an issue reported by zod in words that editors understand.
 * @param rawText the value exactly as the editor wrote it, if it is a scalar
 * @param recordSchema the schema of the record, if the value is in a file. Without a schema, the suggested fix shows only the
 * value to write, not the name of its field.
 */
export function describeIssue(issue: z.core.$ZodIssue, rawText: string | undefined, recordSchema?: z.ZodType): Finding {
	const { path, input } = issue;
	const field = path.at(-1);
	const before = recordSchema && typeof field === "string" ? `${field}: ` : "";
	const subject = { path, input, rawText, schema: recordSchema && schemaAt(recordSchema, path), before };
	const allowed = issue.code === "invalid_value" ? issue.values.map(String) : [];
	if (input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) return missing(path, allowed);
	if (input === null) return empty(subject);
	switch (issue.code) {
		case "invalid_type":
			return { rule: "wrong-type", ...wrongType(subject, issue.expected) };
		case "invalid_value":
			return typeof input === "object" ? { rule: "wrong-type", ...notSingle(subject, allowed) } : notAllowed(subject, allowed);
		case "too_big":
			return tooLong(subject, Number(issue.maximum));
		case "too_small":
			return tooShort(subject, Number(issue.minimum));
		case "custom":
			return { rule: "value", message: `${placeInWords(path)} ${issue.message}${shown(input)}`, remedy: remedyOf(issue.params, before) };
		default:
			return { rule: "value", message: `${placeInWords(path)} is not valid${shown(input)}`, remedy: COMPARE };
	}
}

function missing(path: readonly PropertyKey[], allowed: readonly string[]): Finding {
	const owner = path.slice(0, -1);
	const where = owner.length === 0 ? "" : ` to ${wordsFor(owner)}`;
	const values = allowed.length === 0 ? "" : `, then one of: ${allowed.join(", ")}`;
	const remedy = `Add a line${where} that starts with ${String(path.at(-1))}:${values}.`;
	return { rule: "missing-field", message: `${placeInWords(path)} is missing`, remedy };
}

function empty({ path, rawText = "", schema, before }: Subject): Finding {
	const message = `${placeInWords(path)} is empty`;
	if (rawText.startsWith("#"))
		return { rule: "empty", message: `${message}, because YAML reads text after # as a comment`, remedy: quotesAround(rawText, before) };
	const isRequired = schema !== undefined && typeof path.at(-1) === "string" && !isOptional(schema);
	const remedy = isRequired ? "Fill it in; it cannot be left out." : "Fill it in, or delete it if nothing is known.";
	return { rule: "empty", message, remedy };
}

function wrongType(subject: Subject, expected: string): Explanation {
	switch (expected) {
		case "string":
			return notText(subject);
		case "array":
			return notList(subject);
		case "object":
		case "record":
			return notGroup(subject);
		case "boolean":
			return notBoolean(subject);
		default:
			return {
				message: `${placeInWords(subject.path)} should be ${expected === "number" ? "a number" : expected}, not ${given(subject)}`,
				remedy: expected === "number" ? `Write a number, such as ${subject.before}3` : COMPARE,
			};
	}
}

function notText(subject: Subject): Explanation {
	const { path, input, before, rawText = String(input) } = subject;
	const name = placeInWords(path);
	if (typeof input !== "object") {
		const meaning = typeof input === "boolean" ? "true or false" : "a number";
		const message = `${name} needs quotes, because YAML reads ${quoted(firstOf(rawText))} as ${meaning}`;
		return { message, remedy: quotesAround(rawText, before) };
	}
	const text = textWithColon(input);
	if (text !== undefined) return { message: `${name} contains a colon, so it needs quotes`, remedy: quotesAround(text, before) };
	return {
		message: `${name} should be text, not ${given(subject)}`,
		remedy: Array.isArray(input)
			? "Write one text, without hyphens. Put quotes around it if it starts with a bracket."
			: "Write one text. Put quotes around it if it contains a colon.",
	};
}

/**
 * Returns the text that the editor probably meant, if YAML read the text as a group with one field. This happens to unquoted
 * text that contains a colon, as in `- Who decides: the school?`.
 */
function textWithColon(input: unknown): string | undefined {
	const [field, ...others] = Object.entries(input ?? {});
	if (!field || others.length > 0 || Array.isArray(input)) return undefined;
	const [name, value] = field;
	return value === null ? `${name}:` : typeof value === "string" ? `${name}: ${value}` : undefined;
}

function notList(subject: Subject): Explanation {
	const { path, before, rawText = "" } = subject;
	const message = `${placeInWords(path)} is not written as a list: ${given(subject)}`;
	if (/^-\S/.test(rawText)) return { message, remedy: "Put a space after each hyphen." };
	const key = firstKeyOfEntries(subject);
	if (key !== undefined)
		return {
			message,
			remedy: `Write “- id: ${key}” instead of “${key}:”, and start its fields in the same column as id. Do the same for the others.`,
		};
	const items = rawText
		.split(/[,;\n]| {2,}/)
		.map((item) => item.trim())
		.filter(Boolean);
	const areIdentifiers = rawText.length <= LONGEST && items.length > 0 && items.every((item) => /^[a-z0-9-]+$/.test(item));
	if (areIdentifiers) return { message, remedy: `Write it as a list: ${before}[${items.join(", ")}]` };
	return { message, remedy: "Write each item on a line of its own, after a hyphen and a space." };
}

/** The first key, if the editor wrote a group such as `serious-case-review: {…}` where each entry of a list has an `id`. */
function firstKeyOfEntries({ schema, input }: Subject): string | undefined {
	const item = schema && itemOf(schema);
	const [key, value] = Object.entries(input ?? {})[0] ?? [];
	return item && fieldsOf(item).has("id") && typeof value === "object" ? key : undefined;
}

function notGroup(subject: Subject): Explanation {
	const { path, schema, rawText = "" } = subject;
	const message = `${placeInWords(path)} should be a group of fields, not ${given(subject)}`;
	const [, left, right] = /^(\w[\w-]*) *= *(.*)$/.exec(rawText.slice(0, LONGEST)) ?? [];
	if (left !== undefined) return { message, remedy: `Write a colon instead of the equals sign: ${left}: ${right}` };
	const [, name, value] = /^(\w[\w-]*):(\S.*)$/.exec(rawText.slice(0, LONGEST)) ?? [];
	if (name !== undefined) return { message, remedy: `Put a space after the colon: ${name}: ${value}` };
	const fields = [...(schema ? fieldsOf(schema) : [])];
	if (fields.length === 0) return { message, remedy: COMPARE };
	const required = fields.filter(([, field]) => !isOptional(field));
	const names = (required.length > 0 ? required : fields).map(([field]) => `${field}:`).join(", ");
	return { message, remedy: `Write each field on a line of its own. ${required.length > 0 ? "It needs" : "It may have"} ${names}` };
}

function notBoolean(subject: Subject): Explanation {
	const { path, before, rawText = "" } = subject;
	const meant = /^(?:yes|on)$/i.test(rawText) ? "true" : /^(?:no|off)$/i.test(rawText) ? "false" : undefined;
	return {
		message: `${placeInWords(path)} should be true or false, not ${given(subject)}`,
		remedy: meant ? `Write ${before}${meant}` : `Write ${before}true or ${before}false`,
	};
}

function notSingle(subject: Subject, allowed: readonly string[]): Explanation {
	const items = Array.isArray(subject.input) ? subject.input.map(String) : [];
	const isOne = items.length === 1 && allowed.includes(items[0] ?? "");
	return {
		message: `${placeInWords(subject.path)} should be one value, not ${given(subject)}`,
		remedy: isOne ? `Write ${subject.before}${items[0]}` : `Use one of: ${allowed.join(", ")}.`,
	};
}

function notAllowed({ path, input, before }: Subject, allowed: readonly string[]): Finding {
	const yesOrNo = typeof input === "boolean" ? allowed.find((word) => word === (input ? "yes" : "no")) : undefined;
	const guess = nearest(String(input), allowed) ?? yesOrNo;
	const hint = guess ? `Did you mean ${guess}? ` : "";
	return {
		rule: "unknown-value",
		message: `${placeInWords(path)} cannot be ${quoted(String(input).slice(0, LONGEST))}`,
		remedy: allowed.length === 1 ? `Write ${before}${allowed[0]}` : `${hint}Use one of: ${allowed.join(", ")}.`,
	};
}

function tooShort(subject: Subject, minimum: number): Finding {
	const { length, isList, unit } = measure(subject.input);
	if (length === 0) return empty(subject);
	return {
		rule: "too-short",
		message: `${placeInWords(subject.path)} has ${counted(length, unit)}; it needs at least ${minimum}`,
		remedy: isList ? `Add at least ${minimum - length} more.` : "Write it so that a colleague can understand it in a year's time.",
	};
}

function tooLong({ path, input }: Subject, maximum: number): Finding {
	const { length, isList, unit } = measure(input);
	return {
		rule: "too-long",
		message: `${placeInWords(path)} has ${counted(length, unit)}; it may have ${maximum}`,
		remedy: `${isList ? "Delete" : "Shorten it by"} at least ${counted(length - maximum, unit)}.`,
	};
}

function measure(input: unknown): { length: number; isList: boolean; unit: string } {
	if (Array.isArray(input)) return { length: input.length, isList: true, unit: "item" };
	return { length: String(input).trim().length, isList: false, unit: "character" };
}

function remedyOf(params: Partial<Remedy> | undefined, before: string): string {
	return params?.value === undefined ? (params?.remedy ?? COMPARE) : `Write ${before}${params.value}`;
}

/** Describes the value that the editor wrote, for the end of a message such as `should be text, not a list`. */
function given({ input, rawText = String(input) }: Subject): string {
	return Array.isArray(input) ? "a list" : typeof input === "object" ? "a group of fields" : quoted(firstOf(rawText));
}

function firstOf(text: string): string {
	return text.split("\n", 1)[0]?.slice(0, 40) ?? "";
}

/** Returns a short string or number in quotes, for the end of a message. Returns an empty string for any other value. */
function shown(input: unknown): string {
	if (typeof input !== "string" && typeof input !== "number") return "";
	const text = String(input);
	return text.length > LONGEST || text.includes("\n") ? "" : `: ${quoted(text)}`;
}

/** Puts typographic quotes around text that an editor wrote. All messages quote editors' text with this function. */
export function quoted(text: string): string {
	return `‘${text}’`;
}
