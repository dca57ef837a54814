/** Turns what a schema refuses into sentences an editor can act on. */
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { type Finding, type Problem, problemAt } from "./problem.ts";
import type { Source } from "./yaml-source.ts";

/** Validates a source. Returns its record, or one problem for each mistake. */
export function validate<S extends z.ZodType>(schema: S, source: Source): z.output<S> | Problem[] {
	const result = schema.safeParse(source.value, { reportInput: true });
	if (result.success) return result.data;
	return result.error.issues.flatMap((issue) => explain(issue, source));
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, source: Source): Problem[] {
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => problemAt(source.locate([...issue.path, key], "key"), unknownField(key)));
	}
	if (issue.code === "invalid_key") {
		const key = String(issue.path.at(-1) ?? "");
		return [problemAt(source.locate(issue.path, "key"), unknownField(key))];
	}
	return [problemAt(source.locate(issue.path), finding(issue))];
}

function unknownField(key: string): Finding {
	return {
		rule: "unknown-field",
		message: `there is no field called ${quoted(key)} here`,
		remedy: "Check its spelling and how far it is indented, or delete it.",
	};
}

function finding(issue: Issue): Finding {
	const name = nameOf(issue.path);
	switch (issue.code) {
		case "invalid_type":
			return issue.input === undefined || issue.input === null ? missing(name) : wrongType(name, issue.expected, issue.input);
		case "invalid_value":
			return issue.input === undefined ? missing(name) : notInList(name, issue.input, issue.values.map(String));
		case "too_big":
			return tooMuch(name, issue.origin, issue.maximum, issue.input);
		case "too_small":
			return { rule: "too-short", message: `${name} is empty`, remedy: "Fill it in, or leave the field out if it may be unknown." };
		case "custom":
			return { rule: "value", message: `${name} ${issue.message}${shown(issue.input)}`, remedy: remedyOf(issue.params) };
		case "invalid_format":
			return { rule: "value", message: `${name} ${formatFault(issue)}${shown(issue.input)}`, remedy: formatRemedy(issue) };
		default:
			return { rule: "value", message: `${name} is not as it should be${shown(issue.input)}`, remedy: "Compare it with another record of the same kind." };
	}
}

function missing(name: string): Finding {
	return { rule: "missing-field", message: `${name} is missing`, remedy: `Add a line that begins with ${name.split(/[ .[]/).at(-1)}: in this place.` };
}

const IN_WORDS: Record<string, string> = {
	string: "text",
	object: "a group of fields",
	record: "a group of fields",
	array: "a list (one line for each item, beginning with a hyphen)",
	boolean: "true or false",
};

function wrongType(name: string, expected: string, input: unknown): Finding {
	const wanted = IN_WORDS[expected] ?? expected;
	const given = Array.isArray(input) ? "a list" : typeof input === "object" ? "a group of fields" : String(input).slice(0, 40);
	const bare = expected === "string" && (typeof input === "number" || typeof input === "boolean");
	return {
		rule: "wrong-type",
		message: `${name} should be ${wanted}, not ${given}`,
		remedy: bare ? `Put it in quotes, such as '${String(input)}'.` : `Write it as ${wanted}.`,
	};
}

function notInList(name: string, input: unknown, allowed: string[]): Finding {
	const guess = nearest(String(input), allowed);
	return {
		rule: "unknown-value",
		message: `${name} cannot be ${quoted(String(input).slice(0, 60))}`,
		remedy: `${guess ? `Did you mean ${guess}? ` : ""}Use one of: ${allowed.join(", ")}.`,
	};
}

function tooMuch(name: string, origin: string, maximum: number | bigint, input: unknown): Finding {
	const list = origin === "array";
	const length = Array.isArray(input) || typeof input === "string" ? input.length : undefined;
	const unit = list ? "items" : "characters";
	return {
		rule: "too-long",
		message: `${name} has ${length ?? "too many"} ${unit}; it may have ${maximum}`,
		remedy: list ? "Keep the most useful and delete the rest." : "Shorten it: what a reader needs in one sitting.",
	};
}

function formatFault(issue: z.core.$ZodIssueInvalidStringFormat): string {
	return issue.format === "email" ? "is not an e-mail address" : issue.message.startsWith("Invalid") ? "is not written as it should be" : issue.message;
}

function formatRemedy(issue: z.core.$ZodIssueInvalidStringFormat): string {
	if (issue.format === "email") return "Write it as name@example.org.";
	return FORMAT_REMEDIES[issue.path.at(-1)?.toString() ?? ""] ?? "Compare it with another record of the same kind.";
}

const FORMAT_REMEDIES: Record<string, string> = {
	phone: "Write digits and spaces in quotes, such as '01484 225019'.",
	language: "Write it as en-GB.",
	replaces: "Write the path only, beginning with /.",
};

function remedyOf(params: Record<string, unknown> | undefined): string {
	return typeof params?.["remedy"] === "string" ? params["remedy"] : "Compare it with another record of the same kind.";
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

function quoted(text: string): string {
	return `‘${text}’`;
}

/** The word of a list that a mistyped one most likely means, if any is near. */
export function nearest(word: string, among: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	const ranked = [...among]
		.map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
		.filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)))
		.sort((a, b) => a.far - b.far);
	return ranked[0]?.candidate;
}
