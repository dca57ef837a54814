import { expect, test } from "vitest";
import { check, mistakesIn, NATIONAL, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const EMBARGOED = { "reports/a.yaml": `${NATIONAL}publishFrom:\n  on: 2026-06-02\n  reason: A trial.\n` };

test("does not warn of an embargo before the day on which it ends", () => {
	expect(mistakesIn(EMBARGOED, [], "2026-06-01")).toEqual([]);
});

test("warns of an embargo from the day on which it ends, without stopping the build", () => {
	expect(mistakesIn(EMBARGOED, [], "2026-06-02")).toEqual([
		"reports/a.yaml:5:1 [exception-spent] The embargo ended on 2 June 2026. Delete publishFrom.",
	]);
	expect(check(EMBARGOED, [], "2026-06-02").map(({ severity }) => severity)).toEqual(["warning"]);
	expect(publicOn("2026-06-02", EMBARGOED).reports).toHaveLength(1);
});

test("does not warn of a hold that has ended, because it determines the removal date", () => {
	const files = {
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": `${OVERVIEW}hold: {until: 2027-08-31, reason: An inquiry.}\n`,
	};
	expect(mistakesIn(files, [], "2027-09-01")).toEqual([]);
	expect(publicOn("2027-09-01", files).removed).toMatchObject([{ removedOn: "2027-09-01", lastPublicDay: "2027-08-31" }]);
});

const report = (published: string, more = "") => ({ "reports/a.yaml": `${NATIONAL}published: ${published}\n${more}` });

test("warns of a publication date in the future", () => {
	expect(mistakesIn(report("2062-11-01"), [], "2026-11-23")).toEqual([
		"reports/a.yaml:5:12 [not-yet-shown] Nobody can read this report before 1 November 2062. Check the year. If the date is right, add the reason: publishFrom: {on: 2062-11-01, reason: …}",
	]);
});

test("does not warn of a publication date that is today", () => expect(mistakesIn(report("2026-11-23"), [], "2026-11-23")).toEqual([]));

test("does not warn of a future publication date if an embargo gives the reason", () => {
	expect(mistakesIn(report("2027-01-15", "publishFrom: {on: 2027-01-15, reason: An inquest.}\n"), [], "2026-11-23")).toEqual([]);
});
