import { describe, expect, test } from "vitest";
import { overTime } from "../../../../scripts/publish/reviews-by-year.ts";
import { A_DAY, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const dated = (...dates: Array<string | undefined>) => dates.map((published) => (published ? { published: published as never } : {}));

describe("overTime counts the reviews in each year", () => {
	test("counts reviews for every year in the range, and accepts dates of any precision", () => {
		const reviews = dated("2023", "2023-05", "2025-12-31");
		expect(overTime(reviews, reviews, "2026")).toEqual({
			years: [
				{ year: "2023", count: 2 },
				{ year: "2024", count: 0 },
				{ year: "2025", count: 1 },
				{ year: "2026", count: 0 },
			],
			unknown: 0,
		});
	});

	test("counts 31 December and 1 January in different years", () => {
		const reviews = dated("2024-12-31", "2025-01-01");
		expect(overTime(reviews, reviews, "2025").years.map(({ count }) => count)).toEqual([1, 1]);
	});

	test("starts with the year of the site’s earliest review, so that charts can be compared", () => {
		expect(overTime(dated("2025"), dated("2025", "2023", undefined), "2025").years.map(({ year }) => year)).toEqual([
			"2023",
			"2024",
			"2025",
		]);
	});

	test("counts reviews whose year is unknown separately", () => {
		expect(overTime(dated(undefined, "2026", undefined), dated("2026"), "2026")).toEqual({
			years: [{ year: "2026", count: 1 }],
			unknown: 2,
		});
		expect(overTime(dated(undefined), dated("2020"), "2026")).toEqual({ years: [], unknown: 1 });
		expect(overTime([], dated("2020"), "2026")).toEqual({ years: [], unknown: 0 });
	});
});

test("counts a review in the year of its publication, whether or not its report has been removed", () => {
	const files = {
		"reviews/scr-001.yaml": `${REVIEW}published: 2026-05-17\nthemes: [neglect]\n`,
		"reports/scr-001-overview-report.yaml": `${OVERVIEW}themes: [neglect, domestic-abuse]\n`,
	};
	const of = (day: string) =>
		publicOn(day, files).themes.map(({ id, reviews, reports }) => [id, overTime(reviews, reviews, "2027").years[0], reports.length]);
	const counted = { year: "2026", count: 1 };
	expect(of(A_DAY)).toEqual([
		["neglect", counted, 1],
		["domestic-abuse", undefined, 1],
	]);
	expect(of("2027-05-18")).toEqual([
		["neglect", counted, 0],
		["domestic-abuse", undefined, 0],
	]);
});
