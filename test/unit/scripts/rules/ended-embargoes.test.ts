/** An exception that has had its effect is said to be over, and stops nothing. */
import { expect, test } from "vitest";
import { check, mistakesIn, NATIONAL, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const EMBARGOED = { "reports/a.yaml": `${NATIONAL}publishFrom:\n  on: 2026-06-02\n  reason: A trial.\n` };

test("an embargo is not over before its day", () => {
	expect(mistakesIn(EMBARGOED, [], "2026-06-01")).toEqual([]);
});

test("an embargo is over from its day on: a warning, and no error", () => {
	expect(mistakesIn(EMBARGOED, [], "2026-06-02")).toEqual([
		"reports/a.yaml:5:1 [exception-spent] the report was kept back until 2 June 2026, which has come. Delete publishFrom.",
	]);
	expect(check(EMBARGOED, [], "2026-06-02").map(({ severity }) => severity)).toEqual(["warning"]);
	expect(publicOn("2026-06-02", EMBARGOED).reports).toHaveLength(1);
});

test("a hold that has ended still says when the report was removed, so it is to stay", () => {
	const files = {
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": `${OVERVIEW}hold: {until: 2027-08-31, reason: An inquiry.}\n`,
	};
	expect(mistakesIn(files, [], "2027-09-01")).toEqual([]);
	expect(publicOn("2027-09-01", files).removed).toMatchObject([{ removedOn: "2027-09-01", lastPublicDay: "2027-08-31" }]);
});
