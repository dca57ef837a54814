/** How a reader gets a document: in exactly one way, and that way works. */
import { describe, expect, test } from "vitest";
import type { DocumentFile } from "../../../../scripts/records/document-file.ts";
import { check, mistakesIn, NATIONAL, OVERVIEW, pdf, REVIEW, SIGNED_OFF } from "../../../support/records.ts";

const BARE = NATIONAL.replace("onRequest: publisher\n", "");

/** Everything that is wrong with a report that ends in these lines, its own three before them. */
const ofReport = (lines: string, documents: DocumentFile[] = []) =>
	mistakesIn({ "reports/a.yaml": BARE + lines }, documents).map((line) => line.replace("reports/a.yaml:", ""));

describe("a report has one way to read it", () => {
	test.each([["url: https://example.org/a\n"], ["onRequest: board\n"], ["onRequest: publisher\n"]])("%j", (way) => {
		expect(ofReport(way)).toEqual([]);
	});

	test("a file that is there", () => {
		expect(ofReport("file: a.pdf\n", [pdf("a.pdf")])).toEqual([]);
	});

	test("none is too few", () => {
		expect(ofReport("")).toEqual([
			"1:1 [one-way] the report does not say how to read it. Add one of: file (a PDF in documents/), url (where its publisher holds it), onRequest (board or publisher).",
		]);
	});

	test("two are too many", () => {
		expect(ofReport("onRequest: publisher\nurl: https://example.org/a\n")).toEqual([
			"4:1 [one-way] the report has url and onRequest; readers need one way to it. Keep one of them and delete the rest.",
		]);
	});

	test("so are three", () => {
		expect(ofReport("file: a.pdf\nonRequest: publisher\nurl: https://example.org/a\n", [pdf("a.pdf")])).toEqual([
			"6:1 [one-way] the report has file and url and onRequest; readers need one way to it. Keep one of them and delete the rest.",
		]);
	});
});

describe("a note belongs to the way it explains", () => {
	test("where it has one", () => {
		expect(ofReport("url: https://example.org/a\nurlNote: Scroll down.\n")).toEqual([]);
		expect(ofReport("onRequest: publisher\nnotice: https://example.org/a\nnoticeNote: A page about it.\n")).toEqual([]);
	});

	test.each([
		["onRequest: publisher\nurlNote: Scroll down.\n", "5:1", "urlNote", "Add the url, or delete urlNote."],
		["url: https://example.org/a\nnotice: https://example.org/b\n", "5:1", "notice", "Delete it: readers are sent to the document itself."],
		["onRequest: publisher\nnoticeNote: A page about it.\n", "5:1", "noticeNote", "Add the notice, or delete noticeNote."],
	])("%j", (lines, place, field, remedy) => {
		expect(ofReport(lines)).toEqual([`${place} [stray-note] ${field} explains something that this report does not have. ${remedy}`]);
	});
});

describe("a file can be published", () => {
	test("only under its record's name", () => {
		for (const name of ["b.pdf", "A.pdf", "a.PDF", "../a.pdf", "/etc/passwd", "a.pdf.exe"]) {
			expect(ofReport(`file: ${name}\n`, [pdf("a.pdf"), pdf(name)])).toEqual([
				`4:7 [document-name] the document is called ‘${name}’ but its record a. Rename the document to a.pdf and write that here.`,
			]);
		}
	});

	test("under the name that its record should have, where that has a mistake of its own", () => {
		const removed = (file: string) =>
			mistakesIn(
				{ "reviews/scr-001.yaml": REVIEW, "reports/hightown.yaml": OVERVIEW.replace("onRequest: board\n", `file: ${file}\n${SIGNED_OFF}`) },
				[pdf(file)],
			);
		const rename = (from: string) =>
			`reports/hightown.yaml:1:1 [report-name] the file name ${from}.yaml would stay in the address after this report is removed. Rename the file to scr-001-overview-report.yaml.`;
		expect(removed("scr-001-overview-report.pdf")).toEqual([rename("hightown")]);
		expect(removed("hightown.pdf")).toEqual([
			rename("hightown"),
			"reports/hightown.yaml:6:7 [document-name] the document is called ‘hightown.pdf’ but its record should be scr-001-overview-report. Rename the document to scr-001-overview-report.pdf and write that here.",
		]);
	});

	test("only where it is there; one of a like name is pointed to", () => {
		expect(ofReport("file: a.pdf\n", [pdf("A.PDF")])).toEqual([
			"4:7 [document-missing] there is no a.pdf in documents/. Rename A.PDF to a.pdf, if that is the one.",
		]);
		expect(ofReport("file: a.pdf\n", [pdf("A.PDF"), pdf("a.pdf")])).toEqual([
			expect.stringContaining("documents/A.PDF:1:1 [document-unused]"),
		]);
		expect(ofReport("file: a.pdf\n")).toEqual([
			"4:7 [document-missing] there is no a.pdf in documents/. Put the PDF into documents/, or write how to obtain it with onRequest.",
		]);
	});

	test("only where it could be read as a PDF", () => {
		const refused: DocumentFile = {
			name: "a.pdf",
			path: "data/documents/a.pdf",
			refusal: { message: "a.pdf is a folder", remedy: "Put the PDF itself into documents/." },
		};
		expect(ofReport("file: a.pdf\n", [refused])).toEqual(["4:7 [document] a.pdf is a folder. Put the PDF itself into documents/."]);
	});
});

describe("a document that no report names", () => {
	const unused = (name: string) =>
		`documents/${name}:1:1 [document-unused] no report names this document, so nobody can read it. Name it in a report with file:, or delete it.`;

	test("is a warning, not an error", () => {
		const problems = check({}, [pdf("a.pdf")]);
		expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
		expect(mistakesIn({}, [pdf("a.pdf")])).toEqual([unused("a.pdf")]);
	});

	test("even where a report of that name sends readers elsewhere", () => {
		expect(ofReport("url: https://example.org/a\n", [pdf("a.pdf")])).toEqual([unused("a.pdf")]);
	});

	test("is passed over where the report has a mistake of its own", () => {
		expect(ofReport("file: a.pdf\nsumary: x\n", [pdf("a.pdf")])).toHaveLength(1);
		expect(ofReport("file: b.pdf\n", [pdf("a.pdf")])).toHaveLength(1);
	});
});
