import { expect, test } from "vitest";
import { mistakesIn, SMALLEST } from "../../../support/records.ts";

const withSecondRule = (reports: string, reviews: string) =>
	mistakesIn({ "board.yaml": `${SMALLEST["board.yaml"] ?? ""}  - reports: [${reports}]\n    ofReviews: [${reviews}]\n    keepFor: P2Y\n` });

test("two retention rules may list the same report kinds or the same review kinds, but not both", () => {
	expect(withSecondRule("board-response", "serious-case-review")).toEqual([]);
	expect(withSecondRule("overview-report", "thematic-review")).toEqual([]);
});

test("two retention rules must not apply to the same combination of report kind and review kind", () => {
	expect(withSecondRule("board-response, action-plan", "thematic-review, serious-case-review")).toEqual([
		"board.yaml:20:5 [retention-overlap] Two retention rules apply to the action-plan of a serious-case-review. List each kind of report of each kind of review in only one rule.",
	]);
});

test("a retention policy may have no rules", () => {
	const [before = ""] = (SMALLEST["board.yaml"] ?? "").split("retention:");
	expect(mistakesIn({ "board.yaml": `${before}retention: []\n` })).toEqual([]);
});
