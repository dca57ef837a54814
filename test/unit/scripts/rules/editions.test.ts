import { describe, expect, test } from "vitest";
import { mistakesIn, NATIONAL } from "../../../support/records.ts";

const replacing = (older: string) =>
	mistakesIn({ "reports/first.yaml": NATIONAL, "reports/second.yaml": `${NATIONAL}replaces: ${older}\n` });

test("a report may replace another report", () => {
	expect(replacing("first")).toEqual([]);
});

test("a report may not replace a report that does not exist", () => {
	expect(replacing("frist")).toEqual([
		"reports/second.yaml:5:11 [replaces] There is no report ‘frist’ in reports/. Did you mean replaces: first?",
	]);
	expect(replacing("something-else")).toEqual([
		"reports/second.yaml:5:11 [replaces] There is no report ‘something-else’ in reports/. Write the file name of the other report without .yaml, or delete the line.",
	]);
});

test("a report may not replace itself", () => {
	expect(replacing("second")).toEqual([expect.stringContaining("[replaces] The report says that it replaces itself.")]);
});

test("reports may not replace each other", () => {
	const files = { "reports/first.yaml": `${NATIONAL}replaces: second\n`, "reports/second.yaml": `${NATIONAL}replaces: first\n` };
	expect(mistakesIn(files).map((line) => line.replace(/\. Write.*/, ""))).toEqual([
		"reports/first.yaml:5:11 [replaces] These reports replace each other",
		"reports/second.yaml:5:11 [replaces] These reports replace each other",
	]);
});

test("the fields as and clock are refused in a report without the field replaces", () => {
	expect(mistakesIn({ "reports/a.yaml": `${NATIONAL}as: correction\n` })).toEqual([
		"reports/a.yaml:5:1 [replaces] as needs the field replaces, which this report does not have. Add a line replaces: with the name of the other report's file without .yaml, or delete as.",
	]);
});

describe("the check of a version of a report", () => {
	const version = (lines: string) => mistakesIn({ "reports/a.yaml": NATIONAL, "reports/b.yaml": NATIONAL + lines });

	test("accepts a version in another language and format", () => {
		expect(version("versionOf: a\nlanguage: ur\nformat: easy-read\n")).toEqual([]);
	});

	test("refuses a version of a report that does not exist or is itself a version", () => {
		expect(version("versionOf: not-there\n")).toEqual([
			"reports/b.yaml:5:12 [version] There is no report ‘not-there’ in reports/. Write the file name of the other report without .yaml, or delete the line.",
		]);
		expect(version("versionOf: b\n")).toEqual([
			"reports/b.yaml:5:12 [version] A version cannot belong to another version. Write the name of the report from which both are made.",
		]);
	});

	test("a version may not belong to another version", () => {
		const files = {
			"reports/a.yaml": NATIONAL,
			"reports/b.yaml": `${NATIONAL}versionOf: a\n`,
			"reports/c.yaml": `${NATIONAL}versionOf: b\n`,
		};
		expect(mistakesIn(files)).toEqual([
			"reports/c.yaml:5:12 [version] A version cannot belong to another version. Write the name of the report from which both are made.",
		]);
	});

	test("refuses a version whose kind or review is not that of the original report", () => {
		const other = NATIONAL.replace("national-analysis", "guidance");
		expect(mistakesIn({ "reports/a.yaml": NATIONAL, "reports/b.yaml": `${other}versionOf: a\n` })).toEqual([
			"reports/b.yaml:2:7 [version] The kind is not that of a, of which this is a version. Write kind: national-analysis",
		]);
	});

	test("refuses a version whose language is not a language tag", () => {
		expect(version("versionOf: a\nlanguage: Urdu\n")).toEqual([
			"reports/b.yaml:6:11 [value] The language is not the tag of a language: ‘Urdu’. Write a language tag (BCP 47), such as ur for Urdu, pl for Polish or bfi for British Sign Language.",
		]);
	});
});
