/** What pages are made of: in order, with the names that readers see, and nothing that is unknown. */
import { describe, expect, test } from "vitest";
import type { Access } from "../../../../scripts/publish/published.ts";
import { BRIEFING, type Files, NATIONAL, OVERVIEW, pdf, publicOn, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

const national = (title: string, more = "") => NATIONAL.replace("Ages of concern", title) + more;
const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("order", () => {
	test("of reports: by their date here, else the printed one, newest first; then by title; undated last", () => {
		const { reports } = publicOn(DAY, {
			"reports/a.yaml": national("Undated B"),
			"reports/b.yaml": national("Undated A"),
			"reports/c.yaml": national("Printed 2026", "documentDate: 2026\n"),
			"reports/d.yaml": national("Here since 2025", "documentDate: 2010\npublished: 2025-03\n"),
			"reports/e.yaml": national("Printed in May", "documentDate: 2026-05\n"),
			"reports/f.yaml": national("Again in May", "documentDate: 2026-05\n"),
		});
		expect(reports.map(({ title }) => title)).toEqual([
			"Again in May",
			"Printed in May",
			"Printed 2026",
			"Here since 2025",
			"Undated A",
			"Undated B",
		]);
	});

	test("of reviews: newest first, then the higher reference", () => {
		const { reviews } = publicOn(DAY, {
			"reviews/scr-001.yaml": review("SCR 001"),
			"reviews/scr-002.yaml": review("SCR 002"),
			"reviews/scr-003.yaml": review("SCR 003", "published: 2025\n"),
			"reviews/scr-004.yaml": review("SCR 004", "published: 2026-05-31\n"),
		});
		expect(reviews.map(({ reference }) => reference)).toEqual(["SCR 004", "SCR 003", "SCR 002", "SCR 001"]);
	});

	test("of briefings: newest first, then by title", () => {
		const briefing = (title: string, more = "") => `title: ${title}\nonRequest: board\n${more}`;
		const { briefings } = publicOn(DAY, {
			"briefings/a.yaml": briefing("B"),
			"briefings/b.yaml": briefing("A"),
			"briefings/c.yaml": briefing("C", "published: 2026-01\n"),
		});
		expect(briefings.map(({ title }) => title)).toEqual(["C", "A", "B"]);
	});
});

describe("the next removal", () => {
	const until = (kind: string, published: string, more = "") =>
		OVERVIEW.replace("overview-report", kind).replace("2026-05-17", published) + more;
	const next = (files: Files) => publicOn(DAY, { "reviews/scr-001.yaml": REVIEW, ...files }).nextRemoval;

	test("is the day after the first last public day", () => {
		expect(
			next({
				"reports/scr-001-overview-report.yaml": until("overview-report", "2025-06-01"),
				"reports/scr-001-action-plan.yaml": until("action-plan", "2026-01-01"),
			}),
		).toBe("2026-06-02");
	});

	test("is that of a withdrawal to come, where that is sooner", () => {
		const withdrawn = until("overview-report", "2026-05-17", "withdrawn: {on: 2026-06-10, reason: Because.}\n");
		expect(next({ "reports/scr-001-overview-report.yaml": withdrawn })).toBe("2026-06-10");
	});

	test("is none where everything stays", () => {
		expect(next({ "reports/a.yaml": NATIONAL })).toBeUndefined();
	});
});

describe("how a report is read", () => {
	test.each<[string, string, Access]>([
		["a file", "file: a.pdf\n", { way: "file", address: "/documents/a.pdf", size: 1000 }],
		["a link", "url: https://example.org/a\n", { way: "link", url: "https://example.org/a" }],
		[
			"a link with a note",
			"url: https://example.org/a\nurlNote: Scroll.\n",
			{ way: "link", url: "https://example.org/a", note: "Scroll." },
		],
		["the Board", "onRequest: board\n", { way: "board" }],
		["its publisher", "onRequest: publisher\n", { way: "publisher" }],
		[
			"a page about it",
			"onRequest: publisher\nnotice: https://example.org/n\nnoticeNote: A list.\n",
			{ way: "publisher", notice: { url: "https://example.org/n", note: "A list." } },
		],
	])("by %s", (_, lines, access) => {
		const documents = lines.startsWith("file") ? [pdf("a.pdf")] : [];
		const { reports } = publicOn(DAY, { "reports/a.yaml": NATIONAL.replace("onRequest: publisher\n", lines) }, documents);
		expect(reports[0]?.access).toEqual(access);
	});
});

describe("what is unknown is absent", () => {
	test("from a report", () => {
		const [report = expect.unreachable()] = publicOn(DAY, { "reports/a.yaml": NATIONAL }).reports;
		const optional = [
			"subtitle",
			"authors",
			"review",
			"reference",
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

	test("from a briefing that is not held", () => {
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

describe("a review", () => {
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

	test("is called by its reference and headline, in names that readers see", () => {
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

	test("leads to what is public of it", () => {
		expect(seen?.briefings).toEqual([{ title: "Learning from SCR 001", address: "/briefings/a/" }]);
		expect(seen?.reports).toEqual([
			{ title: "Overview", address: "/reports/scr-001-overview-report/", kindName: "overview-report", lastPublicDay: "2027-05-17" },
		]);
	});

	test("says of each action who does it, what is done and what is late, on the day", () => {
		expect(seen?.recommendations[0]?.actions).toEqual([
			{ action: "Done in May", agency: { id: "police", name: "Police" }, due: "2026-05", completed: "2026-05-31", overdue: false },
			{ action: "Late since yesterday", agency: { id: "police", name: "Police" }, due: "2026-05-31", overdue: true },
			{ action: "Due today", agency: { id: "police", name: "Police" }, due: "2026-06-01", overdue: false },
			{ action: "Due this month", agency: { id: "health", name: "Health" }, due: "2026-06", overdue: false },
			{ action: "Said to be done tomorrow", agency: { id: "police", name: "Police" }, due: "2026-05-31", overdue: true },
		]);
	});

	test("shows no evidence of the future", () => {
		expect(seen?.recommendations[0]?.evidence).toEqual([{ text: "Seen last year", date: "2025" }, { text: "Seen at some time" }]);
	});
});
