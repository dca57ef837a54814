import { describe, expect, test } from "vitest";
import { OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

/** Returns a report published on 17 May 2026, and a second report, published on 1 December 2026, that replaces the first report. */
const replaced = (lines: string) => ({
	"reviews/scr-001.yaml": REVIEW,
	"reports/scr-001-overview-report.yaml": OVERVIEW,
	"reports/scr-001-overview-report-2.yaml": `${OVERVIEW.replace("2026-05-17", "2026-12-01")}replaces: scr-001-overview-report\n${lines}`,
});
const lastDay = (lines: string) => publicOn("2026-12-01", replaced(lines)).reports.find(({ slug }) => slug.endsWith("-2"))?.lastPublicDay;

describe("the retention period of a report that replaces another", () => {
	test.each([
		["a new edition", "as: new-edition\n", "2027-12-01"],
		["a report that does not say what it is", "", "2027-12-01"],
		["a correction", "as: correction\n", "2027-05-17"],
		["a correction whose clock restarts", "as: correction\nclock: restarts\n", "2027-12-01"],
		["a new edition whose clock continues", "as: new-edition\nclock: continues\n", "2027-05-17"],
	])("starts the retention period of %s on the right publication date", (_, lines, expected) => expect(lastDay(lines)).toBe(expected));

	test("the older report links to its replacement until the older report is removed", () => {
		const { reports } = publicOn("2027-05-17", replaced(""));
		expect(reports.find(({ slug }) => slug === "scr-001-overview-report")?.replacedBy).toMatchObject([
			{ address: "/reports/scr-001-overview-report-2/" },
		]);
	});
});

describe("the retention of a version of a report, such as an easy-read version", () => {
	const version = `${OVERVIEW.replace("Overview", "Easy read").replace("2026-05-17", "2026-12-01")}versionOf: scr-001-overview-report\nformat: easy-read\n`;
	const files = (original = OVERVIEW) => ({
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": original,
		"reports/scr-001-overview-report-easy-read.yaml": version,
	});
	const slugs = (asOf: string, original?: string) => publicOn(asOf, files(original)).reports.map(({ slug }) => slug);

	test("a version becomes public on its own publication date, and is removed together with the report", () => {
		expect(slugs("2026-11-30")).toEqual(["scr-001-overview-report"]);
		expect(slugs("2026-12-01")).toHaveLength(2);
		expect(slugs("2027-05-17")).toHaveLength(2);
		expect(slugs("2027-05-18")).toEqual([]);
		expect(publicOn("2027-05-18", files()).removed.map(({ address, lastPublicDay }) => [address, lastPublicDay])).toEqual([
			["/reports/scr-001-overview-report-easy-read/", "2027-05-17"],
			["/reports/scr-001-overview-report/", "2027-05-17"],
		]);
	});

	test("a version is kept longer, withdrawn and embargoed together with the report", () => {
		expect(slugs("2027-06-01", `${OVERVIEW}keepLonger: {until: 2027-08-31, reason: A trial.}\n`)).toHaveLength(2);
		expect(slugs("2027-01-01", `${OVERVIEW}withdrawn: {on: 2027-01-01, reason: A mistake.}\n`)).toEqual([]);
		expect(slugs("2027-01-01", `${OVERVIEW}notBefore: {reason: An inquest.}\n`)).toEqual([]);
	});

	test("a version and the original report link to each other", () => {
		const { reports } = publicOn("2026-12-01", files());
		expect(reports.map(({ versions, versionOf }) => [versions.map(({ format }) => format), versionOf?.title])).toEqual(
			expect.arrayContaining([
				[["easy-read"], undefined],
				[[], "Overview"],
			]),
		);
	});
});
