import { describe, expect, test } from "vitest";
import { partialDate } from "../../../../scripts/records/schema/fields.ts";
import { describeIssue } from "../../../../scripts/records/schema-messages.ts";
import { mistakesIn, REVIEW } from "../../../support/records.ts";
import { ofBoard, ofReport, ofReview } from "../../../support/schema-mistakes.ts";

describe("the check for missing fields", () => {
	test("reports a missing top-level field at the start of the record", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": "# A review\nreference: SCR 001\nkind: serious-case-review\n" })).toEqual([
			"reviews/scr-001.yaml:2:1 [missing-field] The status is missing. Add a line that starts with status:, then one of: published, publication-delayed.",
		]);
	});

	test("reports a missing field of a list item at the position of that item", () => {
		expect(ofReview("recommendations:\n  - text: Do it.\n  - agency: police\n    actions:\n      - due: 2017\n")).toEqual([
			"5:5 [missing-field] The agency of recommendation 1 is missing. Add a line to recommendation 1 that starts with agency:.",
			"6:5 [missing-field] The text of recommendation 2 is missing. Add a line to recommendation 2 that starts with text:.",
			"8:9 [missing-field] The text of action 1 of recommendation 2 is missing. Add a line to action 1 of recommendation 2 that starts with action:.",
		]);
	});

	test("reports a missing field at its group if the group has a fixed set of names", () => {
		expect(ofBoard("vocabulary.yaml", "  6-10: Aged 6-10\n", "")).toEqual([
			"20:3 [missing-field] Age band 6-10 is missing. Add a line to the group of age bands that starts with 6-10:.",
		]);
	});
});

describe("the check for empty fields", () => {
	const DELETE = "Fill it in, or delete it if nothing is known.";

	test("reports an empty field as empty, whatever its type", () => {
		expect(ofReview("summary:\nageBand:\nlearning:\npublished:\nthemes: ~\nheadline: ''\nagencies:\n  -\n  - police\n")).toEqual([
			`4:9 [empty] The summary is empty. ${DELETE}`,
			`5:9 [empty] The age band is empty. ${DELETE}`,
			`6:10 [empty] The list of learning points is empty. ${DELETE}`,
			`7:11 [empty] The publication date is empty. ${DELETE}`,
			`8:9 [empty] The list of themes is empty. ${DELETE}`,
			`9:11 [empty] The headline is empty. ${DELETE}`,
			`11:4 [empty] Agency 1 is empty. ${DELETE}`,
		]);
	});

	test("says that an empty required field must be filled in", () => {
		expect(ofReview("learning:\n  - point: Look.\n    audiences: []\n  - point:\n    audiences: [everyone]\n")).toEqual([
			"6:16 [empty] The list of audiences of learning point 1 is empty. Fill it in; it cannot be left out.",
			"7:11 [empty] The text of learning point 2 is empty. Fill it in; it cannot be left out.",
		]);
	});

	test("asks for quotes if YAML reads the text of a field as a comment", () => {
		expect(ofReview("headline: #1 of two\n")).toEqual([
			"4:11 [empty] The headline is empty, because YAML reads text after # as a comment. Put quotes around the text: headline: '#1 of two'",
		]);
	});
});

describe("the message for a value that is too short or too long", () => {
	test("says how many more items a list needs", () => {
		expect(ofBoard("how-we-learn.yaml", "  - title: Then\n    text: Learn.\n    by: Everyone\n", "")).toEqual([
			"4:3 [too-short] The list of steps has 1 item; it needs at least 2. Add at least 1 more.",
		]);
	});

	test("does not count spaces at the start and end of text", () => {
		expect(ofReview(`headline: '  ${"x".repeat(93)}  '\n`)).toEqual([
			"4:11 [too-long] The headline has 93 characters; it may have 90. Shorten it by at least 3 characters.",
		]);
	});
});

describe("the message about text that YAML does not read as text", () => {
	test.each([
		["a number", "0250", "a number"],
		["a hexadecimal number", "0x1F", "a number"],
		["a very large number", "12345678901234567890", "a number"],
		["a Boolean value", "True", "true or false"],
	])("shows %s as the editor wrote it, and asks for quotes", (_, written, kind) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("SCR 001", written) })).toEqual([
			`reviews/scr-001.yaml:1:12 [wrong-type] The reference needs quotes, because YAML reads ‘${written}’ as ${kind}. Put quotes around the text: reference: '${written}'`,
		]);
	});

	test("shows a telephone number with its leading zero", () => {
		expect(ofBoard("board.yaml", "phone: '999'", "phone: 01484225019")).toEqual([
			"14:14 [wrong-type] The telephone number of contact 1 for concerns needs quotes, because YAML reads ‘01484225019’ as a number. Put quotes around the text: phone: '01484225019'",
		]);
	});

	test.each([
		[
			"a list item that contains a colon",
			"agencies:\n  - Police: the second force\n",
			"5:5 [wrong-type] Agency 1 contains a colon, so it needs quotes. Put quotes around the text: 'Police: the second force'",
		],
		[
			"a list item that ends with a colon",
			"agencies:\n  - Police:\n",
			"5:5 [wrong-type] Agency 1 contains a colon, so it needs quotes. Put quotes around the text: 'Police:'",
		],
		[
			"text on the next line that contains a colon",
			"summary:\n  a: b\n",
			"5:3 [wrong-type] The summary contains a colon, so it needs quotes. Put quotes around the text: summary: 'a: b'",
		],
		[
			"a group of fields",
			"summary:\n  a: b\n  c: d\n",
			"5:3 [wrong-type] The summary should be text, not a group of fields. Write one text. Put quotes around it if it contains a colon.",
		],
		[
			"a list",
			"summary: [a]\n",
			"4:10 [wrong-type] The summary should be text, not a list. Write one text, without hyphens. Put quotes around it if it starts with a bracket.",
		],
	])("explains the mistake if text is written as %s", (_, lines, message) => {
		expect(ofReview(lines)).toEqual([message]);
	});
});

describe("the message about a value that should be a list", () => {
	const message = (place: string, given: string) => `${place} [wrong-type] The list of themes is not written as a list: ${given}.`;

	test.each([
		["a single item", "themes: neglect\n", `${message("4:9", "‘neglect’")} Write it as a list: themes: [neglect]`],
		[
			"several items separated by commas",
			"themes: neglect, domestic-abuse\n",
			`${message("4:9", "‘neglect, domestic-abuse’")} Write it as a list: themes: [neglect, domestic-abuse]`,
		],
		[
			"items whose hyphens lack a space",
			"themes:\n  -neglect\n  -domestic-abuse\n",
			`${message("5:3", "‘-neglect -domestic-abuse’")} Put a space after each hyphen.`,
		],
		[
			"a group of fields",
			"themes: {a: b}\n",
			`${message("4:9", "a group of fields")} Write each item on a line of its own, after a hyphen and a space.`,
		],
	])("suggests how to write %s as a list", (_, lines, expected) => {
		expect(ofReview(lines)).toEqual([expected]);
	});
});

describe("the message about a value that should be a group", () => {
	test.each([
		[
			"a colon without a space",
			"learning:\n  - point:Look.\n",
			"5:5 [wrong-type] Learning point 1 should be a group of fields, not ‘point:Look.’. Put a space after the colon: point: Look.",
		],
		[
			"plain text",
			"learning:\n  - Look.\n",
			"5:5 [wrong-type] Learning point 1 should be a group of fields, not ‘Look.’. Write each field on a line of its own. It needs point:, audiences:",
		],
	])("suggests how to write %s as a group of fields", (_, lines, message) => {
		expect(ofReview(lines)).toEqual([message]);
	});

	test.each([
		["a list", "- a\n- b\n", "a list"],
		["plain text", "hello\n\nworld\n", "‘hello’"],
		["long text", `${"x".repeat(300)}\n`, `‘${"x".repeat(40)}’`],
	])("names the required fields if the whole file is %s", (_, content, given) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": content })).toEqual([
			`reviews/scr-001.yaml:1:1 [wrong-type] The record should be a group of fields, not ${given}. Write each field on a line of its own. It needs reference:, kind:, status:`,
		]);
	});

	test("asks for a colon if the whole file is a line with an equals sign", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": "reference = SCR 001\n" })).toEqual([
			"reviews/scr-001.yaml:1:1 [wrong-type] The record should be a group of fields, not ‘reference = SCR 001’. Write a colon instead of the equals sign: reference: SCR 001",
		]);
	});
});

describe("the message about a value that should be true or false", () => {
	test.each([
		["'yes'", "yes", "Write byOrder: true"],
		["off", "off", "Write byOrder: false"],
		["maybe", "maybe", "Write byOrder: true or byOrder: false"],
	])("refuses %s as a true-or-false value", (written, given, remedy) => {
		expect(ofReport(`withdrawn:\n  on: 2026-01-01\n  reason: Because.\n  byOrder: ${written}\n`)).toEqual([
			`8:12 [wrong-type] The ‘by order’ field of the withdrawal should be true or false, not ‘${given}’. ${remedy}`,
		]);
	});
});

describe("the message about a value that is not allowed", () => {
	test.each([
		["publishd", "Did you mean published? Use one of: published, publication-delayed."],
		["hidden", "Use one of: published, publication-delayed."],
	])("suggests a value similar to “%s” if there is one", (written, remedy) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("published", written) })).toEqual([
			`reviews/scr-001.yaml:3:9 [unknown-value] The status cannot be ‘${written}’. ${remedy}`,
		]);
	});

	test("suggests yes instead of true", () => {
		expect(
			ofReview("recommendations:\n  - text: Do it.\n    agency: police\n    response:\n      accepted: true\n      text: We do.\n"),
		).toEqual([
			"8:17 [unknown-value] The decision in the response to recommendation 1 cannot be ‘true’. Did you mean yes? Use one of: yes, in-part, no.",
		]);
	});

	test.each([
		["[1-5]", "a list", "Write ageBand: 1-5"],
		["[1-5, 6-10]", "a list", "Use one of: under-1, 1-5, 6-10, 11-15, 16-17."],
		["{a: b}", "a group of fields", "Use one of: under-1, 1-5, 6-10, 11-15, 16-17."],
	])("asks for a single value instead of %s", (written, given, remedy) => {
		expect(ofReview(`ageBand: ${written}\n`)).toEqual([`4:10 [wrong-type] The age band should be one value, not ${given}. ${remedy}`]);
	});

	test("shows the whole line to write if only one value is allowed", () => {
		expect(mistakesIn({ "briefings/a.yaml": "title: A\nonRequest: publisher\n" })).toEqual([
			"briefings/a.yaml:2:12 [unknown-value] The contact to ask for the document cannot be ‘publisher’. Write onRequest: board",
		]);
	});
});

test("the suggested fix for a value that is not in a file does not show a field name", () => {
	const [issue = expect.unreachable()] = partialDate.safeParse("17/05/2017", { reportInput: true }).error?.issues ?? [];
	expect(describeIssue({ ...issue, path: ["published"] }, "17/05/2017")).toEqual({
		rule: "value",
		message: "The publication date is not a date: ‘17/05/2017’",
		remedy: "Write 2017-05-17",
	});
});
