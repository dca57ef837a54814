import { describe, expect, test } from "vitest";
import { trackedRecords } from "../../../../scripts/retention/withheld.ts";
import { BRIEFING, catalogueOf, type Files, NATIONAL, OVERVIEW, REVIEW } from "../../../support/records.ts";

const FILES: Files = {
	"reviews/scr-001.yaml": REVIEW,
	"reviews/scr-002.yaml": `${REVIEW.replace("001", "002")}published: 2027-06-01\nheadline: Not yet\n`,
	"reports/scr-001-overview-report.yaml": `${OVERVIEW}subtitle: What happened\n`,
	"reports/a.yaml": NATIONAL,
	"briefings/a.yaml": BRIEFING,
	"briefings/b.yaml": `${BRIEFING.replace("001", "002").replace("scr-001", "scr-002")}`,
};

function trackedOn(day: string) {
	const result = catalogueOf(FILES, [], day);
	return result.ok ? trackedRecords(result.states) : expect.unreachable();
}

describe("trackedRecords returns the records that are hidden or will be removed", () => {
	test("returns the hidden records and the public reports that will be removed", () => {
		expect(trackedOn("2027-05-17").map(({ file, withheld }) => [file, withheld])).toEqual([
			["data/reviews/scr-002.yaml", true],
			["data/briefings/b.yaml", true],
			["data/reports/scr-001-overview-report.yaml", false],
		]);
	});

	test("trackedRecords includes a removed report’s titles and text, and says that a removal notice replaces the report", () => {
		expect(trackedOn("2027-05-18").at(-1)).toMatchObject({
			withheld: true,
			folder: "reports",
			slug: "scr-001-overview-report",
			leavesNote: true,
			titles: ["Overview", "What happened"],
			texts: expect.arrayContaining(["Overview", "What happened"]),
		});
	});

	test("says which hidden records have the name of a public record in another folder", () => {
		const files = { ...FILES, "reports/a.yaml": `${NATIONAL}withdrawn: {on: 2026-05-01, reason: Order., byOrder: true}\n` };
		const result = catalogueOf(files);
		const tracked = result.ok ? trackedRecords(result.states) : [];
		expect(tracked.filter(({ isShared }) => isShared).map(({ file }) => file)).toEqual(["data/reports/a.yaml"]);
	});
});
