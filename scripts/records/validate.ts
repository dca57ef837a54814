/** Holds a file against its schema. */
import type { z } from "zod";
import { nearest } from "./nearest.ts";
import { type Finding, type Problem, problemAt } from "./problem.ts";
import { fieldsOf, homesOf, schemaAt } from "./schema/introspect.ts";
import { quoted, refusalOf } from "./schema-messages.ts";
import type { Source } from "./yaml/positions.ts";

/** As many mistakes as are told of one file at a time: nobody mends more, and a file may hold very many. */
const ENOUGH = 100;

/** Validates a source. Returns its record, or one problem for each mistake. */
export function validate<S extends z.ZodType>(schema: S, source: Source): { record?: z.output<S>; problems: Problem[] } {
	const result = schema.safeParse(source.value, { reportInput: true });
	if (result.success) return { record: result.data, problems: [] };
	const issues = decisive(result.error.issues).slice(0, ENOUGH);
	const unknown = issues.filter((issue) => issue.code === "unrecognized_keys").flatMap((issue) => unknownFields(schema, issue));
	const meant = new Set(unknown.map((field) => pathOf(field.meant ?? [])));
	return {
		problems: [
			...unknown.map(({ path, ...field }) => problemAt(source.locate(path, "key"), unknownField(field))),
			// A field that was misspelt is not missing as well.
			...issues
				.filter(({ code, path }) => code !== "unrecognized_keys" && (path.length === 0 || !meant.has(pathOf(path))))
				.map((issue) => problemAt(source.locate(issue.path), refusalOf(issue, source.written(issue.path)))),
		],
	};
}

/** Of a value of the wrong type nothing else is said: a text in the place of a list is not a list that is too long. */
function decisive(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
	const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => pathOf(path)));
	return issues.filter(({ code, path }) => code === "invalid_type" || !mistyped.has(pathOf(path)));
}

/** A field that does not exist where it stands. */
type UnknownField = {
	key: string;
	path: readonly PropertyKey[];
	/** What may stand there. */
	allowed: readonly string[];
	/** The field that was most likely meant. */
	meant: readonly PropertyKey[] | undefined;
	/** Where a field of this name may stand. */
	homes: readonly string[];
};

function unknownFields(schema: z.ZodType, { keys, path, input }: z.core.$ZodIssueUnrecognizedKeys): UnknownField[] {
	const here = schemaAt(schema, path);
	const allowed = here ? [...fieldsOf(here).keys()] : [];
	const free = allowed.filter((name) => !Object.hasOwn(input ?? {}, name));
	return keys.slice(0, ENOUGH).map((key) => {
		const guess = nearest(key, free) ?? nearest(key.replaceAll(/[\s_-]+/g, ""), free);
		return { key, path: [...path, key], allowed, meant: guess === undefined ? undefined : [...path, guess], homes: homesOf(schema, key) };
	});
}

function unknownField({ key, allowed, meant, homes }: Omit<UnknownField, "path">): Finding {
	const elsewhere = homes.map((home) => (home === "" ? "at the top of the record" : `in ${home}`));
	return {
		rule: "unknown-field",
		message: `there is no field called ${quoted(key.slice(0, 60))} here`,
		remedy: meant
			? `Did you mean ${String(meant.at(-1))}?`
			: elsewhere.length > 0
				? `It belongs ${elsewhere.join(" or ")}: check how far it is indented.`
				: `Delete it, or use one of: ${allowed.join(", ")}.`,
	};
}

function pathOf(path: readonly PropertyKey[]): string {
	return path.map(String).join("/");
}
