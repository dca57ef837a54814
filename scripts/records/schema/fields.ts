/**
 * Schemas for fields that several kinds of record share. Their messages have no subject (`is not a web address`), because
 * callers put the name of the field before the message.
 */
import { z } from "zod";
import { dateProblem } from "../date-remedies.ts";
import { type IsoDay, isPartialDate, isWholeDay, type PartialDate } from "../dates.ts";
import { markdownProblem } from "../markdown-syntax.ts";
import { isSlug } from "../slugs.ts";
import { type List, type Remedy, reference } from "./introspect.ts";

function refusal(remedy: string, value?: string): { params: Remedy } {
	return { params: { remedy, value } };
}

/**
 * Returns the schema for a string that is not empty.
 * @param longest the maximum length in characters
 */
function filled(longest: number) {
	return z.string().trim().min(1).max(longest);
}

/** Returns the schema for plain text on a single line. */
export function line(longest: number) {
	return filled(longest).refine((text) => !/[\r\n]/.test(text), {
		message: "must be one line",
		...refusal("Join the lines into one, or move the text to a field that may have several paragraphs."),
	});
}

/** Returns the schema for Markdown. HTML, headings, images and unsafe links are refused. */
export function markdown(longest: number) {
	return filled(longest).superRefine((text, context) => {
		const problem = markdownProblem(text);
		if (problem) context.addIssue({ code: "custom", message: problem.message, ...refusal(problem.remedy) });
	});
}

/** The identifier of a vocabulary entry: lower-case letters, digits and single hyphens. */
export const slug = z.string().refine(isSlug, {
	message: "is not an identifier",
	...refusal("Use lower-case letters, digits and hyphens, such as domestic-abuse."),
});

/** A year, a month or a day. An editor may write a year without quotes, although YAML reads it as a number. */
export const partialDate = dateOf("date", isPartialDate)
	.transform((text) => text as PartialDate)
	.meta({ type: ["string", "integer"], pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });

export const wholeDay = dateOf("full date", isWholeDay)
	.transform((text) => text as IsoDay)
	.meta({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/**
 * Returns the schema for a date. Callers must supply its JSON Schema with `meta`, because zod cannot derive a JSON Schema from
 * a preprocessed value.
 */
function dateOf(wanted: "date" | "full date", isOne: (text: string) => boolean) {
	return z
		.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string())
		.superRefine((text, context) => {
			if (isOne(text)) return;
			const { message, remedy, value } = dateProblem(text, wanted);
			context.addIssue({ code: "custom", message, ...refusal(remedy, value) });
		});
}

/** The number of a page in a document, starting at 1. */
export const pageNumber = z
	.number()
	.refine((page) => Number.isInteger(page) && page >= 1, {
		message: "is not a page number",
		...refusal("Copy the page number from the message of npm run check, such as page: 3"),
	})
	.meta({ type: "integer", minimum: 1 });

export const webAddress = z
	.string()
	.refine(isWebAddress, { message: "is not a web address", ...refusal("Copy the whole address, starting with https:// or http://.") })
	.meta({ format: "uri" });

function isWebAddress(text: string): boolean {
	if (/\s/.test(text)) return false;
	const url = URL.parse(text);
	return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.hostname.includes(".");
}

export function textMatching(form: RegExp, message: string, remedy: string) {
	return z
		.string()
		.refine((text) => form.test(text), { message, ...refusal(remedy) })
		.meta({ pattern: form.source });
}

/** A British telephone number in the form that readers see, such as 01632 960225 or 999. */
export const phone = textMatching(
	/^\+?\d[\d ]{1,15}\d$/,
	"is not a telephone number",
	"Write only digits and spaces, such as 01632 960225. In a file, put quotes around them.",
);

export const email = textMatching(z.regexes.email, "is not an e-mail address", "Write the whole address, such as name@example.org.");

/** Fields that produce a warning or a statement above the text that this site holds. */
export const contentNotes = {
	describesHarm: z
		.boolean()
		.optional()
		.describe("true if the text that this site holds describes harm to a person; readers are then warned"),
	anonymised: z.boolean().optional().describe("true if somebody has anonymised the text that this site holds; readers are then told"),
};

/** A note that tells readers what is doubtful about a record. */
export const readersNote = line(400)
	.optional()
	.describe("What readers should know about this record, such as where sources disagree or what has not been seen");

/**
 * Returns the schema for a list without duplicates.
 * @param longest the maximum number of items
 */
export function distinct<T extends z.ZodType>(item: T, longest: number) {
	return z
		.array(item)
		.max(longest)
		.superRefine((items, context) => {
			const seen = new Set<unknown>();
			for (const [index, value] of items.entries()) {
				if (seen.has(value))
					context.addIssue({
						code: "custom",
						path: [index],
						message: `is already in the list: ‘${String(value)}’`,
						...refusal("Delete one of the two."),
					});
				seen.add(value);
			}
		});
}

/** Returns the schema for a list of identifiers from the vocabulary. If the field is missing, the list is empty. */
export function identifiers(list: List) {
	return distinct(reference(list), 12).default([]);
}
