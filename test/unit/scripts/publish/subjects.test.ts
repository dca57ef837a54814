/** The catalogue seen by theme, by agency and by publisher. */
import { describe, expect, test } from "vitest";
import { BRIEFING, type Files, NATIONAL, publicOn, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

const national = (title: string, more = "") => NATIONAL.replace("Ages of concern", title) + more;
const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("by theme, agency and publisher", () => {
	const files: Files = {
		"reviews/scr-001.yaml": review("SCR 001", "themes: [neglect]\nagencies: [health]\nrecommendations: [{text: Do it., agency: police}]\n"),
		"reports/a.yaml": national("A", "themes: [neglect]\n"),
		"briefings/a.yaml": `${BRIEFING}themes: [neglect, domestic-abuse]\n`,
	};
	const { themes, agencies, publishers } = publicOn(DAY, files);

	test("every theme has what raises it", () => {
		expect(
			themes.map(({ id, address, reviews, reports, briefings }) => [id, address, reviews.length, reports.length, briefings.length]),
		).toEqual([
			["neglect", "/themes/neglect/", 1, 1, 1],
			["domestic-abuse", "/themes/domestic-abuse/", 0, 0, 1],
		]);
	});

	test("every agency has the reviews it took part in and the recommendations made to it", () => {
		expect(agencies.map(({ id, address, reviews, recommendations }) => [id, address, reviews.length, recommendations.length])).toEqual([
			["police", "/agencies/police/", 0, 1],
			["health", "/agencies/health/", 1, 0],
		]);
	});

	test("only publishers with something to read are named", () => {
		expect(publishers.map(({ id, address, reports }) => [id, address, reports.length])).toEqual([["ofsted", "/national/ofsted/", 1]]);
		expect(publicOn(DAY, {}).publishers).toEqual([]);
	});
});
