import { describe, expect, test } from "vitest";
import { type Files, NATIONAL, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

const national = (title: string, more = "") => NATIONAL.replace("Ages of concern", title) + more;
const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("the order of lists in the catalogue", () => {
	test("sorts reports by document date, or else by publication date, newest first, with undated reports last", () => {
		const { reports } = publicOn(DAY, {
			"reports/a.yaml": national("Undated B"),
			"reports/b.yaml": national("Undated A"),
			"reports/c.yaml": national("Printed 2026", "documentDate: 2026\n"),
			"reports/d.yaml": national("Printed 2010, here since March", "documentDate: 2010\npublished: 2026-03\n"),
			"reports/e.yaml": national("Printed in May", "documentDate: 2026-05\n"),
			"reports/f.yaml": national("Again in May", "documentDate: 2026-05\n"),
			"reports/g.yaml": national("Here since 2025", "published: 2025-03\n"),
		});
		expect(reports.map(({ title, date }) => [title, date])).toEqual([
			["Again in May", "2026-05"],
			["Printed in May", "2026-05"],
			["Printed 2026", "2026"],
			["Here since 2025", "2025-03"],
			["Printed 2010, here since March", "2010"],
			["Undated A", undefined],
			["Undated B", undefined],
		]);
	});

	test("sorts reviews by date, newest first, then by reference, highest first", () => {
		const { reviews } = publicOn(DAY, {
			"reviews/scr-001.yaml": review("SCR 001"),
			"reviews/scr-002.yaml": review("SCR 002"),
			"reviews/scr-003.yaml": review("SCR 003", "published: 2025\n"),
			"reviews/scr-004.yaml": review("SCR 004", "published: 2026-05-31\n"),
		});
		expect(reviews.map(({ reference }) => reference)).toEqual(["SCR 004", "SCR 003", "SCR 002", "SCR 001"]);
	});

	test("sorts briefings by date, newest first, then by title", () => {
		const briefing = (title: string, more = "") => `title: ${title}\nonRequest: board\n${more}`;
		const { briefings } = publicOn(DAY, {
			"briefings/a.yaml": briefing("B"),
			"briefings/b.yaml": briefing("A"),
			"briefings/c.yaml": briefing("C", "published: 2026-01\n"),
		});
		expect(briefings.map(({ title }) => title)).toEqual(["C", "A", "B"]);
	});
});

describe("the catalogue gives the day of the next removal", () => {
	const until = (kind: string, published: string, more = "") =>
		OVERVIEW.replace("overview-report", kind).replace("2026-05-17", published) + more;
	const next = (files: Files) => publicOn(DAY, { "reviews/scr-001.yaml": REVIEW, ...files }).nextRemoval;

	test("gives the day after the earliest last public day as the day of the next removal", () => {
		expect(
			next({
				"reports/scr-001-overview-report.yaml": until("overview-report", "2025-06-01"),
				"reports/scr-001-action-plan.yaml": until("action-plan", "2026-01-01"),
			}),
		).toBe("2026-06-02");
	});

	test("gives the day of a future withdrawal as the day of the next removal if no report will be removed sooner", () => {
		const withdrawn = until("overview-report", "2026-05-17", "withdrawn: {on: 2026-06-10, reason: Because.}\n");
		expect(next({ "reports/scr-001-overview-report.yaml": withdrawn })).toBe("2026-06-10");
	});

	test("gives no day of the next removal if no report will be removed", () => {
		expect(next({ "reports/a.yaml": NATIONAL })).toBeUndefined();
	});
});
