import { describe, expect, test } from "vitest";
import { reviewSchema } from "../../../../scripts/records/schema/review.ts";
import { BRIEFING, check, mistakesIn, NATIONAL, OVERVIEW, REVIEW, SMALLEST } from "../../../support/records.ts";

const without = (text: string, line: string) => text.replace(new RegExp(`^${line}.*\n`, "m"), "");

describe("the publication check for the review of a report", () => {
	const remedy = "Add a line review: with the name of the review's file without .yaml, such as review: scr-028";

	test.each(["overview-report", "executive-summary", "action-plan"])("requires a report of the kind %s to name its review", (kind) => {
		expect(mistakesIn({ "reports/a.yaml": without(OVERVIEW, "review:").replace("overview-report", kind) })).toEqual([
			`reports/a.yaml:2:7 [review-missing] A report of the kind ${kind} must name its review. ${remedy}`,
		]);
	});

	test("requires a Board response to name its review", () => {
		expect(mistakesIn({ "reports/a.yaml": without(OVERVIEW, "review:").replace("overview-report", "board-response") })).toEqual([
			`reports/a.yaml:2:7 [review-missing] A report of the kind board-response must name its review. ${remedy}`,
		]);
	});

	test("does not require a report of another kind to name a review", () => {
		expect(mistakesIn({ "reports/a.yaml": NATIONAL })).toEqual([]);
	});

	test("requires the Board’s own report to name its review if its kind is in the retention policy", () => {
		const policy = { "board.yaml": SMALLEST["board.yaml"]?.replace("[overview-report,", "[guidance, overview-report,") };
		const guidance = NATIONAL.replace("national-analysis", "guidance");
		expect(mistakesIn({ ...policy, "reports/a.yaml": guidance })).toEqual([]);
		expect(mistakesIn({ ...policy, "reports/a.yaml": guidance.replace("ofsted", "board") })).toEqual([
			`reports/a.yaml:2:7 [review-missing] A report of the kind guidance must name its review. ${remedy}`,
		]);
	});
});

describe("the publication check for a publication date", () => {
	const undated = (kind: string, review = REVIEW) =>
		mistakesIn({
			"reviews/scr-001.yaml": review,
			[`reports/scr-001-${kind}.yaml`]: without(OVERVIEW, "published:").replace("overview-report", kind),
		});

	test.each(["overview-report", "executive-summary", "action-plan"])(
		"requires a publication date for a report of the kind %s that will be removed",
		(kind) => {
			expect(undated(kind)).toEqual([
				`reports/scr-001-${kind}.yaml:2:7 [published-missing] The publication date is missing, and a report of this kind is removed a certain time after it. Add a line published: with the day on which the report was first on the site, such as published: 2026-03-14`,
			]);
		},
	);

	test("does not require a publication date for a permanent report", () => {
		expect(undated("board-response")).toEqual([]);
		expect(undated("overview-report", REVIEW.replace("serious-case-review", "practice-review"))).toEqual([]);
	});
});

describe("the publication check for a delayed review", () => {
	const DELAYED = REVIEW.replace("status: published", "status: publication-delayed");

	test("accepts a reference, a kind, a status and a publication date in a review whose publication is delayed", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${DELAYED}published: 2026-05\nthemes: []\n` })).toEqual([]);
	});

	const details = {
		headline: ["A child", "The headline"],
		summary: ["What happened.", "The summary"],
		note: ["Look.", "The note"],
		describesHarm: ["true", "The ‘describes harm’ field"],
		anonymised: ["true", "The ‘anonymised’ field"],
		themes: ["[neglect]", "The list of themes"],
		agencies: ["[police]", "The list of agencies"],
		ageBand: ["1-5", "The age band"],
		outcome: ["improvements-published", "The outcome"],
		learning: ["[{point: Look., audiences: [everyone]}]", "The list of learning points"],
		recommendations: ["[{text: Do it., agency: police}]", "The list of recommendations"],
	};

	test.each(Object.entries(details))("refuses the field %s in a review whose publication is delayed", (field, [value, name]) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${DELAYED}${field}: ${value}\n` })).toEqual([
			`reviews/scr-001.yaml:4:1 [delayed-detail] ${name} must be left out, because the review's publication is delayed. Delete ${field}, and keep its contents elsewhere until the review is published.`,
		]);
	});

	test("lists every field that a review whose publication is delayed must not have", () => {
		expect(Object.keys(reviewSchema.shape).filter((field) => !Object.hasOwn(details, field))).toEqual([
			"reference",
			"kind",
			"status",
			"published",
			"withdrawn",
			"formerly",
		]);
	});

	test("refuses reports and briefings for a review whose publication is delayed", () => {
		const message = (place: string, kind: string) =>
			`${place} [delayed-report] This ${kind} belongs to a review whose publication is delayed. Move the file out of the data folder until the review's status is published.`;
		const files = { "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/a.yaml": BRIEFING };
		expect(mistakesIn({ ...files, "reviews/scr-001.yaml": DELAYED })).toEqual([
			message("briefings/a.yaml:2:9", "briefing"),
			message("reports/scr-001-overview-report.yaml:4:9", "report"),
		]);
		expect(mistakesIn({ ...files, "reviews/scr-001.yaml": REVIEW })).toEqual([]);
	});
});

describe("the publication check for two briefings", () => {
	const twice = (first: string, second: string) =>
		check({ "reviews/scr-001.yaml": REVIEW, "briefings/a.yaml": first, "briefings/b.yaml": second });

	test("warns at the second of two briefings with the same review and title, and refers to the first", () => {
		expect(twice(BRIEFING, BRIEFING.replace("Learning", "LEARNING"))).toMatchObject([
			{
				file: "data/briefings/b.yaml",
				line: 1,
				rule: "briefing-twice",
				severity: "warning",
				because: [{ file: "data/briefings/a.yaml", line: 1, column: 8, says: "has the same title" }],
			},
		]);
	});

	test("does not warn of two briefings whose titles or reviews differ", () => {
		expect(twice(BRIEFING, BRIEFING.replace("Learning", "More learning"))).toEqual([]);
		expect(twice(BRIEFING, BRIEFING.replace("review: scr-001\n", ""))).toEqual([]);
	});
});

describe("the publication check for one briefing", () => {
	const PARTS = [
		"caseSummary: What happened.\n",
		"keyThemes:\n  - theme: neglect\n    text: It was there.\n",
		"lessons:\n  practitioners: [Look.]\n  managers: [Ask.]\n",
		"questions: [What do we do?]\n",
	];
	const briefing = (...parts: string[]) => mistakesIn({ "briefings/a.yaml": `title: Two sides\n${parts.join("")}` });

	test("accepts a briefing with all its parts", () => {
		expect(briefing(...PARTS)).toEqual([]);
	});

	test("accepts a briefing with onRequest and no parts", () => {
		expect(briefing("onRequest: board\n")).toEqual([]);
	});

	test("refuses a briefing that lacks some of its parts and has no onRequest", () => {
		const lacks = (parts: string) => [
			`briefings/a.yaml:1:1 [briefing-whole] The briefing is incomplete: it lacks ${parts}. Add these fields or, if the site does not have the text, write onRequest: board`,
		];
		expect(briefing(PARTS[0] ?? "", PARTS[2] ?? "")).toEqual(lacks("keyThemes, questions"));
		expect(briefing()).toEqual(lacks("caseSummary, keyThemes, lessons, questions"));
	});

	test("refuses a briefing with both onRequest and parts", () => {
		const has = (place: string, part: string, name: string) =>
			`briefings/a.yaml:${place} [briefing-whole] The record says that the briefing is available only on request, but has ${name}. Delete onRequest if the record has the whole briefing; otherwise delete ${part}.`;
		expect(briefing("onRequest: board\n", ...PARTS)).toEqual([
			has("3:1", "caseSummary", "the case summary"),
			has("4:1", "keyThemes", "the list of key themes"),
			has("7:1", "lessons", "the group of lessons"),
			has("10:1", "questions", "the list of questions"),
		]);
	});
});
