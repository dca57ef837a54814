/** A record's file name is its identity and its address. */
import { describe, expect, test } from "vitest";
import { slugOf } from "../../../../scripts/records/slugs.ts";
import { BRIEFING, mistakesIn, NATIONAL, OVERVIEW, REVIEW, SMALLEST } from "../../../support/records.ts";

describe("a review is named by its reference", () => {
	test("as it is", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW })).toEqual([]);
	});

	test("and not otherwise", () => {
		expect(mistakesIn({ "reviews/scr-1.yaml": `# A review\n${REVIEW}` })).toEqual([
			"reviews/scr-1.yaml:2:12 [review-name] the reference SCR 001 does not fit the file name scr-1.yaml. Rename the file to scr-001.yaml, or correct the reference.",
		]);
	});

	test.each([
		["SCR 025", "scr-025"],
		["LCSPR 1", "lcspr-1"],
		["Practice review 2021 (a)", "practice-review-2021-a"],
		["  SCR / 7  ", "scr-7"],
	])("%s is %s", (reference, slug) => {
		expect(slugOf(reference)).toBe(slug);
	});
});

describe("a report whose address outlives it is named by its review and kind alone", () => {
	const withReview = (name: string, report: string, review = REVIEW) =>
		mistakesIn({ "reviews/scr-001.yaml": review, [`reports/${name}.yaml`]: report });
	const telling = (name: string, kind: string) => [
		`reports/${name}.yaml:1:1 [report-name] the file name ${name}.yaml would stay in the address after this report is removed. Rename the file to scr-001-${kind}.yaml.`,
	];
	const WITHDRAWN = "withdrawn:\n  on: 2026-05-20\n  reason: Because.\n";
	const RESPONSE = OVERVIEW.replace("overview-report", "board-response");

	test.each(["scr-001-overview-report", "scr-001-overview-report-2", "scr-001-overview-report-12"])("%s is such a name", (name) => {
		expect(withReview(name, OVERVIEW)).toEqual([]);
	});

	test.each([
		"scr-001-a-child-in-hightown",
		"overview-report",
		"scr-001-overview-report-jane",
		"scr-001-overview-report-123",
		"scr-002-overview-report",
	])("%s is not", (name) => {
		expect(withReview(name, OVERVIEW)).toEqual(telling(name, "overview-report"));
	});

	test("a report that stays may be called anything", () => {
		expect(withReview("what-the-board-says", RESPONSE)).toEqual([]);
		expect(withReview("an-overview", OVERVIEW, REVIEW.replace("serious-case-review", "practice-review"))).toEqual([]);
		expect(mistakesIn({ "reports/ages-of-concern.yaml": NATIONAL + WITHDRAWN })).toEqual([]);
	});

	test("until it is withdrawn: then it leaves a note at its address", () => {
		expect(withReview("what-the-board-says", RESPONSE + WITHDRAWN)).toEqual(telling("what-the-board-says", "board-response"));
		expect(withReview("scr-001-board-response", RESPONSE + WITHDRAWN)).toEqual([]);
	});

	test("by order it leaves none, so its name does not matter", () => {
		expect(withReview("what-the-board-says", `${RESPONSE}${WITHDRAWN}  byOrder: true\n`)).toEqual([]);
	});

	test("a briefing is never removed", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "briefings/two-sides-of-a4.yaml": BRIEFING })).toEqual([]);
	});
});

describe("the vocabulary names each thing once", () => {
	const vocabulary = SMALLEST["vocabulary.yaml"] ?? "";
	const changed = (from: string, to: string) => mistakesIn({ "vocabulary.yaml": vocabulary.replace(from, to) });

	test.each([
		["themes", "  - id: domestic-abuse\n", "  - id: neglect\n", "4:9", "neglect is in themes twice"],
		["agencies", "  - id: health\n", "  - id: police\n", "9:9", "police is in agencies twice"],
		["audiences", "  - id: managers\n", "  - id: everyone\n", "14:9", "everyone is in audiences twice"],
		["publishers", "publishers:\n", "publishers:\n  - id: ofsted\n    name: Ofsted again\n", "19:9", "ofsted is in publishers twice"],
		["the Board itself", "  - id: ofsted\n", "  - id: board\n", "17:9", "board means this Board itself"],
	])("%s", (_, from, to, place, message) => {
		expect(changed(from, to)).toEqual([
			`vocabulary.yaml:${place} [vocabulary-distinct] ${message}. Give this one another id, or delete it.`,
		]);
	});

	test("a theme and an agency may share a name", () => {
		expect(changed("  - id: health\n    name: Health\n", "  - id: neglect\n    name: Neglect\n")).toEqual([]);
	});
});
