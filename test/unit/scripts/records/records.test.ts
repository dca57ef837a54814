/** Which file holds what: every file has its place and its name, and the board's own four are there. */
import { describe, expect, test } from "vitest";
import { readRecords, type Sources } from "../../../../scripts/records/records.ts";
import { BRIEFING, mistakesIn, OVERVIEW, REVIEW, SMALLEST, said, sources } from "../../../support/records.ts";

test("the smallest board has no mistakes", () => {
	expect(mistakesIn({})).toEqual([]);
});

describe("the board's own files", () => {
	test.each(Object.keys(SMALLEST))("%s is needed", (name) => {
		expect(mistakesIn({ [name]: undefined })).toEqual([
			`${name}:1:1 [missing-file] the file is missing from the data folder. Restore ${name} from the history.`,
		]);
	});

	test("a missing one is named as messages show it, in whatever folder", () => {
		const elsewhere: Sources = { folder: "../fixtures/board", files: [], documents: [] };
		expect(readRecords(elsewhere).problems.map(({ file }) => file)).toEqual(
			["board.yaml", "vocabulary.yaml", "wording.yaml", "how-we-learn.yaml"].map((name) => `../fixtures/board/${name}`),
		);
	});

	test("mistakes in records are found without them", () => {
		expect(mistakesIn({ "board.yaml": "", "reviews/scr-001.yaml": `${REVIEW}sumary: x\n` })).toEqual([
			"board.yaml:1:1 [yaml-empty] the file is empty. Write the record, or delete the file.",
			"reviews/scr-001.yaml:4:1 [unknown-field] there is no field called ‘sumary’ here. Did you mean summary?",
		]);
	});
});

describe("a file without a place", () => {
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
	])("%s", (name) => {
		expect(mistakesIn({ [name]: REVIEW })).toEqual([
			`${name}:1:1 [stray-file] this file has no place in the data folder. Records belong into reviews/, reports/ or briefings/; delete this file or move it out of the data folder.`,
		]);
	});
});

describe("a file name that cannot be an address", () => {
	const FORM = "lower-case letters, digits and hyphens, at most 80, then .yaml";
	const wrong = (name: string, remedy: string) => [
		`reviews/${name}:1:1 [file-name] the file name ‘${name}’ cannot be a page's address. ${remedy}`,
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
	])("%s becomes %s", (name, right) => {
		expect(mistakesIn({ [`reviews/${name}`]: REVIEW })).toEqual(wrong(name, `Rename it to ${right}: ${FORM}.`));
	});

	test.each([".yaml", "—.yaml"])("of %s nothing can stay", (name) => {
		expect(mistakesIn({ [`reviews/${name}`]: REVIEW })).toEqual(wrong(name, `Use ${FORM}: scr-028.yaml.`));
	});

	test("not by a name that is taken", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "reviews/SCR-001.yml": REVIEW })).toEqual(
			wrong("SCR-001.yml", "There is a scr-001.yaml already: put what is right into that one, and delete this."),
		);
	});

	test("what else is wrong in it is told at the same time", () => {
		expect(mistakesIn({ "reviews/SCR-001.yaml": `${REVIEW}sumary: x\nthemes: [neglct]\n` })).toEqual([
			...wrong("SCR-001.yaml", `Rename it to scr-001.yaml: ${FORM}.`),
			"reviews/SCR-001.yaml:4:1 [unknown-field] there is no field called ‘sumary’ here. Did you mean summary?",
			"reviews/SCR-001.yaml:5:10 [unknown-theme] there is no theme ‘neglct’ in vocabulary.yaml. Did you mean neglect? Otherwise use one that is in vocabulary.yaml, or add it there first.",
		]);
	});
});

test("a file that could not be read says why, whatever its name", () => {
	const refusal = { message: "this is a folder, not a file", remedy: "Put the record itself here." };
	const { folder, files } = sources({});
	const refused = ["reviews/scr-001.yaml", "reviews/sub", "notes"].map((name) => ({ name, path: `data/${name}`, refusal }));
	expect(said(readRecords({ folder, files: [...files, ...refused], documents: [] }).problems)).toEqual(
		refused.map(({ path }) => `${path}:1:1 [file] this is a folder, not a file. Put the record itself here.`),
	);
});

test("records are found by their file's name, with their place", () => {
	const { records } = readRecords(
		sources({ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/a.yaml": BRIEFING }),
	);
	expect(records?.reviews.get("scr-001")?.record.reference).toBe("SCR 001");
	expect(records?.reports.get("scr-001-overview-report")?.slug).toBe("scr-001-overview-report");
	expect(records?.briefings.get("a")?.source.locate(["title"])).toMatchObject({ file: "data/briefings/a.yaml", line: 1, column: 8 });
	expect(records?.board.record.timeZone).toBe("Europe/London");
});

test("several mistakes in several files are all found at once, in reading order", () => {
	const places = mistakesIn({
		"reviews/scr-002.yaml": "reference: SCR 002\nkind: inquest\nstatus: published\npublished: 17/05/2017\n",
		"reviews/scr-001.yaml": `${REVIEW}themes: [Neglect]\nsumary: x\n`,
		"reports/a.yaml": "title: 'A\n",
		"briefings/a.yaml": "",
		"notes.txt": "x",
	}).map((line) => line.split("]")[0]);
	expect(places).toEqual([
		"briefings/a.yaml:1:1 [yaml-empty",
		"notes.txt:1:1 [stray-file",
		"reports/a.yaml:1:8 [yaml",
		"reviews/scr-001.yaml:4:10 [unknown-theme",
		"reviews/scr-001.yaml:5:1 [unknown-field",
		"reviews/scr-002.yaml:2:7 [unknown-value",
		"reviews/scr-002.yaml:4:12 [value",
	]);
});
