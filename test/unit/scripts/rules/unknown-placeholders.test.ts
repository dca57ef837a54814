import { describe, expect, test } from "vitest";
import { mistakesIn, SMALLEST } from "../../../support/records.ts";

const WORDING = (removal: string) => ({ "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("After twelve months.", removal) });
const POLICY = (change: (text: string) => string) => ({ "board.yaml": change(SMALLEST["board.yaml"] ?? "") });
const SECOND = `  - reports: [board-response]
    ofReviews: [serious-case-review]
    keepFor: P2Y
`;

describe("the rule for placeholders", () => {
	const NO_SINGLE_VALUE =
		"wording.yaml:10:10 [placeholder] The retention policy has no single value for {keepFor}. Write out how long each kind of report is kept.";

	test("refuses an unknown placeholder", () => {
		expect(mistakesIn(WORDING("After {keepfor}."))).toEqual([
			"wording.yaml:10:10 [placeholder] There is no placeholder {keepfor}. Use {keepFor}, {phone.concern.1}, or write the words without braces.",
		]);
	});

	test("refuses {keepFor} if the policy has two different periods", () => {
		expect(mistakesIn({ ...WORDING("After {keepFor}."), ...POLICY((text) => text + SECOND) })).toEqual([NO_SINGLE_VALUE]);
	});

	test("refuses {keepFor} if the policy has no period", () => {
		const none = POLICY((text) => `${text.slice(0, text.indexOf("retention:"))}retention: []\n`);
		expect(mistakesIn({ ...WORDING("After {keepFor}."), ...none })).toEqual([NO_SINGLE_VALUE]);
	});

	test("accepts {keepFor} if two rules have the same period", () => {
		expect(mistakesIn({ ...WORDING("After {keepFor}."), ...POLICY((text) => text + SECOND.replace("P2Y", "P12M")) })).toEqual([]);
	});
});
