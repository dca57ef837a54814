import { describe, expect, test } from "vitest";
import { BRIEFING, NATIONAL, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

const national = (title: string, more = "") => NATIONAL.replace("Ages of concern", title) + more;
const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("the newest items", () => {
	test("include every kind of dated item, newest first, with briefings before reviews and reviews before reports on the same day", () => {
		const { latest } = publicOn(DAY, {
			"reviews/scr-001.yaml": review("SCR 001", "published: 2026-05-17\nsummary: What happened.\n"),
			"reports/scr-001-overview-report.yaml": OVERVIEW,
			"reports/a.yaml": national("Older", "documentDate: 2025\n"),
			"reports/b.yaml": national("Undated"),
			"briefings/a.yaml": `${BRIEFING}published: 2026-05-17\n`,
		});
		expect(latest).toEqual([
			{ title: "Learning from SCR 001", address: "/briefings/a/", kindName: "Briefing", date: "2026-05-17", review: "/reviews/scr-001/" },
			{
				title: "SCR 001",
				address: "/reviews/scr-001/",
				kindName: "serious-case-review",
				date: "2026-05-17",
				summary: "What happened.",
				review: "/reviews/scr-001/",
			},
			{
				title: "Overview",
				address: "/reports/scr-001-overview-report/",
				kindName: "overview-report",
				date: "2026-05-17",
				review: "/reviews/scr-001/",
				lastPublicDay: "2027-05-17",
			},
			{ title: "Older", address: "/reports/a/", kindName: "national-analysis", date: "2025", publisher: "Ofsted" },
		]);
	});

	test("are limited to fifty", () => {
		const files = Object.fromEntries(
			Array.from({ length: 51 }, (_, index) => [`reports/r${index}.yaml`, national(`R${index}`, "documentDate: 2025\n")]),
		);
		expect(publicOn(DAY, files).latest).toHaveLength(50);
	});
});
