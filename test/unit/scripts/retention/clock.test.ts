import { describe, expect, test } from "vitest";
import { OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

/** A report published on 17 May 2026, and the report that replaces it, published on 1 December 2026. */
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
	])("of %s counts from the right publication", (_, lines, expected) => expect(lastDay(lines)).toBe(expected));

	test("is named by the older report until that report leaves", () => {
		const { reports } = publicOn("2027-05-17", replaced(""));
		expect(reports.find(({ slug }) => slug === "scr-001-overview-report")?.replacedBy).toMatchObject([
			{ address: "/reports/scr-001-overview-report-2/" },
		]);
	});
});

describe("a version of a report", () => {
	const version = `${OVERVIEW.replace("Overview", "Easy read").replace("2026-05-17", "2026-12-01")}versionOf: scr-001-overview-report\nformat: easy-read\n`;
	const files = (original = OVERVIEW) => ({
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": original,
		"reports/scr-001-overview-report-easy-read.yaml": version,
	});
	const slugs = (asOf: string, original?: string) => publicOn(asOf, files(original)).reports.map(({ slug }) => slug);

	test("becomes public on its own publication date and leaves with the report", () => {
		expect(slugs("2026-11-30")).toEqual(["scr-001-overview-report"]);
		expect(slugs("2026-12-01")).toHaveLength(2);
		expect(slugs("2027-05-17")).toHaveLength(2);
		expect(slugs("2027-05-18")).toEqual([]);
		expect(publicOn("2027-05-18", files()).removed.map(({ address, lastPublicDay }) => [address, lastPublicDay])).toEqual([
			["/reports/scr-001-overview-report-easy-read/", "2027-05-17"],
			["/reports/scr-001-overview-report/", "2027-05-17"],
		]);
	});

	test("is kept, withdrawn and embargoed with the report", () => {
		expect(slugs("2027-06-01", `${OVERVIEW}keepLonger: {until: 2027-08-31, reason: A trial.}\n`)).toHaveLength(2);
		expect(slugs("2027-01-01", `${OVERVIEW}withdrawn: {on: 2027-01-01, reason: A mistake.}\n`)).toEqual([]);
		expect(slugs("2027-01-01", `${OVERVIEW}notBefore: {reason: An inquest.}\n`)).toEqual([]);
	});

	test("and the report link to each other", () => {
		const { reports } = publicOn("2026-12-01", files());
		expect(reports.map(({ versions, versionOf }) => [versions.map(({ format }) => format), versionOf?.title])).toEqual(
			expect.arrayContaining([
				[["easy-read"], undefined],
				[[], "Overview"],
			]),
		);
	});
});
