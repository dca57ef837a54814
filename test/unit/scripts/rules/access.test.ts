import { describe, expect, test } from "vitest";
import type { DocumentFile } from "../../../../scripts/records/document-file.ts";
import { check, mistakesIn, NATIONAL, OVERVIEW, pdf, REVIEW, SIGNED_OFF } from "../../../support/records.ts";

const BARE = NATIONAL.replace("onRequest: publisher\n", "");

/** Returns the problems in a report that ends with the given lines. Three other lines precede them in the file. */
const ofReport = (lines: string, documents: DocumentFile[] = []) =>
	mistakesIn({ "reports/a.yaml": BARE + lines }, documents).map((line) => line.replace("reports/a.yaml:", ""));

describe("the rule that there must be exactly one way to read a report", () => {
	test.each([["url: https://example.org/a\n"], ["onRequest: board\n"], ["onRequest: publisher\n"]])(
		"accepts a report that has only the line %j to say where readers can get it",
		(way) => {
			expect(ofReport(way)).toEqual([]);
		},
	);

	test("accepts a report with only a file in documents/", () => {
		expect(ofReport("file: a.pdf\n", [pdf("a.pdf")])).toEqual([]);
	});

	test("refuses a report that gives readers no way to read the report", () => {
		expect(ofReport("")).toEqual([
			"1:1 [one-way] The report does not say how to read it. Add one line: file: a.pdf for a PDF in documents/, url: with the address of the document at its publisher, onRequest: board or onRequest: publisher.",
		]);
	});

	test("refuses a report that gives readers two ways to read the report", () => {
		expect(ofReport("onRequest: publisher\nurl: https://example.org/a\n")).toEqual([
			"4:1 [one-way] The report gives more than one way to read it: url, onRequest. Keep one of these fields and delete the rest.",
		]);
	});

	test("refuses a report that gives readers three ways to read the report", () => {
		expect(ofReport("file: a.pdf\nonRequest: publisher\nurl: https://example.org/a\n", [pdf("a.pdf")])).toEqual([
			"6:1 [one-way] The report gives more than one way to read it: file, url, onRequest. Keep one of these fields and delete the rest.",
		]);
	});
});

describe("the rule that a note needs the field that the note explains", () => {
	test("accepts a note together with the field that the note explains", () => {
		expect(ofReport("url: https://example.org/a\nurlNote: Scroll down.\n")).toEqual([]);
		expect(ofReport("onRequest: publisher\nnotice: https://example.org/a\nnoticeNote: A page about it.\n")).toEqual([]);
	});

	test.each([
		[
			"onRequest: publisher\nurlNote: Scroll down.\n",
			"The note on the web address needs the field url, which this report does not have. Add url: with the address of the document, or delete urlNote.",
		],
		[
			"url: https://example.org/a\nnotice: https://example.org/b\n",
			"The web address of the notice needs the field onRequest, which this report does not have. Delete notice: readers can open the document itself.",
		],
		[
			"onRequest: publisher\nnoticeNote: A page about it.\n",
			"The note on the notice needs the field notice, which this report does not have. Add notice: with the address of the notice, or delete noticeNote.",
		],
	])("refuses %j, because a related field is missing", (lines, message) => {
		expect(ofReport(lines)).toEqual([`5:1 [stray-note] ${message}`]);
	});
});

describe("the check of a report’s file", () => {
	test("requires a document to have the same name as its record", () => {
		for (const name of ["b.pdf", "A.pdf", "a.PDF", "../a.pdf", "/etc/passwd", "a.pdf.exe"]) {
			expect(ofReport(`file: ${name}\n`, [pdf("a.pdf"), pdf(name)])).toEqual([
				`4:7 [document-name] The document is called ‘${name}’, but should be called a.pdf, like its record. Rename the document, and write file: a.pdf`,
			]);
		}
	});

	test("requires a document to have the correct record name, even if the record’s own name is wrong", () => {
		const removed = (file: string) =>
			mistakesIn(
				{ "reviews/scr-001.yaml": REVIEW, "reports/hightown.yaml": OVERVIEW.replace("onRequest: board\n", `file: ${file}\n${SIGNED_OFF}`) },
				[pdf(file)],
			);
		const rename = (from: string) =>
			`reports/hightown.yaml:1:1 [report-name] The file name ${from}.yaml would still be in the address after this report is removed. Rename the file to scr-001-overview-report.yaml.`;
		expect(removed("scr-001-overview-report.pdf")).toEqual([rename("hightown")]);
		expect(removed("hightown.pdf")).toEqual([
			rename("hightown"),
			"reports/hightown.yaml:6:7 [document-name] The document is called ‘hightown.pdf’, but should be called scr-001-overview-report.pdf, the name that its record needs. Rename the document, and write file: scr-001-overview-report.pdf",
		]);
	});

	test("requires a document to exist, and suggests an unused file with a similar name", () => {
		expect(ofReport("file: a.pdf\n", [pdf("A.PDF")])).toEqual([
			"4:7 [document-missing] There is no a.pdf in documents/. Rename A.PDF to a.pdf, if that is the one.",
		]);
		expect(ofReport("file: a.pdf\n", [pdf("A.PDF"), pdf("a.pdf")])).toEqual([
			expect.stringContaining("documents/A.PDF:1:1 [document-unused]"),
		]);
		expect(ofReport("file: a.pdf\n")).toEqual([
			"4:7 [document-missing] There is no a.pdf in documents/. Put the PDF into documents/, or replace this line with onRequest: board or onRequest: publisher.",
		]);
	});

	test("requires a document to be readable as a PDF", () => {
		const refused: DocumentFile = {
			name: "a.pdf",
			path: "data/documents/a.pdf",
			refusal: { message: "a.pdf is a folder", remedy: "Put the PDF itself into documents/." },
		};
		expect(ofReport("file: a.pdf\n", [refused])).toEqual(["4:7 [document] a.pdf is a folder. Put the PDF itself into documents/."]);
	});
});

describe("the check for unused documents", () => {
	const unused = (name: string) =>
		`documents/${name}:1:1 [document-unused] No report names this document, so readers cannot open it. Write file: ${name} in the record of its report, or delete the document.`;

	test("warns about a document that no report names", () => {
		const problems = check({}, [pdf("a.pdf")]);
		expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
		expect(mistakesIn({}, [pdf("a.pdf")])).toEqual([unused("a.pdf")]);
	});

	test("warns about an unused document even if the report with the same name gives a url instead", () => {
		expect(ofReport("url: https://example.org/a\n", [pdf("a.pdf")])).toEqual([unused("a.pdf")]);
	});

	test("does not warn about an unused document if the report with the same name contains a mistake", () => {
		expect(ofReport("file: a.pdf\nsumary: x\n", [pdf("a.pdf")])).toHaveLength(1);
		expect(ofReport("file: b.pdf\n", [pdf("a.pdf")])).toHaveLength(1);
	});
});
