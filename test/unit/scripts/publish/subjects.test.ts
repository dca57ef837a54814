import { describe, expect, test } from "vitest";
import { recommendationsOf } from "../../../../scripts/publish/subjects.ts";
import { BRIEFING, type Files, NATIONAL, publicOn, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

const national = (title: string, more = "") => NATIONAL.replace("Ages of concern", title) + more;
const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("the catalogue lists records by theme, agency and publisher", () => {
	const files: Files = {
		"reviews/scr-001.yaml": review("SCR 001", "themes: [neglect]\nagencies: [health]\nrecommendations: [{text: Do it., agency: police}]\n"),
		"reports/a.yaml": national("A", "themes: [neglect]\n"),
		"briefings/a.yaml": `${BRIEFING}themes: [neglect, domestic-abuse]\n`,
	};
	const { themes, agencies, publishers } = publicOn(DAY, files);

	test("lists the reviews, reports and briefings on each theme", () => {
		expect(
			themes.map(({ id, address, reviews, reports, briefings }) => [id, address, reviews.length, reports.length, briefings.length]),
		).toEqual([
			["neglect", "/themes/neglect/", 1, 1, 1],
			["domestic-abuse", "/themes/domestic-abuse/", 0, 0, 1],
		]);
	});

	test("lists the reviews that each agency took part in, and the recommendations made to that agency", () => {
		expect(agencies.map(({ id, address, reviews, recommendations }) => [id, address, reviews.length, recommendations.length])).toEqual([
			["police", "/agencies/police/", 0, 1],
			["health", "/agencies/health/", 1, 0],
		]);
	});

	test("lists only publishers that have a public report", () => {
		expect(publishers.map(({ id, address, reports }) => [id, address, reports.length])).toEqual([["ofsted", "/national/ofsted/", 1]]);
		expect(publicOn(DAY, {}).publishers).toEqual([]);
	});
});

describe("the catalogue numbers the recommendations in a review", () => {
	const two = (agencies: string) => `recommendations: [${agencies.split(" ").map((id) => `{text: For ${id}., agency: ${id}}`)}]\n`;
	const { reviews, agencies } = publicOn("2026-06-01", {
		"reviews/scr-001.yaml": `${REVIEW}published: 2025\nthemes: [neglect]\n${two("police health police")}`,
		"reviews/scr-002.yaml": `${REVIEW.replace("001", "002")}published: 2026\n${two("health")}`,
	});

	test("numbers the recommendations within each review, and builds each recommendation’s address from the review and the number", () => {
		expect(recommendationsOf(reviews).map(({ recommendation: { number, id, address } }) => [number, id, address])).toEqual([
			[1, "scr-002-1", "/reviews/scr-002/#scr-002-1"],
			[1, "scr-001-1", "/reviews/scr-001/#scr-001-1"],
			[2, "scr-001-2", "/reviews/scr-001/#scr-001-2"],
			[3, "scr-001-3", "/reviews/scr-001/#scr-001-3"],
		]);
	});

	test("keeps the number of a recommendation in its agency’s list", () => {
		expect(
			agencies.map(({ id, recommendations }) => [
				id,
				recommendations.map(({ review, recommendation }) => [review.reference, recommendation.number]),
			]),
		).toEqual([
			[
				"police",
				[
					["SCR 001", 1],
					["SCR 001", 3],
				],
			],
			[
				"health",
				[
					["SCR 002", 1],
					["SCR 001", 2],
				],
			],
		]);
	});
});
