import { describe, expect, test } from "vitest";
import { readRecords, type Sources } from "../../../../scripts/records/records.ts";
import { BRIEFING, formatLines, mistakesIn, OVERVIEW, REVIEW, SMALLEST, sources } from "../../../support/records.ts";

test("the smallest possible data folder has no mistakes", () => {
	expect(mistakesIn({})).toEqual([]);
});

describe("readRecords", () => {
	test.each(Object.keys(SMALLEST))("reports that the required file %s is missing", (name) => {
		expect(mistakesIn({ [name]: undefined })).toEqual([
			`${name}:1:1 [missing-file] The file is missing from the data folder. Restore ${name} from the history of the repository.`,
		]);
	});

	test("reports missing files with the path of the data folder", () => {
		const elsewhere: Sources = { folder: "../fixtures/board", files: [], documents: [] };
		expect(readRecords(elsewhere).problems.map(({ file }) => file)).toEqual(
			["board.yaml", "vocabulary.yaml", "wording.yaml", "how-we-learn.yaml"].map((name) => `../fixtures/board/${name}`),
		);
	});

	test("reports mistakes in records even if a required file contains mistakes", () => {
		expect(mistakesIn({ "board.yaml": "", "reviews/scr-001.yaml": `${REVIEW}sumary: x\n` })).toEqual([
			"board.yaml:1:1 [yaml-empty] The file is empty. Write the record, or delete the file.",
			"reviews/scr-001.yaml:4:1 [unknown-field] The record has no field called ‘sumary’. Did you mean summary?",
		]);
	});
});

test("reports a file that could not be read, with the reason", () => {
	const refusal = { message: "this is a folder, not a file", remedy: "Put the record itself here." };
	const { folder, files } = sources({});
	const refused = ["reviews/scr-001.yaml", "reviews/sub", "notes"].map((name) => ({ name, path: `data/${name}`, refusal }));
	expect(formatLines(readRecords({ folder, files: [...files, ...refused], documents: [] }).problems)).toEqual(
		refused.map(({ path }) => `${path}:1:1 [file] this is a folder, not a file. Put the record itself here.`),
	);
});

test("records can be looked up by slug, and each field can be located in its file", () => {
	const { records } = readRecords(
		sources({ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/a.yaml": BRIEFING }),
	);
	expect(records?.reviews.get("scr-001")?.record.reference).toBe("SCR 001");
	expect(records?.reports.get("scr-001-overview-report")?.slug).toBe("scr-001-overview-report");
	expect(records?.briefings.get("a")?.source.locate(["title"])).toMatchObject({ file: "data/briefings/a.yaml", line: 1, column: 8 });
	expect(records?.board.record.timeZone).toBe("Europe/London");
});

test("reports all mistakes in all files in reading order", () => {
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
		"reviews/scr-002.yaml:2:7 [unknown-review-kind",
		"reviews/scr-002.yaml:4:12 [value",
	]);
});
