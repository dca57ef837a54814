import { describe, expect, test } from "vitest";
import { reviewSchema } from "../../../../scripts/records/schema/review.ts";
import { mistakesIn, REVIEW, SMALLEST } from "../../../support/records.ts";
import { ofBoard, ofReview } from "../../../support/schema-mistakes.ts";

test("a valid review has no problems", () => {
	expect(ofReview("summary: What happened.\nthemes: [neglect]\n")).toEqual([]);
});

test("reports a value of the wrong type only once, even if the value is also too long", () => {
	expect(ofReview(`themes: ${"x".repeat(99)}\n`)).toHaveLength(1);
});

describe("validate", () => {
	const REVIEW_FIELDS = `Delete it, or use one of these fields: ${Object.keys(reviewSchema.shape).join(", ")}.`;
	const unknown = (place: string, name: string, remedy = REVIEW_FIELDS, owner = "The record") =>
		`${place} [unknown-field] ${owner} has no field called ‘${name}’. ${remedy}`;

	test("reports an unknown field at the position of its name", () => {
		expect(ofReview("sumary: What happened.\n")).toEqual([unknown("4:1", "sumary", "Did you mean summary?")]);
	});

	test("does not report a required field as missing if its name is only misspelt", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("status", "Statuss") })).toEqual([
			`reviews/scr-001.yaml:${unknown("3:1", "Statuss", "Did you mean status?")}`,
		]);
	});

	test.each([
		["age band", "ageBand"],
		["AgeBand", "ageBand"],
		["age-band", "ageBand"],
		["agencys", "agencies"],
		["recomendations", "recommendations"],
	])("for the unknown field “%s”, suggests %s", (name, meant) => {
		expect(ofReview(`${name}: x\n`)).toEqual([unknown("4:1", name, `Did you mean ${meant}?`)]);
	});

	test("does not suggest a field that is already in the record", () => {
		expect(ofReview("sumary: x\nsummary: y\n")).toEqual([unknown("4:1", "sumary")]);
	});

	test("says where a field belongs if it is in the wrong group", () => {
		expect(ofReview("due: 2017\n")).toEqual([unknown("4:1", "due", "It belongs under actions:. Check how far the line is indented.")]);
		expect(ofReview("learning:\n  - point: Look.\n    audiences: [everyone]\n    headline: x\n")).toEqual([
			unknown("7:5", "headline", "It belongs at the top level of the record. Check how far the line is indented.", "Learning point 1"),
		]);
		expect(ofReview("response:\n  accepted: 'yes'\n  text: x\nagency: police\n")).toEqual([
			unknown("4:1", "response", "It belongs under recommendations:. Check how far the line is indented."),
			unknown("7:1", "agency", "It belongs under recommendations: or under actions:. Check how far the line is indented."),
		]);
	});

	test("names the list item or group that contains an unknown field", () => {
		expect(
			ofReview(
				"recommendations:\n  - text: Do it.\n    agency: police\n    acton: x\n    response:\n      accepted: 'yes'\n      text: We do.\n      txt: x\n",
			),
		).toEqual([
			unknown("7:5", "acton", "Did you mean actions?", "Recommendation 1"),
			unknown("11:7", "txt", "Delete it, or use one of these fields: accepted, text.", "The response to recommendation 1"),
		]);
	});

	test("reports each unknown field separately", () => {
		expect(ofReview("a: 1\nb: 2\n")).toEqual([unknown("4:1", "a"), unknown("5:1", "b")]);
	});

	test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])(
		"reports an unknown field even if it is called %s",
		(name) => {
			expect(ofReview(`${name}: x\n`)).toEqual([unknown("4:1", name)]);
			expect(ofReview(`recommendations:\n  - text: Do it.\n    agency: police\n    ${name}:\n      a: 1\n`)).toEqual([
				unknown("7:5", name, "Delete it, or use one of these fields: text, agency, response, actions, evidence.", "Recommendation 1"),
			]);
			expect(ofBoard("vocabulary.yaml", "  1-5: Aged 1-5\n", `  1-5: Aged 1-5\n  ${name}: X\n`)).toEqual([
				unknown("22:3", name, "Delete it, or use one of these fields: under-1, 1-5, 6-10, 11-15, 16-17.", "The group of age bands"),
			]);
		},
	);

	test("reports an unknown field even if its name is a number or null", () => {
		expect(ofReview("2017: x\nnull: y\n")).toEqual([unknown("4:1", "2017"), unknown("5:1", "")]);
	});

	test("lists the permitted names if an unknown field is in a group with fixed names", () => {
		expect(ofBoard("vocabulary.yaml", "  1-5: Aged 1-5\n", "  1-5: Aged 1-5\n  5-9: Aged 5-9\n")).toEqual([
			unknown("22:3", "5-9", "Delete it, or use one of these fields: under-1, 1-5, 6-10, 11-15, 16-17.", "The group of age bands"),
		]);
	});
});

describe("kinds in the form of earlier versions", () => {
	test("are refused, with the lines to write instead", () => {
		const text = (SMALLEST["vocabulary.yaml"] ?? "").replace(
			/reviewKinds:\n[\s\S]*reportKinds:/,
			"reviewKinds:\n  serious-case-review:\n    name: A\n    plural: B\nreportKinds:",
		);
		expect(mistakesIn({ "vocabulary.yaml": text })).toEqual([
			"vocabulary.yaml:26:3 [wrong-type] The list of review kinds is not written as a list: a group of fields. Write “- id: serious-case-review” instead of “serious-case-review:”, and start its fields in the same column as id. Do the same for the others.",
		]);
	});

	test("have a list of abbreviations instead of one", () => {
		expect(ofBoard("vocabulary.yaml", "    plural: practice-reviews\n", "    plural: practice-reviews\n    abbreviation: PR\n")).toEqual([
			"41:5 [unknown-field] Review kind 4 has no field called ‘abbreviation’. Write a list, with the usual one first, such as abbreviations: [SCR]",
		]);
	});
});
