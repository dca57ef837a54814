/** The Board's words follow its policy: what stands in braces is fillPlaceholders in, or refused. */
import { describe, expect, test } from "vitest";
import { periodInWords } from "../../../../scripts/records/dates.ts";
import { fillPlaceholders, placeholdersOf } from "../../../../scripts/records/placeholders.ts";
import { A_DAY, mistakesIn, publicOn, SMALLEST } from "../../../support/records.ts";

const WORDING = (removal: string) => ({ "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("After twelve months.", removal) });
const POLICY = (change: (text: string) => string) => ({ "board.yaml": change(SMALLEST["board.yaml"] ?? "") });
const SECOND = `  - reports: [board-response]
    ofReviews: [serious-case-review]
    keepFor: P2Y
`;

test.each([
	["P12M", "twelve months"],
	["P1M", "one month"],
	["P18M", "18 months"],
	["P2Y", "two years"],
	["P1Y6M", "one year and six months"],
	["P1Y2M3D", "one year, two months and three days"],
	["P90D", "90 days"],
	["P6W", "six weeks"],
])("%s is said as %s", (period, words) => {
	expect(periodInWords(period)).toBe(words);
});

test("texts are fillPlaceholders wherever they stand, and nothing else is touched", () => {
	const words = new Map([["keepFor", "twelve months"]]);
	const value = { a: "After {keepFor}, and {keepFor} more", b: [{ c: "{ }", d: 1, e: null, f: true }] };
	expect(fillPlaceholders(value, words)).toEqual({
		a: "After twelve months, and twelve months more",
		b: [{ c: "{ }", d: 1, e: null, f: true }],
	});
});

describe("the site", () => {
	test("says the policy as it is", () => {
		const said = (period: string) =>
			publicOn(A_DAY, { ...WORDING("After {keepFor}."), ...POLICY((text) => text.replace("P12M", period)) }).wording.removal;
		expect([said("P12M"), said("P2Y")]).toEqual(["After twelve months.", "After two years."]);
	});

	test("says it in the vocabulary and the flowchart too", () => {
		const { vocabulary, howWeLearn, themes } = publicOn(A_DAY, {
			"vocabulary.yaml": (SMALLEST["vocabulary.yaml"] ?? "").replace("name: Neglect", "name: Neglect\n    description: For {keepFor}."),
			"how-we-learn.yaml": (SMALLEST["how-we-learn.yaml"] ?? "").replace("text: Learn.", "text: In {keepFor}."),
		});
		expect(vocabulary.themes[0]?.description).toBe("For twelve months.");
		expect(themes[0]?.description).toBe("For twelve months.");
		expect(howWeLearn.steps[1]?.text).toBe("In twelve months.");
	});
});

describe("a mistake is told", () => {
	test("a placeholder that nobody knows", () => {
		expect(mistakesIn(WORDING("After {keepfor}."))).toEqual([
			"wording.yaml:10:10 [placeholder] nothing is known to stand for ‘{keepfor}’. Use {keepFor}, or write the words themselves without braces.",
		]);
	});

	test("one that the policy answers in two ways", () => {
		expect(mistakesIn({ ...WORDING("After {keepFor}."), ...POLICY((text) => text + SECOND) })).toEqual([
			"wording.yaml:10:10 [placeholder] ‘{keepFor}’ cannot be said in one way. Write out for how long each kind of report is kept.",
		]);
	});

	test("one that the policy does not answer", () => {
		const none = POLICY((text) => `${text.slice(0, text.indexOf("retention:"))}retention: []\n`);
		expect(mistakesIn({ ...WORDING("After {keepFor}."), ...none })).toEqual([
			"wording.yaml:10:10 [placeholder] ‘{keepFor}’ cannot be said in one way. Write out for how long each kind of report is kept.",
		]);
		expect(placeholdersOf({ retention: [] }).get("keepFor")).toBeUndefined();
	});

	test("two rules that keep for the same time are one answer", () => {
		expect(mistakesIn({ ...WORDING("After {keepFor}."), ...POLICY((text) => text + SECOND.replace("P2Y", "P12M")) })).toEqual([]);
	});
});
