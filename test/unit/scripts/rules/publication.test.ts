/** What must be known before something can be published, and what must not be said. */
import { describe, expect, test } from "vitest";
import { reviewSchema } from "../../../../scripts/records/schema/review.ts";
import { BRIEFING, check, mistakesIn, NATIONAL, OVERVIEW, REVIEW, SMALLEST } from "../../../support/records.ts";

const without = (text: string, line: string) => text.replace(new RegExp(`^${line}.*\n`, "m"), "");

describe("a report of a review names it", () => {
	const remedy = "Add review: with the review's file name without .yaml, such as review: scr-028.";

	test.each(["overview-report", "executive-summary", "action-plan"])("%s", (kind) => {
		expect(mistakesIn({ "reports/a.yaml": without(OVERVIEW, "review:").replace("overview-report", kind) })).toEqual([
			`reports/a.yaml:2:7 [review-missing] a report of the kind ${kind} belongs to a review. ${remedy}`,
		]);
	});

	test("a Board response as well", () => {
		expect(mistakesIn({ "reports/a.yaml": without(OVERVIEW, "review:").replace("overview-report", "board-response") })).toEqual([
			`reports/a.yaml:2:7 [review-missing] a Board response must say what it responds to. ${remedy}`,
		]);
	});

	test("other kinds need none", () => {
		expect(mistakesIn({ "reports/a.yaml": NATIONAL })).toEqual([]);
	});

	test("but those of the Board that the policy speaks of: it asks for the kind of review", () => {
		const policy = { "board.yaml": SMALLEST["board.yaml"]?.replace("[overview-report,", "[guidance, overview-report,") };
		const guidance = NATIONAL.replace("national-analysis", "guidance");
		expect(mistakesIn({ ...policy, "reports/a.yaml": guidance })).toEqual([]);
		expect(mistakesIn({ ...policy, "reports/a.yaml": guidance.replace("ofsted", "board") })).toEqual([
			`reports/a.yaml:2:7 [review-missing] a report of the kind guidance belongs to a review. ${remedy}`,
		]);
	});
});

describe("a report that will be removed says when it was published", () => {
	const undated = (kind: string, review = REVIEW) =>
		mistakesIn({
			"reviews/scr-001.yaml": review,
			[`reports/scr-001-${kind}.yaml`]: without(OVERVIEW, "published:").replace("overview-report", kind),
		});

	test.each(["overview-report", "executive-summary", "action-plan"])("%s", (kind) => {
		expect(undated(kind)).toEqual([
			`reports/scr-001-${kind}.yaml:2:7 [published-missing] this kind of report is removed after a time, but nothing says when it was published. Add published: with the day it was first on the site, such as published: 2026-03-14.`,
		]);
	});

	test("one that stays need not", () => {
		expect(undated("board-response")).toEqual([]);
		expect(undated("overview-report", REVIEW.replace("serious-case-review", "practice-review"))).toEqual([]);
	});
});

describe("a review whose publication is delayed says nothing", () => {
	const DELAYED = REVIEW.replace("status: published", "status: publication-delayed");

	test("but that it exists", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${DELAYED}published: 2026-05\nthemes: []\n` })).toEqual([]);
	});

	const details = {
		headline: "A child",
		summary: "What happened.",
		themes: "[neglect]",
		agencies: "[police]",
		ageBand: "1-5",
		learning: "[{point: Look., audiences: [everyone]}]",
		recommendations: "[{text: Do it., agency: police}]",
	};

	test.each(Object.entries(details))("no %s", (field, value) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${DELAYED}${field}: ${value}\n` })).toEqual([
			`reviews/scr-001.yaml:4:1 [delayed-detail] the review's publication is delayed, so ${field} must not be given. Keep ${field} elsewhere until the review is published.`,
		]);
	});

	test("no field but those that say that there is a review", () => {
		expect(Object.keys(reviewSchema.shape).filter((field) => !Object.hasOwn(details, field))).toEqual([
			"reference",
			"kind",
			"status",
			"published",
		]);
	});

	test("has no report and no briefing", () => {
		const message = (place: string) =>
			`${place} [delayed-report] this belongs to a review whose publication is delayed. Keep it out of the data folder until the review's status is published.`;
		const files = { "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/a.yaml": BRIEFING };
		expect(mistakesIn({ ...files, "reviews/scr-001.yaml": DELAYED })).toEqual([
			message("briefings/a.yaml:2:9"),
			message("reports/scr-001-overview-report.yaml:4:9"),
		]);
		expect(mistakesIn({ ...files, "reviews/scr-001.yaml": REVIEW })).toEqual([]);
	});
});

describe("two briefings of one review under one title", () => {
	const twice = (first: string, second: string) =>
		check({ "reviews/scr-001.yaml": REVIEW, "briefings/a.yaml": first, "briefings/b.yaml": second });

	test("are one too many: a warning, where the second is, that names the first", () => {
		expect(twice(BRIEFING, BRIEFING.replace("Learning", "LEARNING"))).toMatchObject([
			{
				file: "data/briefings/b.yaml",
				line: 1,
				rule: "briefing-twice",
				severity: "warning",
				because: [{ file: "data/briefings/a.yaml", line: 1, column: 8, says: "has it too" }],
			},
		]);
	});

	test("are none where the title or the review differs", () => {
		expect(twice(BRIEFING, BRIEFING.replace("Learning", "More learning"))).toEqual([]);
		expect(twice(BRIEFING, BRIEFING.replace("review: scr-001\n", ""))).toEqual([]);
	});
});

describe("a briefing is whole, or says only how to obtain it", () => {
	const PARTS = [
		"caseSummary: What happened.\n",
		"keyThemes:\n  - theme: neglect\n    text: It was there.\n",
		"lessons:\n  practitioners: [Look.]\n  managers: [Ask.]\n",
		"questions: [What do we do?]\n",
	];
	const briefing = (...parts: string[]) => mistakesIn({ "briefings/a.yaml": `title: Two sides\n${parts.join("")}` });

	test("whole", () => {
		expect(briefing(...PARTS)).toEqual([]);
	});

	test("on request", () => {
		expect(briefing("onRequest: board\n")).toEqual([]);
	});

	test("half of one is said to lack the rest", () => {
		const lacks = (parts: string) => [
			`briefings/a.yaml:1:1 [briefing-whole] the briefing lacks ${parts}. Add what is missing, or write onRequest: board where the text is not held.`,
		];
		expect(briefing(PARTS[0] ?? "", PARTS[2] ?? "")).toEqual(lacks("keyThemes, questions"));
		expect(briefing()).toEqual(lacks("caseSummary, keyThemes, lessons, questions"));
	});

	test("both at once is a contradiction, part by part", () => {
		const has = (place: string, part: string) =>
			`briefings/a.yaml:${place} [briefing-whole] the briefing is only to be had on request, yet has ${part}. Delete onRequest if the briefing is held in full, or delete ${part}.`;
		expect(briefing("onRequest: board\n", ...PARTS)).toEqual([
			has("3:1", "caseSummary"),
			has("4:1", "keyThemes"),
			has("7:1", "lessons"),
			has("10:1", "questions"),
		]);
	});
});
