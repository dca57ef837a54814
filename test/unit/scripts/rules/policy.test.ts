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
		"board.yaml:20:5 [retention-overlap] Two retention rules apply to the action-plan of a serious-case-review. List each kind of report of each kind of review in only one rule, or add publishedFrom: with the day from which the later rule applies.",
	]);
});

test("two retention rules may apply to the same combination if they apply to reports published from different days", () => {
	const rule = (from: string) =>
		`  - {reports: [overview-report], ofReviews: [serious-case-review], keepFor: P5Y, publishedFrom: ${from}}\n`;
	const withRules = (...rules: string[]) => mistakesIn({ "board.yaml": (SMALLEST["board.yaml"] ?? "") + rules.join("") });
	expect(withRules(rule("2026-01-01"), rule("2027-01-01"))).toEqual([]);
	expect(withRules(rule("2026-01-01"), rule("2026-01-01"))).toEqual([
		"board.yaml:21:5 [retention-overlap] Two retention rules apply to the overview-report of a serious-case-review first published from 2026-01-01. List each kind of report of each kind of review in only one rule, or add publishedFrom: with the day from which the later rule applies.",
	]);
});

test("a retention policy may have no rules", () => {
	const [before = ""] = (SMALLEST["board.yaml"] ?? "").split("retention:");
	expect(mistakesIn({ "board.yaml": `${before}retention: []\n` })).toEqual([]);
});
