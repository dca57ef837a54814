import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixText } from "../../../../scripts/editing/fix-text.ts";
import { parseStrict } from "../../../../scripts/editing/same-content.ts";
import { RECORD_SCHEMAS } from "../../../../scripts/records/record-files.ts";
import { reportSchema } from "../../../../scripts/records/schema/report.ts";
import { reviewSchema } from "../../../../scripts/records/schema/review.ts";
import { anyOf, untidy } from "../../../support/random-records.ts";
import { REVIEW } from "../../../support/records.ts";

const ORDER = "sorted the fields";
const SPACES = "removed spaces at the ends of lines";
const END = "added a line break at the end";
const QUOTES = "put quotes around text that YAML would read as a number, true or false";
const SYNTAX_QUOTES = "put quotes around text that YAML would not read as text";
const TABS = "replaced tabs with spaces";

const fixReview = (text: string) => fixText(text, reviewSchema);
const untouched = (text: string) => expect(fixReview(text)).toEqual({ text, done: [] });

describe("fixing the order of fields in a record", () => {
	test("sorts fields into the schema's order at every level", () => {
		expect(
			fixReview(
				"kind: practice-review\nrecommendations:\n  - agency: police\n    response:\n      text: We do.\n      accepted: 'yes'\n    text: Do it.\nstatus: published\nreference: PR 1\n",
			),
		).toEqual({
			text: "reference: PR 1\nkind: practice-review\nstatus: published\nrecommendations:\n  - text: Do it.\n    agency: police\n    response:\n      accepted: 'yes'\n      text: We do.\n",
			done: [ORDER],
		});
	});

	test("moves comments with their fields, except for comments at the top of the file", () => {
		expect(
			fixReview(
				"# Of the record.\n\n# Of the kind.\nkind: practice-review # as agreed\n# Of the reference,\n# in two lines.\nreference: PR 1\n\nstatus: published\nthemes:\n  - neglect\n  # and more to come\n# Of the band.\nageBand: 1-5\nagencies: [police]\n# The end.\n",
			).text,
		).toBe(
			"# Of the record.\n\n# Of the reference,\n# in two lines.\nreference: PR 1\n# Of the kind.\nkind: practice-review # as agreed\n\nstatus: published\nthemes:\n  - neglect\n  # and more to come\nagencies: [police]\n# Of the band.\nageBand: 1-5\n# The end.\n",
		);
	});

	test("moves multi-line strings as a whole", () => {
		expect(fixReview("status: published\nsummary: |-\n  One.\n\n  # Two.\nkind: practice-review\nreference: PR 1\n").text).toBe(
			"reference: PR 1\nkind: practice-review\nstatus: published\nsummary: |-\n  One.\n\n  # Two.\n",
		);
	});

	test("changes nothing if a field is unknown or repeated, or a comment would be misplaced", () => {
		untouched("status: published\nkynd: x\nreference: PR 1\n");
		untouched("status: published\nreference: PR 1\nstatus: published\n");
		untouched(`${REVIEW}learning:\n  - audiences: [everyone]\n    # Of the point.\n    point: Look.\n`);
	});

	test("does not sort maps written on one line", () => {
		untouched(`${REVIEW}learning: [{audiences: [everyone], point: Look.}]\n`);
	});
});

describe("fixing the white space in a record", () => {
	test("removes spaces at the ends of lines, except in block scalars", () => {
		expect(fixReview("reference: PR 1  \nkind: practice-review\t\nstatus: published\nsummary: |-\n  One  \n  two.\n\n   \n")).toEqual({
			text: "reference: PR 1\nkind: practice-review\nstatus: published\nsummary: |-\n  One  \n  two.\n\n   \n",
			done: [SPACES],
		});
	});

	test("adds a final line break in the style of the other lines", () => {
		expect(fixReview(REVIEW.trimEnd())).toEqual({ text: REVIEW, done: [END] });
		expect(fixReview(REVIEW.trimEnd().replaceAll("\n", "\r\n"))).toEqual({ text: REVIEW.replaceAll("\n", "\r\n"), done: [END] });
	});

	test("replaces leading tabs if the record can then be parsed", () => {
		expect(fixReview(`${REVIEW}themes:\n\t- neglect\n\t- domestic-abuse\n`)).toEqual({
			text: `${REVIEW}themes:\n  - neglect\n  - domestic-abuse\n`,
			done: [TABS],
		});
		untouched(`${REVIEW}themes:\n\t- neglect\n   - domestic-abuse: [\n`);
	});
});

describe("fixing the quotes in a record", () => {
	test("puts quotes around values that should be text", () => {
		expect(fixText("title: 025\nkind: guidance\npublisher: board\nauthors: True\npublished: 2017\n", reportSchema)).toEqual({
			text: "title: '025'\nkind: guidance\npublisher: board\nauthors: 'True'\npublished: 2017\n",
			done: [QUOTES],
		});
	});

	test.each([
		["headline: Out of sight: a child at home\n", "headline: 'Out of sight: a child at home'\n"],
		["headline: It's so: a child at home  \n", 'headline: "It\'s so: a child at home"\n'],
		["headline: @home\n", "headline: '@home'\n"],
		["summary: **Look** at it\n", "summary: '**Look** at it'\n"],
		["headline: a: b\nsummary: c: d\n", "headline: 'a: b'\nsummary: 'c: d'\n"],
	])("puts quotes around text that YAML cannot parse: %j", (written, fixed) => {
		const { text, done } = fixReview(REVIEW + written);
		expect(text).toBe(REVIEW + fixed);
		expect(done[0]).toBe(SYNTAX_QUOTES);
	});

	test.each([
		["a missing line break before a field", "headline: Out of sight published: 2017\n"],
		["a string on several lines", "headline: Out of sight: a child\n  at home\n"],
		["a string or a comment", "headline: Out of sight: see # two\n"],
		["existing quotes", "headline: 'Out of sight': so\n"],
		["a string or a list", "headline: [sic] so\n"],
		["an alias", "headline: *look\n"],
	])("does not add quotes if the meaning is unclear: %s", (_, written) => {
		untouched(REVIEW + written);
	});
});

test("leaves a record that cannot be parsed unchanged", () => {
	untouched("title: 'A\nkind:   \n");
	untouched("");
	untouched("\u0000".repeat(1000));
});

test("lists every fix that was made", () => {
	expect(fixReview("kind: practice-review \nheadline: a: b\nstatus: published\nreference: 025").done).toEqual([
		SYNTAX_QUOTES,
		QUOTES,
		SPACES,
		END,
		ORDER,
	]);
});

describe.each(Object.entries(RECORD_SCHEMAS))("fixing any valid %s", (kind, schema) => {
	test("changes only the record’s formatting, and changes nothing when run again", () => {
		fc.assert(
			fc.property(anyOf(schema), fc.integer(), (value, seed) => {
				const text = untidy(value, seed);
				const before = parseStrict(text)?.toJS();
				expect(before).toBeDefined();
				const fixed = fixText(text, schema);
				expect(parseStrict(fixed.text)?.toJS()).toEqual(before);
				expect(linesIn(fixed.text)).toEqual(linesIn(text));
				expect(fixText(fixed.text, schema)).toEqual({ text: fixed.text, done: [] });
			}),
			{ numRuns: kind === "vocabulary" ? 8 : 30, seed: 5 },
		);
	});
});

/** Returns all lines without indentation, in sorted order. The test uses them to check that no line is lost, added or changed. */
function linesIn(text: string): string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim().replace(/^(?:- )+/, ""))
		.filter(Boolean)
		.toSorted();
}
