import { expect, test } from "vitest";
import { NAMED_REVIEWS, NEWEST_POINTS } from "../../../../site/lists/list-limits.ts";
import { agencySubject, audienceSubject, recommendationsSubject, themeSubject } from "../../../../site/lists/list-subjects.ts";
import { A_DAY, NATIONAL, publicOn, REVIEW } from "../../../support/records.ts";

const REVIEWS = 12;

const catalogue = publicOn(A_DAY, {
	...Object.fromEntries(
		Array.from({ length: REVIEWS }, (_, index) => [
			`reviews/scr-${index + 101}.yaml`,
			`${REVIEW.replace("001", String(index + 101))}published: ${2014 + index}\nthemes: [neglect]\nagencies: [police]\nlearning:\n  - point: Look.\n    audiences: [managers]\n    themes: [neglect]\nrecommendations:\n  - {text: Ask., agency: police}\n`,
		]),
	),
	"reports/a.yaml": `${NATIONAL}audiences: [managers]\n`,
});

function named<T extends { id: string }>(list: readonly T[], id: string): T {
	const found = list.find((one) => one.id === id);
	if (!found) throw new Error(`There is no ${id}.`);
	return found;
}

test("lists a theme’s newest learning points, and gives the number of the others", () => {
	const subject = themeSubject(named(catalogue.themes, "neglect"), catalogue);
	expect([subject.points.length, subject.morePoints, subject.reviews]).toEqual([NEWEST_POINTS, REVIEWS - NEWEST_POINTS, REVIEWS]);
	expect(subject.tally.find(({ status }) => status === "no-action")?.count).toBe(REVIEWS);
	expect(subject.lastYear).toBe("2026");
});

test("lists no learning points for a theme without reviews", () => {
	const subject = themeSubject(named(catalogue.themes, "domestic-abuse"), catalogue);
	expect([subject.points, subject.morePoints, subject.reviews]).toEqual([[], 0, 0]);
});

test("lists an agency’s newest reviews, and shows whether there are more", () => {
	const police = agencySubject(named(catalogue.agencies, "police"));
	expect([police.reviews.length, police.moreReviews]).toEqual([NAMED_REVIEWS, true]);
	expect(police.reviews[0]?.title).toBe("SCR 112");
	expect(agencySubject(named(catalogue.agencies, "health"))).toMatchObject({ reviews: [], moreReviews: false });
});

test("counts an audience’s lessons, cases and publications", () => {
	expect(audienceSubject(named(catalogue.audiences, "managers"))).toMatchObject({ lessons: REVIEWS, cases: REVIEWS, publications: 1 });
});

test("recommendations are counted for each agency and theme", () => {
	const all = named(catalogue.agencies, "police").recommendations;
	const { agencies, themes } = recommendationsSubject(all, catalogue);
	expect(agencies.map(({ id, count }) => [id, count])).toEqual([
		["police", REVIEWS],
		["health", 0],
	]);
	expect(themes.map(({ id, count }) => [id, count])).toEqual([
		["neglect", REVIEWS],
		["domestic-abuse", 0],
	]);
});
