import { describe, expect, test } from "vitest";
import { mistakesIn, REVIEW } from "../../../support/records.ts";

describe("the check of the data folder", () => {
	test.each([
		"notes.yaml",
		"board.yml",
		"Board.yaml",
		"drafts/a.yaml",
		"reviews/2020/a.yaml",
		"reviews",
		"Reviews/scr-001.yaml",
		"toString",
		"constructor",
		"__proto__",
	])("reports a stray file called %s", (name) => {
		expect(mistakesIn({ [name]: REVIEW })).toEqual([
			`${name}:1:1 [stray-file] The data folder cannot have a file of this name in this place. Move it to reviews/, reports/ or briefings/ if it is a record. Otherwise delete it, or move it out of the data folder.`,
		]);
	});
});

describe("the check of file names", () => {
	const FORM = "at most 80 lower-case letters, digits and hyphens, then .yaml";
	const wrong = (name: string, remedy: string) => [
		`reviews/${name}:1:1 [file-name] The file name ‘${name}’ cannot be part of a page's address. ${remedy}`,
	];

	test.each([
		["scr-001.yml", "scr-001.yaml"],
		["SCR-001.yaml", "scr-001.yaml"],
		["scr-001.YAML", "scr-001.yaml"],
		["scr 001.yaml", "scr-001.yaml"],
		["scr_001.yaml", "scr-001.yaml"],
		["scr-001.yaml.txt", "scr-001.yaml"],
		["scr-001", "scr-001.yaml"],
		["-scr.yaml", "scr.yaml"],
		["née.yaml", "nee.yaml"],
		[`${"x".repeat(81)}.yaml`, `${"x".repeat(80)}.yaml`],
	])("asks the editor to rename the file %s to %s", (name, right) => {
		expect(mistakesIn({ [`reviews/${name}`]: REVIEW })).toEqual(wrong(name, `Rename the file to ${right}. File names have ${FORM}.`));
	});

	test.each([".yaml", "—.yaml"])("explains the format of file names if no part of %s can be kept", (name) => {
		expect(mistakesIn({ [`reviews/${name}`]: REVIEW })).toEqual(wrong(name, `Use ${FORM}, such as scr-028.yaml.`));
	});

	test("does not suggest the name of an existing file", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "reviews/SCR-001.yml": REVIEW })).toEqual(
			wrong("SCR-001.yml", "There is already a file called scr-001.yaml. Copy what is right into that file, and delete this one."),
		);
	});

	test("reports a wrong file name together with the other mistakes in the file", () => {
		expect(mistakesIn({ "reviews/SCR-001.yaml": `${REVIEW}sumary: x\nthemes: [neglct]\n` })).toEqual([
			...wrong("SCR-001.yaml", `Rename the file to scr-001.yaml. File names have ${FORM}.`),
			"reviews/SCR-001.yaml:4:1 [unknown-field] The record has no field called ‘sumary’. Did you mean summary?",
			expect.stringContaining("reviews/SCR-001.yaml:5:10 [unknown-theme]"),
		]);
	});
});
