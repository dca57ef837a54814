import { expect, test } from "vitest";
import { BRIEFING, type Files, NATIONAL, publicOn, REVIEW, WHOLE_BRIEFING } from "../../../support/records.ts";

function offered(files: Files): string[] {
	return Object.entries(publicOn("2026-06-01", files).sections).flatMap(([section, hasSomething]) =>
		hasSomething === true ? section : [],
	);
}

const own = (kind: string) => `title: Own\nkind: ${kind}\npublisher: board\nonRequest: board\n`;

test("a board without records has only empty sections", () => {
	expect(offered({})).toEqual([]);
});

test.each<[string, Files, string[]]>([
	["a review", { "reviews/scr-001.yaml": REVIEW }, ["reviews"]],
	["a review with an agency", { "reviews/scr-001.yaml": `${REVIEW}agencies: [police]\n` }, ["reviews", "agencies"]],
	[
		"a review with a recommendation",
		{ "reviews/scr-001.yaml": `${REVIEW}recommendations: [{text: Ask., agency: police}]\n` },
		["reviews", "recommendations", "agencies"],
	],
	[
		"a review with learning",
		{ "reviews/scr-001.yaml": `${REVIEW}themes: [neglect]\nlearning: [{point: Look., audiences: [everyone]}]\n` },
		["reviews", "themes", "audiences"],
	],
	["a briefing without text", { "briefings/a.yaml": BRIEFING.replace("review: scr-001\n", "") }, ["briefings"]],
	["a briefing with text", { "briefings/a.yaml": WHOLE_BRIEFING.replace("review: scr-001\n", "") }, ["briefings", "audiences"]],
	["a national publication", { "reports/a.yaml": NATIONAL }, ["national"]],
	["a framework of the Board", { "reports/a.yaml": own("framework") }, ["reports", "frameworks"]],
	["a report of a practice review", { "reports/a.yaml": own("practice-review-report") }, ["reports", "practiceReviews"]],
])("only the sections that show the record have content if the board has just one record, %s", (_, files, sections) => {
	expect(offered(files).toSorted()).toEqual(sections.toSorted());
});
