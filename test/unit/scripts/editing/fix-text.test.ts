/** What `check --fix` mends in a text, and what it leaves alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendText } from "../../../../scripts/editing/fix-text.ts";
import { readable } from "../../../../scripts/editing/same-content.ts";
import { RECORD_SCHEMAS } from "../../../../scripts/records/record-files.ts";
import { reportSchema } from "../../../../scripts/records/schema/report.ts";
import { reviewSchema } from "../../../../scripts/records/schema/review.ts";
import { anyOf, untidy } from "../../../support/random-records.ts";
import { REVIEW } from "../../../support/records.ts";

const ORDER = "put the fields into their order";
const SPACES = "took away spaces at the ends of lines";
const END = "ended the last line";
const QUOTES = "put quotes around text that looks like a number or like true and false";
const TO_READ = "put quotes around text that YAML takes for something else";
const TABS = "put spaces in the place of tabs";

const ofReview = (text: string) => mendText(text, reviewSchema);
const untouched = (text: string) => expect(ofReview(text)).toEqual({ text, done: [] });

describe("the order of fields", () => {
	test("is that of the schema, at every level", () => {
		expect(
			ofReview(
				"kind: practice-review\nrecommendations:\n  - agency: police\n    response:\n      text: We do.\n      accepted: 'yes'\n    text: Do it.\nstatus: published\nreference: PR 1\n",
			),
		).toEqual({
			text: "reference: PR 1\nkind: practice-review\nstatus: published\nrecommendations:\n  - text: Do it.\n    agency: police\n    response:\n      accepted: 'yes'\n      text: We do.\n",
			done: [ORDER],
		});
	});

	test("takes comments along, and leaves the record's own at its head", () => {
		expect(
			ofReview(
				"# Of the record.\n\n# Of the kind.\nkind: practice-review # as agreed\n# Of the reference,\n# in two lines.\nreference: PR 1\n\nstatus: published\nthemes:\n  - neglect\n  # and more to come\n# Of the band.\nageBand: 1-5\nagencies: [police]\n# The end.\n",
			).text,
		).toBe(
			"# Of the record.\n\n# Of the reference,\n# in two lines.\nreference: PR 1\n# Of the kind.\nkind: practice-review # as agreed\n\nstatus: published\nthemes:\n  - neglect\n  # and more to come\nagencies: [police]\n# Of the band.\nageBand: 1-5\n# The end.\n",
		);
	});

	test("moves texts of several lines whole", () => {
		expect(ofReview("status: published\nsummary: |-\n  One.\n\n  # Two.\nkind: practice-review\nreference: PR 1\n").text).toBe(
			"reference: PR 1\nkind: practice-review\nstatus: published\nsummary: |-\n  One.\n\n  # Two.\n",
		);
	});

	test("is not touched where a field is unknown, stands twice, or has a comment that would lose its place", () => {
		untouched("status: published\nkynd: x\nreference: PR 1\n");
		untouched("status: published\nreference: PR 1\nstatus: published\n");
		untouched(`${REVIEW}learning:\n  - audiences: [everyone]\n    # Of the point.\n    point: Look.\n`);
	});

	test("is not touched in groups on one line", () => {
		untouched(`${REVIEW}learning: [{audiences: [everyone], point: Look.}]\n`);
	});
});

describe("spaces", () => {
	test("at the ends of lines go, but not from a text in which they count", () => {
		expect(ofReview("reference: PR 1  \nkind: practice-review\t\nstatus: published\nsummary: |-\n  One  \n  two.\n\n   \n")).toEqual({
			text: "reference: PR 1\nkind: practice-review\nstatus: published\nsummary: |-\n  One  \n  two.\n\n   \n",
			done: [SPACES],
		});
	});

	test("the last line ends, in the way of the others", () => {
		expect(ofReview(REVIEW.trimEnd())).toEqual({ text: REVIEW, done: [END] });
		expect(ofReview(REVIEW.trimEnd().replaceAll("\n", "\r\n"))).toEqual({ text: REVIEW.replaceAll("\n", "\r\n"), done: [END] });
	});

	test("tabs at the start of lines become spaces, where the record can be read then", () => {
		expect(ofReview(`${REVIEW}themes:\n\t- neglect\n\t- domestic-abuse\n`)).toEqual({
			text: `${REVIEW}themes:\n  - neglect\n  - domestic-abuse\n`,
			done: [TABS],
		});
		untouched(`${REVIEW}themes:\n\t- neglect\n   - domestic-abuse: [\n`);
	});
});

describe("quotes", () => {
	test("go around what should be text", () => {
		expect(mendText("title: 025\nkind: guidance\npublisher: board\nauthors: True\npublished: 2017\n", reportSchema)).toEqual({
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
	])("go around what cannot be read otherwise: %j", (written, mended) => {
		const { text, done } = ofReview(REVIEW + written);
		expect(text).toBe(REVIEW + mended);
		expect(done[0]).toBe(TO_READ);
	});

	test.each([
		["a field that may have lost its line", "headline: Out of sight published: 2017\n"],
		["a text that goes on", "headline: Out of sight: a child\n  at home\n"],
		["a comment or a text", "headline: Out of sight: see # two\n"],
		["quotes that are there already", "headline: 'Out of sight': so\n"],
		["a list or a text", "headline: [sic] so\n"],
		["shorthand", "headline: *look\n"],
	])("are left to the editor: %s", (_, written) => {
		untouched(REVIEW + written);
	});
});

test("what cannot be read is left as it is", () => {
	untouched("title: 'A\nkind:   \n");
	untouched("");
	untouched("\u0000".repeat(1000));
});

test("several mends are all told", () => {
	expect(ofReview("kind: practice-review \nheadline: a: b\nstatus: published\nreference: 025").done).toEqual([
		TO_READ,
		QUOTES,
		SPACES,
		END,
		ORDER,
	]);
});

describe.each(Object.entries(RECORD_SCHEMAS))("of any readable %s, however it is written", (kind, schema) => {
	test("nothing but its form changes, and the second time nothing at all", () => {
		fc.assert(
			fc.property(anyOf(schema), fc.integer(), (value, seed) => {
				const text = untidy(value, seed);
				const before = readable(text)?.toJS();
				expect(before).toBeDefined();
				const mended = mendText(text, schema);
				expect(readable(mended.text)?.toJS()).toEqual(before);
				expect(signsIn(mended.text)).toEqual(signsIn(text));
				expect(mendText(mended.text, schema)).toEqual({ text: mended.text, done: [] });
			}),
			{ numRuns: kind === "vocabulary" ? 8 : 30, seed: 5 },
		);
	});
});

/** Every line without its indentation, in any order: none may be lost, added or changed. */
function signsIn(text: string): string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim().replace(/^(?:- )+/, ""))
		.filter(Boolean)
		.toSorted();
}
