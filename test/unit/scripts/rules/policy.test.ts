/** The retention policy can be read in one way only. */
import { expect, test } from "vitest";
import { mistakesIn, SMALLEST } from "../../../support/records.ts";

const withSecondRule = (reports: string, reviews: string) =>
	mistakesIn({ "board.yaml": `${SMALLEST["board.yaml"] ?? ""}  - reports: [${reports}]\n    ofReviews: [${reviews}]\n    keepFor: P2Y\n` });

test("rules may speak of other reports of the same reviews, and of the same reports of other reviews", () => {
	expect(withSecondRule("board-response", "serious-case-review")).toEqual([]);
	expect(withSecondRule("overview-report", "thematic-review")).toEqual([]);
});

test("no two speak of the same report of the same kind of review", () => {
	expect(withSecondRule("board-response, action-plan", "thematic-review, serious-case-review")).toEqual([
		"board.yaml:20:5 [retention-overlap] two retention rules speak of the action-plan of a serious-case-review. Name each kind of report of each kind of review in one rule only.",
	]);
});

test("a policy may keep everything", () => {
	const [before = ""] = (SMALLEST["board.yaml"] ?? "").split("retention:");
	expect(mistakesIn({ "board.yaml": `${before}retention: []\n` })).toEqual([]);
});
