import { describe, expect, test } from "vitest";
import type { Access } from "../../../../scripts/publish/published.ts";
import type { RecommendationStatus } from "../../../../scripts/publish/recommendation-status.ts";
import { BRIEFING, NATIONAL, OVERVIEW, pdf, publicOn, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("the catalogue says how readers get a report", () => {
	test.each<[string, string, Access]>([
		["as a file", "file: a.pdf\n", { way: "file", address: "/documents/a.pdf", size: 1000 }],
		["through a link", "url: https://example.org/a\n", { way: "link", url: "https://example.org/a" }],
		[
			"through a link with a note",
			"url: https://example.org/a\nurlNote: Scroll.\n",
			{ way: "link", url: "https://example.org/a", note: "Scroll." },
		],
		["from the Board, on request", "onRequest: board\n", { way: "board" }],
		["from its publisher, on request", "onRequest: publisher\n", { way: "publisher" }],
		[
			"from its publisher, with a page about it",
			"onRequest: publisher\nnotice: https://example.org/n\nnoticeNote: A list.\n",
			{ way: "publisher", notice: { url: "https://example.org/n", note: "A list." } },
		],
	])("publishes how readers get a report that is available %s", (_, lines, access) => {
		const documents = lines.startsWith("file") ? [pdf("a.pdf")] : [];
		const { reports } = publicOn(DAY, { "reports/a.yaml": NATIONAL.replace("onRequest: publisher\n", lines) }, documents);
		expect(reports[0]?.access).toEqual(access);
	});
});

describe("the catalogue contains a republished report", () => {
	const again = "republished: {on: 2026-03-01, reason: SECRET}\n";
	const on = (asOf: string) => {
		const report = OVERVIEW.replace("2026-05-17", "2020-05-17") + again;
		return publicOn(asOf, { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": report });
	};

	test("contains both publication dates of a republished report, but not the reason for the republication", () => {
		expect(on(DAY).reports).toMatchObject([{ published: "2020-05-17", publishedAgain: "2026-03-01", lastPublicDay: "2027-03-01" }]);
		expect(JSON.stringify(on(DAY))).not.toContain("SECRET");
	});

	test("contains the removal notice of a removed report until the day on which the report is republished", () => {
		expect(on("2026-02-28")).toMatchObject({ reports: [], removed: [{ address: "/reports/scr-001-overview-report/" }] });
	});
});

describe("the catalogue leaves out unknown fields", () => {
	test("leaves out unknown fields of a report", () => {
		const [report = expect.unreachable()] = publicOn(DAY, { "reports/a.yaml": NATIONAL }).reports;
		const optional = [
			"subtitle",
			"authors",
			"review",
			"reference",
			"date",
			"documentDate",
			"dateNote",
			"published",
			"scope",
			"summary",
			"lastPublicDay",
		];
		expect(Object.keys(report).filter((key) => optional.includes(key))).toEqual([]);
		expect(report).toMatchObject({
			title: "Ages of concern",
			publisher: { id: "ofsted", name: "Ofsted" },
			local: false,
			themes: [],
			audiences: [],
		});
	});

	test("leaves out unknown fields of a briefing whose text is not on the site", () => {
		expect(publicOn(DAY, { "briefings/a.yaml": "title: Two sides\nonRequest: board\n" }).briefings).toEqual([
			{
				slug: "a",
				address: "/briefings/a/",
				title: "Two sides",
				audiences: [],
				themes: [],
				guidance: [],
				version: expect.stringMatching(/^[a-z]{8}$/),
			},
		]);
	});
});

describe("the catalogue contains the public details of a review", () => {
	const whole = review(
		"SCR 001",
		`headline: Seen and heard
themes: [neglect]
agencies: [police, health]
ageBand: 1-5
learning:
  - point: Look.
    audiences: [everyone]
    themes: [domestic-abuse]
recommendations:
  - text: Do it.
    agency: police
    response: {accepted: in-part, text: We will.}
    actions:
      - {action: Done in May, due: 2026-05, completed: 2026-05-31}
      - {action: Late since yesterday, due: 2026-05-31}
      - {action: Due today, due: 2026-06-01}
      - {action: Due this month, agency: health, due: 2026-06}
      - {action: Said to be done tomorrow, due: 2026-05-31, completed: 2026-06-02}
    evidence:
      - {text: Seen last year, date: 2025}
      - {text: Seen at some time}
      - {text: To be seen tomorrow, date: 2026-06-02}
`,
	);
	const [seen] = publicOn(DAY, {
		"reviews/scr-001.yaml": whole,
		"briefings/a.yaml": BRIEFING,
		"reports/scr-001-overview-report.yaml": OVERVIEW,
	}).reviews;

	test("makes a review’s title from its reference and headline, and shows names instead of identifiers", () => {
		expect(seen).toMatchObject({
			title: "SCR 001: Seen and heard",
			themes: [{ id: "neglect", name: "Neglect" }],
			agencies: [
				{ id: "police", name: "Police" },
				{ id: "health", name: "Health" },
			],
			ageBand: { id: "1-5", name: "Aged 1-5" },
			learning: [
				{ point: "Look.", audiences: [{ id: "everyone", name: "Everyone" }], themes: [{ id: "domestic-abuse", name: "Domestic abuse" }] },
			],
		});
	});

	test("links a review to its public briefings and reports", () => {
		expect(seen?.briefings).toEqual([{ title: "Learning from SCR 001", address: "/briefings/a/" }]);
		expect(seen?.reports).toEqual([
			{ title: "Overview", address: "/reports/scr-001-overview-report/", kindName: "overview-report", lastPublicDay: "2027-05-17" },
		]);
	});

	test("shows who is responsible for each action, and whether the action is completed or overdue on the given day", () => {
		expect(seen?.recommendations[0]?.actions).toEqual([
			{ action: "Done in May", agency: { id: "police", name: "Police" }, due: "2026-05", completed: "2026-05-31", overdue: false },
			{ action: "Late since yesterday", agency: { id: "police", name: "Police" }, due: "2026-05-31", overdue: true },
			{ action: "Due today", agency: { id: "police", name: "Police" }, due: "2026-06-01", overdue: false },
			{ action: "Due this month", agency: { id: "health", name: "Health" }, due: "2026-06", overdue: false },
			{ action: "Said to be done tomorrow", agency: { id: "police", name: "Police" }, due: "2026-05-31", overdue: true },
		]);
	});

	test("does not show evidence dated in the future", () => {
		expect(seen?.recommendations[0]?.evidence).toEqual([{ text: "Seen last year", date: "2025" }, { text: "Seen at some time" }]);
	});
});

/** Returns the status of a recommendation on a given day. The recommendation has one action, whose fields `action` gives as YAML. */
function statusOn(day: string, action: string, more = ""): RecommendationStatus | undefined {
	const { reviews } = publicOn(day, {
		"reviews/scr-001.yaml": `${REVIEW}recommendations:\n  - text: Do it.\n    agency: police\n    actions: [{action: Do it., ${action}}]\n${more}`,
	});
	return reviews[0]?.recommendations[0]?.status;
}

describe("the catalogue gives each recommendation a status", () => {
	test.each([
		["in-progress on the action’s due date", "2026-05-31", "due: 2026-05-31", "in-progress"],
		["overdue on the day after the action’s due date", "2026-06-01", "due: 2026-05-31", "overdue"],
		["in-progress on the last day of the month in which the action is due", "2026-05-31", "due: 2026-05", "in-progress"],
		["overdue on the first day after the month in which the action is due", "2026-06-01", "due: 2026-05", "overdue"],
		["in-progress on the last day of the year in which the action is due", "2026-12-31", "due: 2026", "in-progress"],
		["overdue on the first day after the year in which the action is due", "2027-01-01", "due: 2026", "overdue"],
		["overdue on the day before the action is completed late", "2026-06-09", "due: 2026-05, completed: 2026-06-10", "overdue"],
		["done on the day on which the action is completed late", "2026-06-10", "due: 2026-05, completed: 2026-06-10", "done"],
		["in-progress for ever if the action has no due date", "2099-12-31", "agency: health", "in-progress"],
	])("gives a recommendation the status %s", (_, day, action, status) => expect(statusOn(day, action)).toBe(status));

	test("gives a recommendation the status “changed” from the first day of the month in which evidence was recorded", () => {
		const evidence = "    evidence: [{text: Seen., date: 2026-09}]\n";
		expect(statusOn("2026-08-31", "completed: 2026-05", evidence)).toBe("done");
		expect(statusOn("2026-09-01", "completed: 2026-05", evidence)).toBe("changed");
	});
});
