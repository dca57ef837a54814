import { expect, test } from "vitest";
import { check, type Files, mistakesIn, NATIONAL, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const EMBARGOED = { "reports/a.yaml": `${NATIONAL}notBefore:\n  on: 2026-06-02\n  reason: A trial.\n` };

test("does not warn about an embargo before the day on which the embargo ends", () => {
	expect(mistakesIn(EMBARGOED, [], "2026-06-01")).toEqual([]);
});

test("warns about an embargo that has ended, but does not stop the build", () => {
	expect(mistakesIn(EMBARGOED, [], "2026-06-02")).toEqual([
		"reports/a.yaml:5:1 [exception-spent] The embargo ended on 2 June 2026. Delete notBefore.",
	]);
	expect(check(EMBARGOED, [], "2026-06-02").map(({ severity }) => severity)).toEqual(["warning"]);
	expect(publicOn("2026-06-02", EMBARGOED).reports).toHaveLength(1);
});

test("does not warn about an expired longer period, because the removal date still depends on that period", () => {
	const files = {
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": `${OVERVIEW}keepLonger: {until: 2027-08-31, reason: An inquiry.}\n`,
	};
	expect(mistakesIn(files, [], "2027-09-01")).toEqual([]);
	expect(publicOn("2027-09-01", files).removed).toMatchObject([{ removedOn: "2027-09-01", lastPublicDay: "2027-08-31" }]);
});

const report = (published: string, more = "") => ({ "reports/a.yaml": `${NATIONAL}published: ${published}\n${more}` });

test("warns about a publication date in the future", () => {
	expect(mistakesIn(report("2062-11-01"), [], "2026-11-23")).toEqual([
		"reports/a.yaml:5:12 [not-yet-shown] Nobody can read this report before 1 November 2062. Check the year. If the date is right, add the reason: notBefore: {on: 2062-11-01, reason: …}",
	]);
});

test("does not warn if the publication date is today", () => expect(mistakesIn(report("2026-11-23"), [], "2026-11-23")).toEqual([]));

test("does not warn about a future publication date if an embargo gives the reason", () => {
	expect(mistakesIn(report("2027-01-15", "notBefore: {on: 2027-01-15, reason: An inquest.}\n"), [], "2026-11-23")).toEqual([]);
});

const ON = "reports/scr-001-overview-report.yaml";
const ofOverview = (published: string, more: string, asOf: string) =>
	mistakesIn({ "reviews/scr-001.yaml": REVIEW, [ON]: OVERVIEW.replace("2026-05-17", published) + more }, [], asOf).map((line) =>
		line.replace(`${ON}:`, ""),
	);

test("warns about dates that are far in the future or in the past", () => {
	const far = (files: Files) => check(files, [], "2026-11-23").map(({ rule, message }) => `${rule}: ${message}`);
	const withdrawn = `${NATIONAL}withdrawn: {on: 2062-11-01, reason: A mistake.}\n`;
	expect(far({ "reports/a.yaml": withdrawn })).toEqual([
		"unlikely-date: The date of the withdrawal is 1 November 2062, which is far in the future",
	]);
	expect(far({ "reviews/scr-001.yaml": `${REVIEW}published: 2108\n` })).toEqual([
		"unlikely-date: The publication date is 2108, which is far in the future",
	]);
	const actions = "recommendations: [{text: Look., agency: police, actions: [{action: Look., completed: 2091-05}]}]\n";
	expect(far({ "reviews/scr-001.yaml": REVIEW + actions })).toEqual([
		"unlikely-date: The completion date of action 1 of recommendation 1 is May 2091, which is far in the future",
	]);
	expect(far({ "reports/a.yaml": `${NATIONAL}documentDate: 1904\n` })).toEqual([
		"unlikely-date: The document's date is 1904, which is far in the past",
	]);
	expect(far({ "reports/a.yaml": `${NATIONAL}documentDate: 2026-11-24\n` })).toEqual([]);
	expect(far({ "reports/a.yaml": `${NATIONAL}documentDate: 2026-11-25\n` })).toHaveLength(1);
});

test("warns about a report that will be removed if the exact day of its publication is not known", () => {
	expect(ofOverview("2026", "", "2026-06-01")).toEqual([
		"5:12 [imprecise-date] The publication date gives only the year, so the report stays until 31 December 2027. Write the day on which it was first on the site, such as published: 2026-01-01",
	]);
	expect(ofOverview("2026", "", "2028-01-01")).toEqual([]);
});

test("warns about a withdrawal that shortens a report’s time in public, and suggests a line that extends the time", () => {
	const down = (until: string) => `withdrawn:\n  on: 2026-06-01\n  until: ${until}\n  reason: A trial.\n`;
	expect(ofOverview("2026-05-17", down("2026-09-01"), "2026-06-01")).toEqual([
		"9:10 [days-lost] The report is withdrawn for 92 days of its retention period, which still ends on 17 May 2027. If readers are to have these days afterwards, write keepLonger: {until: 2027-08-17, reason: …}",
	]);
	expect(ofOverview("2026-05-17", down("2027-05-18"), "2026-06-01")).toEqual([
		"9:10 [days-lost] The report does not come back, because its retention period ends on 17 May 2027. If readers are to have these days afterwards, write keepLonger: {until: 2028-05-03, reason: …}",
	]);
	expect(ofOverview("2026-05-17", `${down("2026-09-01")}keepLonger: {until: 2027-08-17, reason: A trial.}\n`, "2026-06-01")).toEqual([]);
});
