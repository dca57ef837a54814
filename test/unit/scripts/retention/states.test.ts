import { describe, expect, test } from "vitest";
import { BRIEFING, type Files, NATIONAL, pdf, publicOn, REVIEW } from "../../../support/records.ts";
import { withFile } from "../../../support/secret-reports.ts";

describe("the catalogue for future publication dates", () => {
	const FUTURE: Files = {
		"reviews/scr-001.yaml": `${REVIEW}published: 2026-06-02\nheadline: SECRET\nsummary: SECRET\nthemes: [neglect]\nagencies: [police]\n`,
		"reports/scr-001-overview-report.yaml": withFile("overview-report", "published: 2026-05-01\n"),
		"reports/scr-001-executive-summary.yaml": withFile("executive-summary", "published: 2024-05-01\n"),
		"reports/scr-001-board-response.yaml": withFile("board-response", "withdrawn: {on: 2026-05-20, reason: SECRET}\n"),
		"briefings/a.yaml": BRIEFING.replace("Learning from SCR 001", "SECRET"),
		"briefings/b.yaml": "title: SECRET\npublished: 2026-06-02\nonRequest: board\n",
		"reports/c.yaml": `${NATIONAL.replace("Ages of concern", "SECRET")}published: 2026-07\n`,
	};
	const DOCUMENTS = [pdf("scr-001-overview-report.pdf"), pdf("scr-001-executive-summary.pdf"), pdf("scr-001-board-response.pdf")];

	test("hides records with a future publication date, and everything that belongs to a hidden review", () => {
		const seen = publicOn("2026-06-01", FUTURE, DOCUMENTS);
		expect(JSON.stringify(seen)).not.toMatch(/secret|scr-001|SCR 001/i);
		expect([seen.reviews, seen.reports, seen.briefings, seen.removed, seen.documents, seen.latest, seen.publishers]).toEqual([
			[],
			[],
			[],
			[],
			[],
			[],
			[],
		]);
	});

	test("shows records from their publication date", () => {
		const seen = publicOn("2026-06-02", FUTURE, DOCUMENTS);
		expect(seen.reviews.map(({ slug }) => slug)).toEqual(["scr-001"]);
		expect(seen.reports.map(({ slug }) => slug)).toEqual(["scr-001-overview-report"]);
		expect(seen.briefings.map(({ slug }) => slug)).toEqual(["b", "a"]);
		expect(seen.removed.map(({ address }) => address)).toEqual(["/reports/scr-001-board-response/", "/reports/scr-001-executive-summary/"]);
	});
});

describe("the catalogue for a delayed publication", () => {
	test("lists a review whose publication is delayed with only its reference, kind and date", () => {
		const { reviews, latest } = publicOn("2026-06-01", {
			"reviews/scr-001.yaml": `${REVIEW.replace("published", "publication-delayed")}published: 2026-05\n`,
		});
		expect(reviews).toEqual([
			{
				slug: "scr-001",
				address: "/reviews/scr-001/",
				title: "SCR 001",
				reference: "SCR 001",
				kind: "serious-case-review",
				kindName: "serious-case-review",
				delayed: true,
				published: "2026-05",
				themes: [],
				agencies: [],
				learning: [],
				recommendations: [],
				briefings: [],
				reports: [],
				removed: [],
				version: expect.stringMatching(/^[b-t]{8}$/),
			},
		]);
		expect(latest).toEqual([]);
	});
});
