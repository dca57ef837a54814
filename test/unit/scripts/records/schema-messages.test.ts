/** A field that is missing, empty or not known is said in sentences an editor can act on, at its place. */
import { describe, expect, test } from "vitest";
import { reviewSchema } from "../../../../scripts/records/schema/review.ts";
import { mistakesIn, REVIEW } from "../../../support/records.ts";
import { ofBoard, ofReview, REVIEW_KINDS } from "../../../support/schema-mistakes.ts";

const EMPTY = "Fill it in, or delete it if nothing is known.";

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
	const OF_A_REVIEW = `Delete it, or use one of: ${Object.keys(reviewSchema.shape).join(", ")}.`;
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
