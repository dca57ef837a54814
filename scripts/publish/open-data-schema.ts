/**
 * The schema for the open data. The TypeScript types, the JSON Schema, the columns of the CSV file and the page about the data
 * are all derived from this schema.
 */
import { z } from "zod";

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const names = z.array(z.string());

/** One public record in the open data. A field is left out if its value is unknown. */
const dataRowSchema = z.strictObject({
	type: z.enum(["review", "report", "briefing"]).describe("What the record is here"),
	title: z.string().describe("Its title, as on its page"),
	url: z.url().describe("Its page on this website; no two records have the same, and it never changes"),
	kind: z.string().describe("What kind of review or document it is, in words"),
	publisher: z.string().describe("Who published it"),
	authors: z.string().optional().describe("Who wrote it, in the record’s own words, where that is not the publisher"),
	reference: z.string().optional().describe("The review’s reference, or the publisher’s own number for the document"),
	review: z.string().optional().describe("The title of the review that it belongs to"),
	date: date.optional().describe("The date that it bears: a year, a month or a day, as it is known"),
	published: date.optional().describe("When it was first published on this website, as it is known"),
	lastPublicDay: day.optional().describe("The last day on which it is on this website; absent where it stays"),
	version: z
		.string()
		.regex(/^[b-df-hj-np-t]{8}$/)
		.describe("Another one whenever the record’s text or document has changed"),
	themes: names.describe("The names of its themes, as a list"),
	audiences: names.describe("The names of those whom it is for, as a list"),
	document: z.url().optional().describe("Where the document is: on this website, or with its publisher"),
});

/** The contents of `/data/catalogue.json`. */
const openDataSchema = z.strictObject({
	$schema: z.url().describe("Where this schema is"),
	publisher: z.string().describe("Whose website this is"),
	demonstration: z.string().optional().describe("Present where nothing in the data is real"),
	asOf: day.describe("The day for which the data were made"),
	records: z
		.array(dataRowSchema)
		.describe("Every record that is public on that day, in no promised order; never one that has been removed"),
});

export type DataRow = z.output<typeof dataRowSchema>;

export type OpenData = z.output<typeof openDataSchema>;

/**
 * The fields of a record, with descriptions for readers, in the order of the CSV columns. `always` is true if every record
 * has the field.
 */
export const DATA_FIELDS = Object.entries(dataRowSchema.shape).map(([name, field]) => ({
	name: name as keyof DataRow,
	meaning: field.description ?? "",
	always: field.safeParse(undefined).error !== undefined,
}));

/** Returns the JSON Schema (draft 2020-12) for the open data. `address` is the URL at which the schema is published. */
export function openDataJsonSchema(address: string): object {
	const { $schema, ...schema } = z.toJSONSchema(openDataSchema);
	return { $schema, $id: address, title: "Catalogue of published learning", ...schema };
}
