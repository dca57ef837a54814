/** The schemas as JSON Schema, from which editors' tools complete and explain what they can of a record. */
import { z } from "zod";
import { RECORD_SCHEMAS, type Records } from "./records.ts";
import { fieldsOf, isOptional, type List, listOf } from "./schema/introspect.ts";

/** Identifiers with the names that readers know them by. */
type Names = ReadonlyMap<string, string>;

/**
 * One JSON Schema for each kind of file, by the name that it is stored under. What records refer to is listed, as far as
 * it is known: a folder that has no readable vocabulary gets schemas without these lists.
 * @param records the records whose vocabulary and reviews are listed
 * @returns the text of each file
 */
export function jsonSchemas(records: Records | undefined): Map<string, string> {
	const lists = records && listsOf(records);
	const kinds = records && kindsOf(records);
	return new Map(
		Object.entries(RECORD_SCHEMAS).map(([name, schema]) => {
			const written = z.toJSONSchema(schema, {
				target: "draft-7",
				io: "input",
				unrepresentable: "any",
				override: ({ zodSchema, jsonSchema }) => {
					// A default says what a missing field means; a tool would write it into every record.
					delete jsonSchema.default;
					if (jsonSchema.required) jsonSchema.required = neededIn(zodSchema as unknown as z.ZodType);
					const list = listOf(zodSchema as unknown as z.ZodType);
					const names = list ? lists?.[list] : jsonSchema.enum && kinds;
					if (names) offer(jsonSchema, names, list !== undefined);
				},
			});
			return [`${name}.json`, `${JSON.stringify(written, undefined, "\t")}\n`];
		}),
	);
}

/** The fields that a group must have. A date counts as optional to zod, because a function reads it first. */
function neededIn(group: z.ZodType): string[] {
	return [...fieldsOf(group)].flatMap(([name, field]) => (isOptional(field) ? [] : [name]));
}

/** Lists identifiers with their names: those of a list, or those that a closed list has already. */
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
		reviews: new Map([...names.reviews].map((slug) => [slug, reviews.get(slug)?.record.reference ?? slug])),
	};
}

function kindsOf({ vocabulary: { record } }: Records): Names {
	const { reviewKinds, reportKinds, ageBands } = record;
	return new Map([
		...Object.entries({ ...reviewKinds, ...reportKinds }).map(([kind, { name }]): [string, string] => [kind, name]),
		...Object.entries(ageBands),
	]);
}
