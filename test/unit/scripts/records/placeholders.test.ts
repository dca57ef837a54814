import { describe, expect, test } from "vitest";
import { periodInWords } from "../../../../scripts/records/dates.ts";
import { fillPlaceholders, placeholdersOf } from "../../../../scripts/records/placeholders.ts";
import { A_DAY, publicOn, SMALLEST } from "../../../support/records.ts";

const WORDING = (removal: string) => ({ "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("After twelve months.", removal) });
const POLICY = (change: (text: string) => string) => ({ "board.yaml": change(SMALLEST["board.yaml"] ?? "") });
test.each([
	["P12M", "twelve months"],
	["P1M", "one month"],
	["P18M", "18 months"],
	["P2Y", "two years"],
	["P1Y6M", "one year and six months"],
	["P1Y2M3D", "one year, two months and three days"],
	["P90D", "90 days"],
	["P6W", "six weeks"],
])("writes the period %s in words as %s", (period, words) => {
	expect(periodInWords(period)).toBe(words);
});

test.each([
	["P12M", "12 months"],
	["P1Y", "1 year"],
	["P1Y6M", "1 year and 6 months"],
])("writes the period %s in figures as %s", (period, words) => {
	expect(periodInWords(period, "figures")).toBe(words);
});

test("fillPlaceholders replaces placeholders in every string within a value, and changes nothing else", () => {
	const words = new Map([["keepFor", "twelve months"]]);
	const value = { a: "After {keepFor}, and {keepFor} more", b: [{ c: "{ }", d: 1, e: null, f: true }] };
	expect(fillPlaceholders(value, words)).toEqual({
		a: "After twelve months, and twelve months more",
		b: [{ c: "{ }", d: 1, e: null, f: true }],
	});
});

describe("the public catalogue", () => {
	test("states the policy’s retention period in the wording", () => {
		const removal = (period: string) =>
			publicOn(A_DAY, { ...WORDING("After {keepFor}."), ...POLICY((text) => text.replace("P12M", period)) }).wording.removal;
		expect([removal("P12M"), removal("P2Y")]).toEqual(["After twelve months.", "After two years."]);
	});

	test("states the policy’s retention period in the vocabulary and the flowchart", () => {
		const { vocabulary, howWeLearn, themes } = publicOn(A_DAY, {
			"vocabulary.yaml": (SMALLEST["vocabulary.yaml"] ?? "").replace("name: Neglect", "name: Neglect\n    description: For {keepFor}."),
			"how-we-learn.yaml": (SMALLEST["how-we-learn.yaml"] ?? "").replace("text: Learn.", "text: In {keepFor}."),
		});
		expect(vocabulary.themes[0]?.description).toBe("For twelve months.");
		expect(themes[0]?.description).toBe("For twelve months.");
		expect(howWeLearn.steps[1]?.text).toBe("In twelve months.");
	});
});

test("the placeholder keepFor has no value if the policy has no retention rules", () => {
	expect(
		placeholdersOf({ retention: [], contacts: { requests: { name: "A" }, press: { name: "B" }, concern: [] } }).get("keepFor"),
	).toBeUndefined();
});
