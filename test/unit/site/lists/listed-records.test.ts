/**
 * Checks that lists receive only the fields that they show. The build renders a page again when any field passed to that
 * page changes.
 */
import { expect, test } from "vitest";
import { briefReview, listedBriefing, listedReport, listedReview } from "../../../../site/lists/listed-records.ts";
import { A_DAY, NATIONAL, publicOn, REVIEW } from "../../../support/records.ts";

const LEARNING = "learning:\n  - point: Look.\n    audiences: [managers]\n";
const RECOMMENDATIONS = "recommendations:\n  - {text: Ask., agency: police}\n";

const { reviews, reports, briefings } = publicOn(A_DAY, {
	"reviews/scr-001.yaml": `${REVIEW}summary: What was seen.\nthemes: [neglect]\n${LEARNING}${RECOMMENDATIONS}`,
	"reports/a.yaml": `${NATIONAL}scope: England\nthemes: [neglect]\naudiences: [managers]\n`,
	"briefings/a.yaml": "title: Learning from SCR 001\nreview: scr-001\nonRequest: board\nthemes: [neglect]\n",
});

test("a review in a list has no themes, learning or recommendations", () => {
	expect(reviews.map(listedReview)).toEqual([
		{
			title: "SCR 001",
			address: "/reviews/scr-001/",
			kindName: "serious-case-review",
			delayed: false,
			summary: "What was seen.",
		},
	]);
});

test("a report in a list has no themes, audiences, review, scope or version", () => {
	const [report] = reports.map(listedReport);
	expect(report).toMatchObject({ title: "Ages of concern", address: "/reports/a/" });
	for (const field of ["themes", "audiences", "review", "scope", "version"]) expect(report).not.toHaveProperty(field);
});

test("a briefing in a list has a review but no themes", () => {
	expect(briefings.map(listedBriefing)).toEqual([
		{
			title: "Learning from SCR 001",
			address: "/briefings/a/",
			review: { title: "SCR 001", address: "/reviews/scr-001/", kind: "serious-case-review" },
		},
	]);
});

test("a review in a list by theme has the text and status of its recommendations", () => {
	expect(reviews.map(briefReview)).toEqual([
		{
			title: "SCR 001",
			address: "/reviews/scr-001/",
			recommendations: [{ address: "/reviews/scr-001/#scr-001-1", text: "Ask.", status: "no-action" }],
		},
	]);
});
