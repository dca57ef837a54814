/** What a schema refuses is said in sentences an editor can act on, at the place of the mistake. */
import { describe, expect, test } from "vitest";
import { nearest } from "../../scripts/catalogue/nearest.ts";
import { nameOf } from "../../scripts/catalogue/refusals.ts";
import { mistakesIn, NATIONAL, REVIEW, SMALLEST } from "../support/records.ts";

/** Everything that is wrong with a review that ends in these lines; its own three lines go before. */
const ofReview = (lines: string) =>
	mistakesIn({ "reviews/scr-001.yaml": REVIEW + lines }).map((line) => line.replace("reviews/scr-001.yaml:", ""));

/** The same for a national report, after its own four lines. */
const ofReport = (lines: string) => mistakesIn({ "reports/a.yaml": NATIONAL + lines }).map((line) => line.replace("reports/a.yaml:", ""));

/** The same for one of the board's own files with one thing in it changed. */
function ofBoard(name: string, from: string, to: string): string[] {
	const text = SMALLEST[name] ?? "";
	expect(text.split(from)).toHaveLength(2);
	return mistakesIn({ [name]: text.replace(from, to) }).map((line) => line.replace(`${name}:`, ""));
}

const REVIEW_KINDS =
	"Use one of: serious-case-review, child-safeguarding-practice-review, learning-lessons-review, practice-review, thematic-review.";
const EMPTY = "Fill it in, or delete it if nothing is known.";

test("a review with nothing wrong in it has no problems", () => {
	expect(ofReview("summary: What happened.\nthemes: [neglect]\n")).toEqual([]);
});

describe("a field that is missing", () => {
	test("at the top is missing from the record's beginning", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": "# A review\nreference: SCR 001\nkind: serious-case-review\n" })).toEqual([
			"reviews/scr-001.yaml:2:1 [missing-field] status is missing. Add a line that begins with status: in this place.",
		]);
	});

	test("inside an item is missing from that item", () => {
		expect(ofReview("recommendations:\n  - text: Do it.\n  - agency: police\n    actions:\n      - due: 2017\n")).toEqual([
			"5:5 [missing-field] agency of recommendations[0] is missing. Add a line that begins with agency: in this place.",
			"6:5 [missing-field] text of recommendations[1] is missing. Add a line that begins with text: in this place.",
			"8:9 [missing-field] action of actions[0] of recommendations[1] is missing. Add a line that begins with action: in this place.",
		]);
	});

	test("of a closed list of names is missing from that list", () => {
		expect(ofBoard("vocabulary.yaml", "  6-10: Aged 6-10\n", "")).toEqual([
			"20:3 [missing-field] 6-10 of ageBands is missing. Add a line that begins with 6-10: in this place.",
		]);
	});
});

describe("a field that is there but empty", () => {
	test("is said to be empty, whatever should stand there", () => {
		expect(ofReview("summary:\nageBand:\nlearning:\npublished:\nthemes: ~\nheadline: ''\nagencies:\n  -\n  - police\n")).toEqual([
			`4:9 [empty] summary is empty. ${EMPTY}`,
			`5:9 [empty] ageBand is empty. ${EMPTY}`,
			`6:10 [empty] learning is empty. ${EMPTY}`,
			`7:11 [empty] published is empty. ${EMPTY}`,
			`8:9 [empty] themes is empty. ${EMPTY}`,
			`9:11 [empty] headline is empty. ${EMPTY}`,
			`11:4 [empty] agencies[0] is empty. ${EMPTY}`,
		]);
	});

	test("as is a list that needs items", () => {
		expect(ofReview("learning:\n  - point: Look.\n    audiences: []\n")).toEqual([
			`6:16 [empty] audiences of learning[0] is empty. ${EMPTY}`,
		]);
	});

	test("a list with too few items is said to be too short", () => {
		expect(ofBoard("how-we-learn.yaml", "  - title: Then\n    text: Learn.\n    by: Everyone\n", "")).toEqual([
			"4:3 [too-short] steps has 1 item; it needs at least 2. Add what is missing.",
		]);
	});
});

describe("a field that does not exist", () => {
	const OF_A_REVIEW =
		"Delete it, or use one of: reference, kind, status, published, headline, summary, themes, agencies, ageBand, learning, recommendations.";
	const unknown = (place: string, name: string, remedy = OF_A_REVIEW) =>
		`${place} [unknown-field] there is no field called ‘${name}’ here. ${remedy}`;

	test("is shown by its name", () => {
		expect(ofReview("sumary: What happened.\n")).toEqual([unknown("4:1", "sumary", "Did you mean summary?")]);
	});

	test("is not missing as well where it was misspelt", () => {
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
	])("%s is guessed to be %s", (name, meant) => {
		expect(ofReview(`${name}: x\n`)).toEqual([unknown("4:1", name, `Did you mean ${meant}?`)]);
	});

	test("is not guessed to be one that is there already", () => {
		expect(ofReview("sumary: x\nsummary: y\n")).toEqual([unknown("4:1", "sumary")]);
	});

	test("is sent to where it belongs", () => {
		expect(ofReview("due: 2017\n")).toEqual([unknown("4:1", "due", "It belongs in actions: check how far it is indented.")]);
		expect(ofReview("learning:\n  - point: Look.\n    audiences: [everyone]\n    headline: x\n")).toEqual([
			unknown("7:5", "headline", "It belongs at the top of the record: check how far it is indented."),
		]);
		expect(ofReview("response:\n  accepted: 'yes'\n  text: x\nagency: police\n")).toEqual([
			unknown("4:1", "response", "It belongs in recommendations: check how far it is indented."),
			unknown("7:1", "agency", "It belongs in recommendations or in actions: check how far it is indented."),
		]);
	});

	test("in a group or an item as well", () => {
		expect(
			ofReview(
				"recommendations:\n  - text: Do it.\n    agency: police\n    acton: x\n    response:\n      accepted: 'yes'\n      text: We do.\n      txt: x\n",
			),
		).toEqual([unknown("7:5", "acton", "Did you mean actions?"), unknown("11:7", "txt", "Delete it, or use one of: accepted, text.")]);
	});

	test("each of several is a mistake of its own", () => {
		expect(ofReview("a: 1\nb: 2\n")).toEqual([unknown("4:1", "a"), unknown("5:1", "b")]);
	});

	test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("not even by the name of %s", (name) => {
		expect(ofReview(`${name}: x\n`)).toEqual([unknown("4:1", name)]);
		expect(ofReview(`recommendations:\n  - text: Do it.\n    agency: police\n    ${name}:\n      a: 1\n`)).toEqual([
			unknown("7:5", name, "Delete it, or use one of: text, agency, response, actions, evidence."),
		]);
		expect(ofBoard("vocabulary.yaml", "reviewKinds:\n", `reviewKinds:\n  ${name}:\n    name: X\n    plural: X\n`)).toEqual([
			unknown("26:3", name, `Delete it, or use one of: ${REVIEW_KINDS.slice("Use one of: ".length)}`),
		]);
	});

	test("whose name is a number or nothing", () => {
		expect(ofReview("2017: x\nnull: y\n")).toEqual([unknown("4:1", "2017"), unknown("5:1", "")]);
	});

	test("in a closed list of names", () => {
		expect(ofBoard("vocabulary.yaml", "  1-5: Aged 1-5\n", "  1-5: Aged 1-5\n  5-9: Aged 5-9\n")).toEqual([
			unknown("22:3", "5-9", "Delete it, or use one of: under-1, 1-5, 6-10, 11-15, 16-17."),
		]);
	});
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

test("the name of a field is said from the inside out", () => {
	expect(nameOf(["recommendations", 1, "actions", 0, "due"])).toBe("due of actions[0] of recommendations[1]");
	expect(nameOf(["themes", 2])).toBe("themes[2]");
	expect(nameOf([])).toBe("the record");
});
