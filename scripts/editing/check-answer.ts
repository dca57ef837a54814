import type { z } from "zod";
import type { Explanation } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { briefingSchema } from "../records/schema/briefing.ts";
import { fieldsOf, listOf } from "../records/schema/introspect.ts";
import { reportSchema } from "../records/schema/report.ts";
import { reviewSchema } from "../records/schema/review.ts";
import { describeIssue } from "../records/schema-messages.ts";
import { isSlug } from "../records/slugs.ts";
import { referenceProblem } from "../rules/references.ts";
import type { RecordKind } from "./record-questions.ts";

const SCHEMAS: Record<RecordKind, z.ZodType> = { review: reviewSchema, report: reportSchema, briefing: briefingSchema };

/** The names of fields, keyed by the options that fill them in. Only fields whose name differs from the option are listed. */
const FIELDS: Readonly<Record<string, string>> = { "document-date": "documentDate", "on-request": "onRequest" };

/** Options that do not fill in a field of a record. */
const NO_FIELD = new Set(["file", "sign-off"]);

/**
 * Makes a function that checks the answer to a question. The function returns an explanation of what is wrong, or undefined if
 * the answer is valid.
 */
export function answerChecker(kind: RecordKind, records: Records): (name: string, answer: string) => string | undefined {
	return (name, answer) => {
		if (name === "record")
			return Object.hasOwn(SCHEMAS, answer) ? undefined : `There is no kind of record ‘${answer}’. Write review, report or briefing.`;
		if (NO_FIELD.has(name)) return undefined;
		if (name === "name") return nameProblem(answer, records.names[`${kind}s`]);
		const field = fieldsOf(SCHEMAS[kind]).get(FIELDS[name] ?? name);
		if (!field) return `A ${kind} has no such field. Leave the option out.`;
		const list = listOf(field);
		const unknown = list?.endsWith("Kinds") ? referenceProblem(records, list, answer, name) : undefined;
		if (unknown) return sentences(unknown);
		if (list === "reviews" && !records.reviews.has(answer))
			return `There is no review ‘${answer}’. The reviews are: ${[...records.reviews.keys()].join(", ") || "none yet"}.`;
		return schemaProblem(field, [FIELDS[name] ?? name], answer);
	};
}

/** Explains what is wrong with an answer and what to write instead. Returns undefined if the answer is valid. */
export function schemaProblem(schema: z.ZodType, path: PropertyKey[], answer: string): string | undefined {
	const [issue] = schema.safeParse(answer, { reportInput: true }).error?.issues ?? [];
	if (!issue) return undefined;
	return sentences(describeIssue({ ...issue, path }, answer));
}

function sentences({ message, remedy }: Explanation): string {
	return `${message}. ${remedy}${/[.?!]$/.test(remedy) ? "" : "."}`;
}

function nameProblem(name: string, taken: ReadonlySet<string>): string | undefined {
	if (!isSlug(name)) return `‘${name}’ cannot be part of a page’s address. Use at most 80 lower-case letters, digits and hyphens.`;
	return taken.has(name) ? `${name} already exists. Choose another name, or edit the existing record.` : undefined;
}
