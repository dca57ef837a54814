import type { z } from "zod";
import { placeInWords } from "./field-names.ts";
import { nearest } from "./nearest.ts";
import { type Finding, type Problem, problemAt } from "./problem.ts";
import { fieldsOf, parentsOf, schemaAt } from "./schema/introspect.ts";
import { describeIssue, quoted } from "./schema-messages.ts";
import { ENOUGH } from "./yaml/common-mistakes.ts";
import type { Source } from "./yaml/positions.ts";

/**
 * Validates a parsed file against its schema. Returns the record if the file is valid. Otherwise returns the problems, at most
 * about a hundred.
 */
export function validate<S extends z.ZodType>(schema: S, source: Source): { record?: z.output<S>; problems: Problem[] } {
	const result = schema.safeParse(source.value, { reportInput: true });
	if (result.success) return { record: result.data, problems: [] };
	const issues = withoutConsequences(result.error.issues).slice(0, ENOUGH);
	const unknown = issues.filter((issue) => issue.code === "unrecognized_keys").flatMap((issue) => unknownFields(schema, issue));
	const meant = new Set(unknown.map((field) => keyOf(field.meant ?? [])));
	return {
		problems: [
			...unknown.map((field) => problemAt(source.locate(field.path, "key"), describeUnknownField(field))),
			// If an editor misspells the name of a required field, only the misspelling is reported. The field is not also reported as
			// missing.
			...issues
				.filter(({ code, path }) => code !== "unrecognized_keys" && (path.length === 0 || !meant.has(keyOf(path))))
				.map((issue) => problemAt(source.locate(issue.path), describeIssue(issue, source.rawText(issue.path), schema))),
		],
	};
}

/**
 * If a value has the wrong type, drops all other issues with that value. For example, long text written instead of a list would
 * otherwise also be reported as a list with too many items.
 */
function withoutConsequences(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
	const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => keyOf(path)));
	return issues.filter(({ code, path }) => code === "invalid_type" || !mistyped.has(keyOf(path)));
}

type UnknownField = {
	key: string;
	path: readonly PropertyKey[];
	/** The names of the fields that the group may have. */
	allowed: readonly string[];
	/** The path of the field that the editor probably meant. */
	meant: readonly PropertyKey[] | undefined;
	/** The names of the groups that have a field with this name. An empty name means the record itself. */
	parents: readonly string[];
};

function unknownFields(schema: z.ZodType, { keys, path, input }: z.core.$ZodIssueUnrecognizedKeys): UnknownField[] {
	const group = schemaAt(schema, path);
	const allowed = group ? [...fieldsOf(group).keys()] : [];
	const unused = allowed.filter((name) => !Object.hasOwn(input ?? {}, name));
	return keys.slice(0, ENOUGH).map((key) => {
		const guess = nearest(key, unused) ?? nearest(key.replaceAll(/[\s_-]+/g, ""), unused);
		const meant = guess === undefined ? undefined : [...path, guess];
		return { key, path: [...path, key], allowed, meant, parents: parentsOf(schema, key) };
	});
}

/**
 * Field names from earlier versions, each with its current name and a suggested fix. The field `hold` was replaced because
 * editors understood it in different ways.
 */
const RETIRED = new Map<string, readonly [now: string, remedy: string]>(
	Object.entries({
		hold: [
			"notBefore",
			"“On hold” can mean three things. Write keepLonger: if readers may still read it after its period, notBefore: if they may not read it yet, or withdrawn: if they may no longer read it. Keep the reason under it.",
		],
		publishFrom: ["notBefore", "Write notBefore: instead of publishFrom:."],
		abbreviation: ["abbreviations", "Write a list, with the usual one first, such as abbreviations: [SCR]"],
	}),
);

function describeUnknownField({ key, path, allowed, meant, parents }: UnknownField): Finding {
	return {
		rule: "unknown-field",
		message: `${placeInWords(path.slice(0, -1))} has no field called ${quoted(key.slice(0, 60))}`,
		remedy: instead({ key, allowed, meant, parents }),
	};
}

/** Suggests what to write instead of an unknown field. */
function instead({ key, allowed, meant, parents }: Omit<UnknownField, "path">): string {
	const [now = "", retired] = RETIRED.get(key) ?? [];
	if (retired && allowed.includes(now)) return retired;
	if (meant) return `Did you mean ${String(meant.at(-1))}?`;
	if (parents.length === 0) return `Delete it, or use one of these fields: ${allowed.join(", ")}.`;
	const elsewhere = [...new Set(parents)].map((parent) => (parent === "" ? "at the top level of the record" : `under ${parent}:`));
	return `It belongs ${elsewhere.join(" or ")}. Check how far the line is indented.`;
}

function keyOf(path: readonly PropertyKey[]): string {
	return path.map(String).join("/");
}
