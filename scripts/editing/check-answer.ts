/** Judges an answer about a new record by the schema of the field that it is for. */
import type { z } from "zod";
import type { Records } from "../records/records.ts";
import { briefingSchema } from "../records/schema/briefing.ts";
import { fieldsOf, listOf } from "../records/schema/introspect.ts";
import { reportSchema } from "../records/schema/report.ts";
import { reviewSchema } from "../records/schema/review.ts";
import { refusalOf } from "../records/schema-messages.ts";
import { isSlug } from "../records/slugs.ts";
import type { RecordKind } from "./record-questions.ts";

const SCHEMAS: Record<RecordKind, z.ZodType> = { review: reviewSchema, report: reportSchema, briefing: briefingSchema };

/** Options whose field has another name. */
const FIELDS: Readonly<Record<string, string>> = { "document-date": "documentDate", "on-request": "onRequest" };

/** Options that answer for no field of a record. */
const NO_FIELD = new Set(["file", "sign-off"]);

/** Makes what says of an answer, given by its option's name, what is wrong with it. */
export function faultOfAnswer(kind: RecordKind, records: Records): (name: string, answer: string) => string | undefined {
	return (name, answer) => fault(kind, name, answer, records);
}

function fault(kind: RecordKind, name: string, answer: string, records: Records): string | undefined {
	if (name === "record")
		return Object.hasOwn(SCHEMAS, answer) ? undefined : `There is no ‘${answer}’. Begin a review, a report or a briefing.`;
	if (NO_FIELD.has(name)) return undefined;
	if (name === "name") return nameFault(answer, records.names[`${kind}s`]);
	const field = fieldsOf(SCHEMAS[kind]).get(FIELDS[name] ?? name);
	if (!field) return `A ${kind} has none. Leave it out.`;
	if (listOf(field) === "reviews" && !records.reviews.has(answer))
		return `There is no review ‘${answer}’. There are: ${[...records.reviews.keys()].join(", ") || "none yet"}.`;
	const [issue] = field.safeParse(answer, { reportInput: true }).error?.issues ?? [];
	if (!issue) return undefined;
	const { message, remedy } = refusalOf({ ...issue, path: [FIELDS[name] ?? name] }, answer);
	return `${message}. ${remedy}`;
}

function nameFault(name: string, taken: ReadonlySet<string>): string | undefined {
	if (!isSlug(name)) return `‘${name}’ cannot be a page’s address. Use lower-case letters, digits and hyphens, at most 80.`;
	return taken.has(name) ? `There is a ${name} already. Nothing is written over: choose another name, or change that one.` : undefined;
}
