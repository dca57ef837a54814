import { expect, test } from "vitest";
import { targetOf } from "../../../../scripts/editing/takedown-target.ts";

const FILES = [
	"board.yaml",
	"reviews/scr-028.yaml",
	"reports/scr-028-overview-report.yaml",
	"reports/panel-2020.yaml",
	"briefings/panel-2020.yaml",
];

test.each([
	["scr-028", "reviews/scr-028"],
	["reviews/scr-028", "reviews/scr-028"],
	["data/reviews/scr-028.yaml", "reviews/scr-028"],
	["/reviews/scr-028/", "reviews/scr-028"],
	["scr-028-overview-report.pdf", "reports/scr-028-overview-report"],
	["briefings/panel-2020", "briefings/panel-2020"],
])("the takedown command finds the record to which the argument %s refers", (given, expected) => {
	const [folder, slug] = expected.split("/");
	expect(targetOf(given, FILES, "data")).toEqual({ folder, slug });
});

test.each([
	["panel-2020", "‘panel-2020’ is the name of more than one record. Write reports/panel-2020 or briefings/panel-2020."],
	["scr-082", "There is no report, review or briefing ‘scr-082’ in data. Did you mean reviews/scr-028?"],
	["overview", "There is no report, review or briefing ‘overview’ in data. Did you mean reports/scr-028-overview-report?"],
	[
		"reports/scr-028",
		"There is no report, review or briefing ‘reports/scr-028’ in data. Did you mean reviews/scr-028, reports/scr-028-overview-report?",
	],
	[
		"",
		"There is no report, review or briefing ‘’ in data. Write the name of the record’s file without .yaml. npm run register lists the reports.",
	],
])("the takedown command explains why it cannot find the record ‘%s’", (given, refusal) => {
	expect(targetOf(given, FILES, "data")).toEqual({ refusal });
});
