/** What a schema refuses is said in sentences an editor can act on, at the place of the mistake. */
import { describe, expect, test } from "vitest";
import { nearest } from "../../../../scripts/records/nearest.ts";
import { mistakesIn, NATIONAL, REVIEW } from "../../../support/records.ts";
import { ofBoard, ofReview, REVIEW_KINDS } from "../../../support/schema-mistakes.ts";

/** The same for a national report, after its own four lines. */
const ofReport = (lines: string) => mistakesIn({ "reports/a.yaml": NATIONAL + lines }).map((line) => line.replace("reports/a.yaml:", ""));

test("a review with nothing wrong in it has no problems", () => {
	expect(ofReview("summary: What happened.\nthemes: [neglect]\n")).toEqual([]);
});

describe("a value of the wrong type", () => {
	test.each([
		["a number", "0250", "‘0250’"],
		["a number in another notation", "0x1F", "‘0x1F’"],
		["a very large number", "12345678901234567890", "‘12345678901234567890’"],
		["true", "True", "‘True’"],
	])("%s instead of text: to be put in quotes as it was written", (_, written, shown) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("SCR 001", written) })).toEqual([
			`reviews/scr-001.yaml:1:12 [wrong-type] reference should be text, not ${shown}. Put it in quotes: '${written}'.`,
		]);
	});

	test("a telephone number keeps its zero", () => {
		expect(ofBoard("board.yaml", "phone: '999'", "phone: 01484225019")).toEqual([
			"14:14 [wrong-type] phone of concern[0] of contacts should be text, not ‘01484225019’. Put it in quotes: '01484225019'.",
		]);
	});

	test.each([
		["a list instead of text", "summary: [a]\n", "4:10 [wrong-type] summary should be text, not a list. Write it as text."],
		["a group instead of text", "summary:\n  a: b\n", "5:3 [wrong-type] summary should be text, not a group of fields. Write it as text."],
		["a list instead of one of a list", "ageBand: [1-5]\n", "4:10 [wrong-type] ageBand should be text, not a list. Write it as text."],
		[
			"a group instead of one of a list",
			"ageBand: {a: b}\n",
			"4:10 [wrong-type] ageBand should be text, not a group of fields. Write it as text.",
		],
		[
			"text instead of a list",
			"themes: neglect\n",
			"4:9 [wrong-type] themes should be a list (one line for each item, beginning with a hyphen), not ‘neglect’. Write it as a list: [neglect].",
		],
		[
			"hyphens without spaces instead of a list",
			"themes:\n  -neglect\n  -domestic-abuse\n",
			"5:3 [wrong-type] themes should be a list (one line for each item, beginning with a hyphen), not ‘-neglect -domestic-abuse’. Put a space after each hyphen.",
		],
		[
			"several texts instead of a list",
			"themes: neglect, domestic-abuse\n",
			"4:9 [wrong-type] themes should be a list (one line for each item, beginning with a hyphen), not ‘neglect, domestic-abuse’. Write it as a list: [neglect, domestic-abuse].",
		],
		[
			"a group whose colon has no space behind it",
			"learning:\n  - point:Look.\n",
			"5:5 [wrong-type] learning[0] should be a group of fields, not ‘point:Look.’. Put a space after the colon: point: Look.",
		],
		[
			"true instead of one of a list",
			"recommendations:\n  - text: Do it.\n    agency: police\n    response:\n      accepted: true\n      text: We do.\n",
			"8:17 [unknown-value] accepted of response of recommendations[0] cannot be ‘true’. Did you mean yes? Use one of: yes, in-part, no.",
		],
		[
			"a text that begins with #",
			"headline: #1 of two\n",
			"4:11 [empty] headline is empty: what stands behind # is a comment. Put quotes around the text: '#1 of two'.",
		],
		[
			"text instead of a group",
			"learning:\n  - Look.\n",
			"5:5 [wrong-type] learning[0] should be a group of fields, not ‘Look.’. Write it as a group of fields.",
		],
	])("%s", (_, lines, message) => {
		expect(ofReview(lines)).toEqual([message]);
	});

	test("text instead of true or false", () => {
		expect(ofReport("withdrawn:\n  on: 2026-01-01\n  reason: Because.\n  byOrder: 'yes'\n")).toEqual([
			"8:12 [wrong-type] byOrder of withdrawn should be true or false, not ‘yes’. Write true, without quotes.",
		]);
	});

	test("a whole file that is a list or a text", () => {
		const group = (given: string) => [
			`reviews/scr-001.yaml:1:1 [wrong-type] the record should be a group of fields, not ${given}. Write it as a group of fields.`,
		];
		expect(mistakesIn({ "reviews/scr-001.yaml": "- a\n- b\n" })).toEqual(group("a list"));
		expect(mistakesIn({ "reviews/scr-001.yaml": "hello\n\nworld\n" })).toEqual(group("‘hello’"));
		expect(mistakesIn({ "reviews/scr-001.yaml": "reference = SCR 001\n" })).toEqual([
			"reviews/scr-001.yaml:1:1 [wrong-type] the record should be a group of fields, not ‘reference = SCR 001’. Write a colon where the equals sign stands.",
		]);
		expect(mistakesIn({ "reviews/scr-001.yaml": `${"x".repeat(300)}\n` })).toEqual(group(`‘${"x".repeat(40)}’`));
	});
});

describe("a value that is none of the allowed", () => {
	test("is guessed where it is near to one", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("serious-case-review", "serious-case-reveiw") })).toEqual([
			`reviews/scr-001.yaml:2:7 [unknown-value] kind cannot be ‘serious-case-reveiw’. Did you mean serious-case-review? ${REVIEW_KINDS}`,
		]);
	});

	test("is not guessed where it is near to none", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("serious-case-review", "inquest") })).toEqual([
			`reviews/scr-001.yaml:2:7 [unknown-value] kind cannot be ‘inquest’. ${REVIEW_KINDS}`,
		]);
	});

	test("the only allowed one is named", () => {
		expect(mistakesIn({ "briefings/a.yaml": "title: A\nonRequest: publisher\n" })).toEqual([
			"briefings/a.yaml:2:12 [unknown-value] onRequest cannot be ‘publisher’. Use one of: board.",
		]);
	});

	test("a word is near when a third of it or two letters are wrong, and never when all of it is", () => {
		const words = ["neglect", "domestic-abuse", "no"];
		expect(["neglct", "Neglect", "domestc-abuze", "nu"].map((word) => nearest(word, words))).toEqual([
			"neglect",
			"neglect",
			"domestic-abuse",
			"no",
		]);
		expect(["police", "xy", ""].map((word) => nearest(word, words))).toEqual([undefined, undefined, undefined]);
	});
});
