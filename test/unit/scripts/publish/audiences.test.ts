import { describe, expect, test } from "vitest";
import { lessonsIn } from "../../../../scripts/publish/audiences.ts";
import type { Audience, Case } from "../../../../scripts/publish/published.ts";
import { A_DAY, type Files, NATIONAL, publicOn, REVIEW } from "../../../support/records.ts";

const briefing = (number: string, more = "") => `title: Learning from SCR ${number}
review: scr-${number}
caseSummary: What happened.
keyThemes: [{theme: neglect, text: Seen.}]
lessons:
  practitioners: [Ask ${number}., Look ${number}.]
  managers: [Lead ${number}.]
questions: [What about ${number}?]
${more}`;

const review = (number: string, more = "") => REVIEW.replace("001", number) + more;

function audience(id: string, files: Files, day: string = A_DAY): Audience {
	const found = publicOn(day, files).audiences.find((one) => one.id === id);
	if (!found) throw new Error(`There is no ${id}.`);
	return found;
}

const titles = (cases: readonly Case[]) => cases.map(({ title }) => title);

describe("the catalogue assigns lessons to audiences", () => {
	const files: Files = {
		"reviews/scr-001.yaml": review(
			"001",
			"learning: [{point: Learn it., audiences: [everyone]}, {point: Lead it., audiences: [managers]}]\n",
		),
		"briefings/a.yaml": briefing("001", "audiences: [everyone]\n"),
	};

	test("assigns lessons for practitioners to the briefing’s audiences, and learning points to the audiences that these points name", () => {
		expect(audience("everyone", files).cases).toEqual([
			{
				title: "SCR 001",
				address: "/reviews/scr-001/",
				briefings: [
					{ title: "Learning from SCR 001", address: "/briefings/a/", lessons: ["Ask 001.", "Look 001."], questions: ["What about 001?"] },
				],
				points: ["Learn it."],
			},
		]);
	});

	test("assigns lessons for managers to the audience of managers, whether or not the briefing lists that audience", () => {
		const [only] = audience("managers", files).cases;
		expect(only?.briefings[0]?.lessons).toEqual(["Lead 001."]);
		expect(only?.points).toEqual(["Lead it."]);
		expect(audience("managers", { ...files, "briefings/a.yaml": briefing("001", "audiences: [managers]\n") }).cases).toEqual([only]);
	});

	test("assigns lessons for practitioners to no audience if the briefing has no audiences", () => {
		const unaddressed = audience("everyone", { ...files, "briefings/a.yaml": briefing("001") });
		expect(unaddressed.cases.map(({ briefings, points }) => [briefings, points])).toEqual([[[], ["Learn it."]]]);
	});

	test("counts lessons together with learning points from reviews", () => {
		expect(lessonsIn(audience("everyone", files).cases)).toBe(3);
		expect(lessonsIn([])).toBe(0);
	});
});

describe("the catalogue groups an audience’s lessons by case", () => {
	const files: Files = {
		"reviews/scr-001.yaml": review("001", "published: 2024\n"),
		"reviews/scr-002.yaml": review("002", "published: 2025-03\n"),
		"reviews/scr-003.yaml": review("003"),
		"briefings/a.yaml": briefing("001", "published: 2026-02-01\naudiences: [everyone]\n"),
		"briefings/b.yaml": briefing("002", "audiences: [everyone]\n"),
		"briefings/c.yaml": briefing("003", "audiences: [everyone]\n"),
		"briefings/d.yaml": `${briefing("001", "published: 2025-06\naudiences: [everyone]\n")
			.replace("review: scr-001\n", "")
			.replace("Learning from", "Alone")}`,
	};

	test("sorts an audience’s cases by their newest date, with undated cases last, and includes briefings without a review", () => {
		const { cases } = audience("everyone", files);
		expect(cases.map(({ title, date }) => [title, date])).toEqual([
			["SCR 001", "2026-02-01"],
			["Alone SCR 001", "2025-06"],
			["SCR 002", "2025-03"],
			["SCR 003", undefined],
		]);
	});

	test("leaves out a case whose only lessons are in a briefing that is not yet public", () => {
		expect(titles(audience("everyone", files, "2026-01-31").cases)).not.toContain("SCR 001");
		expect(titles(audience("everyone", files, "2026-02-01").cases)).toContain("SCR 001");
	});
});

test("an audience’s publications are the reports for that audience, and the briefings whose text is not on the site", () => {
	const files: Files = {
		"reports/a.yaml": `${NATIONAL}audiences: [managers]\n`,
		"reports/b.yaml": NATIONAL.replace("concern", "joy"),
		"reviews/scr-001.yaml": REVIEW,
		"briefings/a.yaml": "title: Learning from SCR 001\nreview: scr-001\naudiences: [managers]\nonRequest: board\n",
	};
	const { cases, briefings, reports } = audience("managers", files);
	expect([cases, titles(briefings as never), titles(reports as never)]).toEqual([[], ["Learning from SCR 001"], ["Ages of concern"]]);
	expect(audience("everyone", files).reports).toEqual([]);
});
