/** Generates a JSON Schema for each kind of record. Text editors use these schemas to complete field names and explain fields. */
import { z } from "zod";
import { RECORD_SCHEMAS } from "./record-files.ts";
import type { Records } from "./records.ts";
import { fieldsOf, isOptional, type List, listOf } from "./schema/introspect.ts";

/** Display names, keyed by identifier. */
type Names = ReadonlyMap<string, string>;

/**
 * Returns the JSON Schema for each kind of record, serialised and keyed by file name. If a field refers to an entry in the
 * vocabulary or to a review, its schema lists the permitted identifiers. These lists are left out if `records` is undefined.
 */
export function jsonSchemas(records: Records | undefined): Map<string, string> {
	const lists = records && listsOf(records);
	const ageBands = records && new Map<string, string>(Object.entries(records.vocabulary.record.ageBands));
	return new Map(
		Object.entries(RECORD_SCHEMAS).map(([name, schema]) => {
			const written = z.toJSONSchema(schema, {
				target: "draft-7",
				io: "input",
				unrepresentable: "any",
				override: ({ zodSchema, jsonSchema }) => {
					// Otherwise text editors would write the default into every record.
					delete jsonSchema.default;
					const field = zodSchema as unknown as z.ZodType;
					// zod omits dates from the list of required fields, because dates are preprocessed and therefore accept any input. This line
					// builds the full list.
					if (jsonSchema.required) jsonSchema.required = [...fieldsOf(field)].flatMap(([name, inner]) => (isOptional(inner) ? [] : name));
					const list = listOf(field);
					const names = list ? lists?.[list] : jsonSchema.enum && ageBands;
					if (names) offer(jsonSchema, names, list !== undefined);
				},
			});
			return [`${name}.json`, `${JSON.stringify(written, undefined, "\t")}\n`];
		}),
	);
}

/**
 * Adds the permitted identifiers and their display names to the JSON Schema of a field.
 * @param isList if true, all identifiers in `names` are permitted. Otherwise, only the identifiers already in the field's
 * enumeration are permitted
 */
function offer(jsonSchema: z.core.JSONSchema.BaseSchema, names: Names, isList: boolean): void {
	const values = isList ? [...names.keys()] : (jsonSchema.enum ?? []).map(String);
	if (values.length === 0 || !values.every((value) => names.has(value))) return;
	jsonSchema.enum = values;
	jsonSchema["enumDescriptions"] = values.map((value) => names.get(value));
}

function listsOf({ vocabulary: { record }, board, reviews, names }: Records): Record<List, Names> {
	const named = (entries: ReadonlyArray<{ id: string; name: string }>) => new Map(entries.map(({ id, name }) => [id, name]));
	return {
		themes: named(record.themes),
		agencies: named(record.agencies),
		audiences: named(record.audiences),
		publishers: new Map([["board", board.record.name], ...named(record.publishers)]),
		reviewKinds: named(record.reviewKinds),
		reportKinds: named(record.reportKinds),
		reviews: new Map([...names.reviews].map((slug) => [slug, reviews.get(slug)?.record.reference ?? slug])),
	};
}
