/** Turns what a schema refuses into sentences an editor can act on. */
import { distance } from "fastest-levenshtein";
import type { z } from "zod";
import { type Finding, type Problem, problemAt } from "./problem.ts";
import type { Source } from "./yaml-places.ts";

/** Validates a source. Returns its record, or one problem for each mistake. */
export function validate<S extends z.ZodType>(schema: S, source: Source): z.output<S> | Problem[] {
	const result = schema.safeParse(source.value, { reportInput: true });
	if (result.success) return result.data;
	return decisive(result.error.issues).flatMap((issue) => explain(issue, source));
}

/** Of a value of the wrong type nothing else is said: a text in the place of a list is not a list that is too long. */
function decisive(issues: readonly Issue[]): Issue[] {
	const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => path.join("/")));
	return issues.filter(({ code, path }) => code === "invalid_type" || !mistyped.has(path.join("/")));
}

type Issue = z.core.$ZodIssue;

const COMPARE = "Compare it with another record of the same kind.";

function explain(issue: Issue, source: Source): Problem[] {
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => problemAt(source.locate([...issue.path, key], "key"), unknownField(key)));
	}
	return [problemAt(source.locate(issue.path), finding(issue, source.written(issue.path)))];
}

function unknownField(key: string): Finding {
	return {
		rule: "unknown-field",
		message: `there is no field called ${quoted(key)} here`,
		remedy: "Check its spelling and how far it is indented, or delete it.",
	};
}

/** @param written the value as its editor wrote it, where it is a single one */
function finding(issue: Issue, written: string | undefined): Finding {
	const name = nameOf(issue.path);
	if (issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) return missing(name, issue.path);
	if (issue.input === null) return empty(name);
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
			return Array.isArray(issue.input) && issue.input.length > 0 ? tooFew(name, issue.minimum, issue.input.length) : empty(name);
		case "custom":
			return { rule: "value", message: `${name} ${issue.message}${shown(issue.input)}`, remedy: remedyOf(issue.params) };
		case "invalid_format":
			return misshapen(name, issue.path, issue.input);
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

function empty(name: string): Finding {
	return { rule: "empty", message: `${name} is empty`, remedy: "Fill it in, or delete it if nothing is known." };
}

const IN_WORDS: Record<string, string> = {
	string: "text",
	object: "a group of fields",
	record: "a group of fields",
	array: "a list (one line for each item, beginning with a hyphen)",
	boolean: "true or false",
};

function wrongType(name: string, expected: string, input: unknown, written = String(input)): Finding {
	const wanted = IN_WORDS[expected] ?? expected;
	const given = Array.isArray(input)
		? "a list"
		: typeof input === "object"
			? "a group of fields"
			: quoted(written.split("\n", 1)[0]?.slice(0, 40) ?? "");
	const bare = expected === "string" && typeof input !== "object";
	return {
		rule: "wrong-type",
		message: `${name} should be ${wanted}, not ${given}`,
		remedy: bare ? `Put it in quotes: '${written}'.` : `Write it as ${wanted}.`,
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

function tooFew(name: string, minimum: number | bigint, length: number): Finding {
	return {
		rule: "too-short",
		message: `${name} has ${counted(length, "item")}; it needs at least ${minimum}`,
		remedy: "Add what is missing.",
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

/** Fields of a fixed shape: what is wrong and how to mend it. */
const FORMATS: Record<string, [fault: string, remedy: string]> = {
	email: ["is not an e-mail address", "Write it as name@example.org."],
	phone: ["is not a telephone number", "Write digits and spaces in quotes, such as '01484 225019'."],
	language: ["is not a language", "Write it as en-GB."],
	replaces: ["is not a path", "Write the path only, beginning with /."],
};

function misshapen(name: string, path: readonly PropertyKey[], input: unknown): Finding {
	const field = path.findLast((step) => typeof step === "string");
	const [fault, remedy] = FORMATS[String(field)] ?? ["is not written as it should be", COMPARE];
	return { rule: "value", message: `${name} ${fault}${shown(input)}`, remedy };
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

function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
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
		.filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)) && far < candidate.length)
		.sort((a, b) => a.far - b.far);
	return ranked[0]?.candidate;
}
