import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { placeInWords, wordsFor } from "../../../../scripts/records/field-names.ts";
import { RECORD_SCHEMAS } from "../../../../scripts/records/record-files.ts";
import { fieldsOf, itemOf } from "../../../../scripts/records/schema/introspect.ts";

/** Returns the path of every field and list item that a schema allows. */
function pathsIn(schema: z.ZodType, path: PropertyKey[] = []): PropertyKey[][] {
	const item = itemOf(schema);
	const inner = item ? pathsIn(item, [...path, 0]) : [...fieldsOf(schema)].flatMap(([name, field]) => pathsIn(field, [...path, name]));
	return path.length === 0 ? inner : [path, ...inner];
}

test.each<[PropertyKey[], string]>([
	[[], "The record"],
	[["headline"], "The headline"],
	[["themes"], "The list of themes"],
	[["themes", 2], "Theme 3"],
	[["questions", 0], "Question 1"],
	[["signOff", 0, "on"], "The first sign-off's date"],
	[["signOff", 6, "role"], "The 7th sign-off's role"],
	[["recommendations", 2, "agency"], "The agency of recommendation 3"],
	[["recommendations", 1, "actions", 0, "due"], "The due date of action 1 of recommendation 2"],
	[["recommendations", 0, "response", "accepted"], "The decision in the response to recommendation 1"],
	[["learning", 0, "themes", 1], "Theme 2 of learning point 1"],
	[["lessons", "managers", 1], "Lesson 2 for managers"],
	[["contacts", "concern", 0, "phone"], "The telephone number of contact 1 for concerns"],
	[["ageBands", "6-10"], "Age band 6-10"],
	[["reviewKinds", 3, "otherWords", 0], "Other word 1 of review kind 4"],
])("describes the field %j as “%s”", (path, words) => {
	expect(placeInWords(path)).toBe(words);
});

test("wordsFor describes a field without a capital letter, for use within a sentence", () => {
	expect(wordsFor(["recommendations", 0])).toBe("recommendation 1");
});

describe("placeInWords for every schema", () => {
	test.each(Object.entries(RECORD_SCHEMAS))("gives every field in the schema for the %s its own description", (_, schema) => {
		const words = pathsIn(schema).map(placeInWords);
		expect(words.filter((text) => /the field ‘|\^|#|\*|\b(?:Item|item) \d+ of the list/.test(text))).toEqual([]);
		expect(new Set(words).size).toBe(words.length);
	});
});

describe("placeInWords for unknown fields", () => {
	test.each<[PropertyKey[], string]>([
		[["sumary"], "The field ‘sumary’"],
		[["learning", 0, "poit"], "The field ‘poit’ of learning point 1"],
		[["sumary", 1], "Item 2 of the field ‘sumary’"],
		[["constructor"], "The field ‘constructor’"],
		[["^"], "The field ‘^’"],
	])("describes a field outside all schemas by its name: %j as “%s”", (path, words) => {
		expect(placeInWords(path)).toBe(words);
	});
});
