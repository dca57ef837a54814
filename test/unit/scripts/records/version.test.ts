import { describe, expect, test } from "vitest";
import { BRIEFING, type Files, OVERVIEW, pdf, publicOn, REVIEW } from "../../../support/records.ts";

const REPORT = "reports/scr-001-overview-report.yaml";
const FILES: Files = { "reviews/scr-001.yaml": REVIEW, [REPORT]: OVERVIEW, "briefings/a.yaml": BRIEFING };

/** Returns the version of the review, of the report and of the briefing, in that order. */
function versions(changes: Files = {}, day = "2026-06-01"): string[] {
	const { reviews, reports, briefings } = publicOn(day, { ...FILES, ...changes });
	return [...reviews, ...reports, ...briefings].map(({ version }) => version);
}

const [review, report, briefing] = versions();

test("a record’s version consists of eight consonants", () => {
	for (const version of versions()) expect(version).toMatch(/^[bcdfghjklmnpqrst]{8}$/);
	expect(new Set(versions()).size).toBe(3);
});

describe("the catalogue if the content changes", () => {
	test.each([
		["the review", { "reviews/scr-001.yaml": `${REVIEW}summary: New.\n` }, [false, true, true]],
		["the report", { [REPORT]: `${OVERVIEW}summary: New.\n` }, [true, false, true]],
		["the briefing", { "briefings/a.yaml": BRIEFING.replace("Learning", "What was learned") }, [true, true, false]],
	])("changes the version of a record when the content of %s changes", (_, changes, same) => {
		expect(versions(changes).map((version, index) => version === [review, report, briefing][index])).toEqual(same);
	});

	test("changes the version of a report when its document changes", () => {
		const response = {
			"reports/scr-001-board-response.yaml": OVERVIEW.replace("overview-report", "board-response").replace(
				"onRequest: board",
				"file: scr-001-board-response.pdf",
			),
		};
		const [one, other, again] = ["0", "1", "0"].map((digit) => {
			const document = { ...pdf("scr-001-board-response.pdf"), sha256: digit.repeat(64) };
			return publicOn("2026-06-01", { "reviews/scr-001.yaml": REVIEW, ...response }, [document]).reports[0]?.version;
		});
		expect([one === other, one === again]).toEqual([false, true]);
	});
});

describe("the catalogue if the content does not change", () => {
	test("keeps the version of a record on another day", () => expect(versions({}, "2027-01-01")).toEqual([review, report, briefing]));

	test.each([
		["if fields are in a different order", REVIEW.split("\n").filter(Boolean).toReversed().join("\n")],
		["if a list is empty rather than missing", `${REVIEW}themes: []\nlearning: []\n`],
	])("keeps the version of a record %s", (_, yaml) => expect(versions({ "reviews/scr-001.yaml": yaml })[0]).toBe(review));

	test("if a longer period or an embargo is added", () => {
		expect(versions({ [REPORT]: `${OVERVIEW}keepLonger: { until: 2028-01-01, reason: An inquest. }\n` })[1]).toBe(report);
		expect(versions({ [REPORT]: `${OVERVIEW}notBefore: { on: 2026-05-17, reason: A trial. }\n` })[1]).toBe(report);
	});
});
