import { describe, expect, test } from "vitest";
import { slugOf } from "../../../../scripts/records/slugs.ts";
import { BRIEFING, mistakesIn, NATIONAL, OVERVIEW, REVIEW, SMALLEST } from "../../../support/records.ts";

describe("the check of a review’s file name", () => {
	test("accepts a file name that matches the reference", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW })).toEqual([]);
	});

	test("refuses a file name that does not match the reference", () => {
		expect(mistakesIn({ "reviews/scr-1.yaml": `# A review\n${REVIEW}` })).toEqual([
			"reviews/scr-1.yaml:2:12 [review-name] The reference SCR 001 does not match the file name scr-1.yaml. Rename the file to scr-001.yaml, or correct the reference.",
		]);
	});

	test.each([
		["SCR 025", "scr-025"],
		["LCSPR 1", "lcspr-1"],
		["Practice review 2021 (a)", "practice-review-2021-a"],
		["  SCR / 7  ", "scr-7"],
	])("turns the reference %s into the file name %s", (reference, slug) => {
		expect(slugOf(reference)).toBe(slug);
	});
});

describe("the rule for report file names", () => {
	const withReview = (name: string, report: string, review = REVIEW) =>
		mistakesIn({ "reviews/scr-001.yaml": review, [`reports/${name}.yaml`]: report });
	const refused = (name: string, kind: string) => [
		`reports/${name}.yaml:1:1 [report-name] The file name ${name}.yaml would still be in the address after this report is removed. Rename the file to scr-001-${kind}.yaml.`,
	];
	const WITHDRAWN = "withdrawn:\n  on: 2026-05-20\n  reason: Because.\n";
	const RESPONSE = OVERVIEW.replace("overview-report", "board-response");

	test.each(["scr-001-overview-report", "scr-001-overview-report-2", "scr-001-overview-report-12"])(
		"accepts the file name %s for a report that a removal notice will replace",
		(name) => {
			expect(withReview(name, OVERVIEW)).toEqual([]);
		},
	);

	test.each([
		"scr-001-a-child-in-hightown",
		"overview-report",
		"scr-001-overview-report-jane",
		"scr-001-overview-report-123",
		"scr-002-overview-report",
	])("refuses the file name %s for a report that a removal notice will replace", (name) => {
		expect(withReview(name, OVERVIEW)).toEqual(refused(name, "overview-report"));
	});

	test("accepts any file name for a permanent report", () => {
		expect(withReview("what-the-board-says", RESPONSE)).toEqual([]);
		expect(withReview("an-overview", OVERVIEW, REVIEW.replace("serious-case-review", "practice-review"))).toEqual([]);
		expect(mistakesIn({ "reports/ages-of-concern.yaml": NATIONAL + WITHDRAWN })).toEqual([]);
	});

	test("refuses other file names for a withdrawn permanent report, because a removal notice replaces the report", () => {
		expect(withReview("what-the-board-says", RESPONSE + WITHDRAWN)).toEqual(refused("what-the-board-says", "board-response"));
		expect(withReview("scr-001-board-response", RESPONSE + WITHDRAWN)).toEqual([]);
	});

	test("accepts any file name for a report withdrawn by order, because no removal notice replaces the report", () => {
		expect(withReview("what-the-board-says", `${RESPONSE}${WITHDRAWN}  byOrder: true\n`)).toEqual([]);
	});

	test("accepts any file name for a briefing", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "briefings/two-sides-of-a4.yaml": BRIEFING })).toEqual([]);
	});
});

describe("the check of the vocabulary", () => {
	const vocabulary = SMALLEST["vocabulary.yaml"] ?? "";
	const changed = (from: string, to: string) => mistakesIn({ "vocabulary.yaml": vocabulary.replace(from, to) });

	test.each([
		["themes", "  - id: domestic-abuse\n", "  - id: neglect\n", "4:9", "The identifier neglect is in themes twice"],
		["agencies", "  - id: health\n", "  - id: police\n", "9:9", "The identifier police is in agencies twice"],
		["audiences", "  - id: managers\n", "  - id: everyone\n", "14:9", "The identifier everyone is in audiences twice"],
		[
			"publishers",
			"publishers:\n",
			"publishers:\n  - id: ofsted\n    name: Ofsted again\n",
			"19:9",
			"The identifier ofsted is in publishers twice",
		],
		["the Board itself", "  - id: ofsted\n", "  - id: board\n", "17:9", "The identifier board is reserved for the Board itself"],
	])("refuses a repeated identifier and the Board’s own identifier (%s)", (_, from, to, place, message) => {
		expect(changed(from, to)).toEqual([
			`vocabulary.yaml:${place} [vocabulary-distinct] ${message}. Give this entry another id, or delete it.`,
		]);
	});

	test("accepts the same identifier in two different lists", () => {
		expect(changed("  - id: health\n    name: Health\n", "  - id: neglect\n    name: Neglect\n")).toEqual([]);
	});
});
