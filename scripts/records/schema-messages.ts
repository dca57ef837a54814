/** What a schema refuses about a value: a sentence an editor can act on, and how to mend it. */
import type { z } from "zod";
import { nearest } from "./nearest.ts";
import { counted, type Finding } from "./problem.ts";
import { inQuotes, quotesAround } from "./yaml/quotes.ts";

const COMPARE = "Compare it with another record of the same kind.";

/**
 * Says in an editor's words what a schema refuses about one value.
 * @param written the value as its editor wrote it, where it is a single one
 */
export function refusalOf(issue: z.core.$ZodIssue, written: string | undefined): Finding {
	const name = nameOf(issue.path);
	if (issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) return missing(name, issue.path);
	if (issue.input === null) return empty(name, written);
	switch (issue.code) {
		case "invalid_type":
			return wrongType(name, issue.expected, issue.input, written);
		case "invalid_value":
			return typeof issue.input === "object"
				? wrongType(name, "string", issue.input, written)
				: notInList(name, issue.input, issue.values.map(String));
		case "too_big":
			return tooMuch(name, issue.origin, issue.maximum, issue.input);
		case "too_small":
			return tooLittle(name, issue.minimum, issue.input);
		case "custom":
			return { rule: "value", message: `${name} ${issue.message}${shown(issue.input)}`, remedy: remedyOf(issue.params) };
		default:
			return { rule: "value", message: `${name} is not as it should be${shown(issue.input)}`, remedy: COMPARE };
	}
}

function missing(name: string, path: readonly PropertyKey[]): Finding {
	return {
		rule: "missing-field",
		message: `${name} is missing`,
		remedy: `Add a line that begins with ${String(path.at(-1))}: in this place.`,
	};
}

function empty(name: string, written = ""): Finding {
	if (written.startsWith("#"))
		return { rule: "empty", message: `${name} is empty: what stands behind # is a comment`, remedy: quotesAround(written) };
	return { rule: "empty", message: `${name} is empty`, remedy: "Fill it in, or delete it if nothing is known." };
}

const IN_WORDS: Record<string, string> = {
	string: "text",
	object: "a group of fields",
	record: "a group of fields",
	array: "a list (one line for each item, beginning with a hyphen)",
	boolean: "true or false",
	number: "a number",
};

function wrongType(name: string, expected: string, input: unknown, written = String(input)): Finding {
	const wanted = IN_WORDS[expected] ?? expected;
	const given = Array.isArray(input)
		? "a list"
		: typeof input === "object"
			? "a group of fields"
			: quoted(written.split("\n", 1)[0]?.slice(0, 40) ?? "");
	return {
		rule: "wrong-type",
		message: `${name} should be ${wanted}, not ${given}`,
		remedy: remedyOfType(expected, input, written) ?? `Write it as ${wanted}.`,
	};
}

/** How to mend a value of the wrong type, where what was written says what was meant. */
function remedyOfType(expected: string, input: unknown, written: string): string | undefined {
	if (typeof input === "object") return undefined;
	if (expected === "string") return written.length > 70 ? "Put it in quotes." : `Put it in quotes: ${inQuotes(written)}.`;
	if (expected === "boolean" && /^(?:yes|on|no|off)$/i.test(written))
		return `Write ${/^(?:yes|on)$/i.test(written) ? "true" : "false"}, without quotes.`;
	if (expected === "object" && /^\w[\w-]* *=/.test(written)) return "Write a colon where the equals sign stands.";
	const [, name, value] = /^(\w[\w-]*):(\S.*)$/.exec(written.slice(0, 60)) ?? [];
	if (expected === "object" && name !== undefined) return `Put a space after the colon: ${name}: ${value}`;
	if (expected !== "array" || written.length > 60) return undefined;
	if (/^-\S/.test(written)) return "Put a space after each hyphen.";
	const items = written
		.split(/[,;\n]| {2,}/)
		.map((item) => item.trim())
		.filter(Boolean);
	return items.every((item) => /^[a-z0-9-]+$/.test(item)) ? `Write it as a list: [${items.join(", ")}].` : undefined;
}

function notInList(name: string, input: unknown, allowed: string[]): Finding {
	const guess =
		nearest(String(input), allowed) ?? (typeof input === "boolean" ? allowed.find((word) => word === (input ? "yes" : "no")) : undefined);
	return {
		rule: "unknown-value",
		message: `${name} cannot be ${quoted(String(input).slice(0, 60))}`,
		remedy: `${guess ? `Did you mean ${guess}? ` : ""}Use one of: ${allowed.join(", ")}.`,
	};
}

function tooLittle(name: string, minimum: number | bigint, input: unknown): Finding {
	const list = Array.isArray(input);
	const length = list ? input.length : typeof input === "string" ? input.trim().length : 0;
	if (length === 0) return empty(name);
	return {
		rule: "too-short",
		message: `${name} has ${counted(length, list ? "item" : "character")}; it needs at least ${minimum}`,
		remedy: list ? "Add what is missing." : "Say it so that somebody else understands it in a year.",
	};
}

function tooMuch(name: string, origin: string, maximum: number | bigint, input: unknown): Finding {
	const list = origin === "array";
	const length = Array.isArray(input) || typeof input === "string" ? input.length : undefined;
	return {
		rule: "too-long",
		message: `${name} has ${length ?? "too many"} ${list ? "items" : "characters"}; it may have ${maximum}`,
		remedy: list ? "Keep the most useful and delete the rest." : "Shorten it: what a reader needs in one sitting.",
	};
}

function remedyOf(params: Record<string, unknown> | undefined): string {
	return typeof params?.["remedy"] === "string" ? params["remedy"] : COMPARE;
}

/** The name of a field as an editor would say it: `agency of recommendations[2]`. */
export function nameOf(path: readonly PropertyKey[]): string {
	if (path.length === 0) return "the record";
	const names = path.reduce<string[]>((said, step) => {
		if (typeof step === "number") said[said.length - 1] = `${said.at(-1) ?? ""}[${step}]`;
		else said.push(String(step));
		return said;
	}, []);
	return names.toReversed().join(" of ");
}

function shown(input: unknown): string {
	if (typeof input !== "string" && typeof input !== "number") return "";
	const text = String(input);
	return text.length > 60 || text.includes("\n") ? "" : `: ${quoted(text)}`;
}

/** A text in typographic quotes, as messages show what an editor wrote. */
export function quoted(text: string): string {
	return `‘${text}’`;
}
