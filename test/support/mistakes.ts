/** Mistakes that editors and their tools make in a data folder, and all that is said of each. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/project-root.ts";
import { HELD, HELD_DOCUMENT, sha256, write } from "./board-on-disk.ts";
import { pdfOf } from "./pdf.ts";
import { REVIEW, SMALLEST } from "./records.ts";

const NAME = "Rename it to scr-001.yaml: lower-case letters, digits and hyphens, at most 80, then .yaml.";
const REPORT = "reports/scr-001-overview-report.yaml";
/** The SHA-256 of the document that was signed off, and of the same with one more byte. */
const SIGNED = sha256(HELD_DOCUMENT);
const CHANGED = sha256(Buffer.concat([HELD_DOCUMENT, Buffer.from("\n")]));
/** The same with words under a box, which a program can still read. */
const BOXED = await pdfOf({ title: "Overview", text: "Jane Smithson of Testshire", hidden: true });
export const DOCUMENT = "documents/scr-001-overview-report.pdf";

/** One mistake: how to make it in a good data folder, and all that is said of it. */
export type Mistake = [name: string, make: (data: string) => void, message: string];

const review = (text: string | Uint8Array) => (data: string) => write(data, "reviews/scr-001.yaml", text);
const instead = (name: string, put: (at: string) => void) => (data: string) => {
	rmSync(path.join(data, name), { force: true });
	put(path.join(data, name));
};
const refused = (reason: string, remedy = "Put the PDF itself into documents/.") =>
	`${REPORT}:6:7 [document] scr-001-overview-report.pdf ${reason}. ${remedy}`;

export const MISTAKES: Mistake[] = [
	[
		"a missing field",
		review(REVIEW.replace("status: published\n", "")),
		"reviews/scr-001.yaml:1:1 [missing-field] status is missing. Add a line that begins with status: in this place.",
	],
	[
		"an unknown field",
		review(`${REVIEW}sumary: x\n`),
		"reviews/scr-001.yaml:4:1 [unknown-field] there is no field called ‘sumary’ here. Did you mean summary?",
	],
	[
		"a bad date",
		review(`${REVIEW}published: 17/05/2017\n`),
		"reviews/scr-001.yaml:4:12 [value] published is not a date: ‘17/05/2017’. Write 2017-05-17.",
	],
	[
		"an unknown theme",
		review(`${REVIEW}themes: [neglct]\n`),
		"reviews/scr-001.yaml:4:10 [unknown-theme] there is no theme ‘neglct’ in vocabulary.yaml. Did you mean neglect? Otherwise use one that is in vocabulary.yaml, or add it there first.",
	],
	[
		"a name twice",
		review(`${REVIEW}kind: practice-review\n`),
		"reviews/scr-001.yaml:4:1 [yaml] the same name stands twice in one record. Keep one of the two and delete the other.",
	],
	[
		"a bomb of aliases",
		review(`a: &a [x, x]\n${Array.from({ length: 30 }, (_, level) => `b${level}: &b${level} [*a, *a, *a, *a]\n`).join("")}`),
		"reviews/scr-001.yaml:1:4 [yaml-plain] &a names text to be used elsewhere. Delete the name, or put quotes around the text.",
	],
	[
		"a file of 10 MB",
		review(new Uint8Array(10 * 1024 * 1024).fill(0x61)),
		"reviews/scr-001.yaml:1:1 [file-size] the file is 10240 KB; a record has at most 256 KB. Put long text into a PDF in documents/ and name it in the record.",
	],
	[
		"a file that is not UTF-8",
		review(Buffer.from(`${REVIEW}summary: caf\u00e9\n`, "latin1")),
		"reviews/scr-001.yaml:1:1 [encoding] the file is not UTF-8 text. Save it again with the encoding UTF-8.",
	],
	[
		"a tab for spaces",
		review(`${REVIEW}themes:\n\t- neglect\n\t- domestic-abuse\n`),
		"reviews/scr-001.yaml:5:1 [yaml] a tab stands where spaces are needed. Replace the tab by two spaces for each level.",
	],
	[
		"a document that is not the one that was signed off",
		(data) => {
			const old = readFileSync(path.join(data, DOCUMENT));
			writeFileSync(path.join(data, DOCUMENT), Buffer.concat([old, Buffer.from("\n")]));
		},
		`${REPORT}:7:9 [document-changed] scr-001-overview-report.pdf is not the PDF that was signed off: its SHA-256 is ${CHANGED}, and ${SIGNED} was signed off. If the change is meant, have two people look at the PDF again, then write its SHA-256 and their days here. If it is not, put the old PDF back.`,
	],
	[
		"a document that nobody signed off",
		(data) => write(data, REPORT, HELD),
		`${REPORT}:6:1 [sign-off] the PDF of a report that is removed after a time is signed off by two people, and this one is by nobody. When both have seen the PDF, write signOff: with the role and the day of each, and sha256: ${SIGNED}.`,
	],
	[
		"a document with words under a box",
		(data) => {
			write(data, DOCUMENT, BOXED);
			write(data, REPORT, readFileSync(path.join(data, REPORT), "utf8").replaceAll(SIGNED, sha256(BOXED)));
		},
		`${REPORT}:6:7 [hidden-text-box] scr-001-overview-report.pdf, page 1: Text of 23 letters or digits, ‘Jan…’, lies under a drawn box or line, but can be copied out. Delete the words themselves: in the source document, then export again; or with a PDF editor’s redaction tool, marked and applied. Then inspect the new file. npm run inspect -- ${DOCUMENT} shows more. What must stay goes into acceptedFindings, with the reason.`,
	],
	["an empty file", review(""), "reviews/scr-001.yaml:1:1 [yaml-empty] the file is empty. Write the record, or delete the file."],
	[
		"nesting without end",
		review("[".repeat(100_000)),
		"reviews/scr-001.yaml:1:20 [yaml-depth] this is nested deeper than anything in a record. Compare it with another record of the same kind and remove the extra levels.",
	],
	[
		"a document that is not there",
		instead(DOCUMENT, () => {}),
		`${REPORT}:6:7 [document-missing] there is no scr-001-overview-report.pdf in documents/. Put the PDF into documents/, or write how to obtain it with onRequest.`,
	],
	["a document that is a folder", instead(DOCUMENT, (at) => mkdirSync(at)), refused("is a folder")],
	[
		"a document that is a link out of the folder",
		instead(DOCUMENT, (at) => symlinkSync(path.join(ROOT, "package.json"), at)),
		refused("is a link to another file"),
	],
	[
		"a document that is no PDF",
		instead(DOCUMENT, (at) => writeFileSync(at, "<html>\n%%EOF\n")),
		refused("is not a PDF, whatever its name says", "Export the document as PDF and replace the file."),
	],
	[
		"a document cut short",
		instead(DOCUMENT, (at) => writeFileSync(at, "%PDF-1.7\n1 0 obj")),
		refused("is not a PDF, whatever its name says", "Export the document as PDF and replace the file."),
	],
	[
		"a document outside the folder",
		(data) => {
			renameSync(path.join(data, DOCUMENT), path.join(data, "../outside.pdf"));
			write(data, REPORT, readFileSync(path.join(data, REPORT), "utf8").replace("file: ", "file: ../../outside-"));
		},
		`${REPORT}:6:7 [document-name] the document is called ‘../../outside-scr-001-overview-report.pdf’ but its record scr-001-overview-report. Rename the document to scr-001-overview-report.pdf and write that here.`,
	],
	[
		"a record that is a link",
		instead("reviews/scr-001.yaml", (at) => symlinkSync("/etc/hostname", at)),
		"reviews/scr-001.yaml:1:1 [file] this is a link to another file or folder. Put the file itself here.",
	],
	[
		"a record that is a folder",
		instead("reviews/scr-001.yaml", (at) => mkdirSync(at)),
		"reviews/scr-001.yaml:1:1 [file] this is a folder, not a file. Put the record itself here.",
	],
	[
		"a stray file",
		(data) => write(data, "notes.txt", "Ring Jane."),
		"notes.txt:1:1 [stray-file] this file has no place in the data folder. Records belong into reviews/, reports/ or briefings/; delete this file or move it out of the data folder.",
	],
	[
		"the ending .yml",
		(data) => renameSync(path.join(data, "reviews/scr-001.yaml"), path.join(data, "reviews/scr-001.yml")),
		`reviews/scr-001.yml:1:1 [file-name] the file name ‘scr-001.yml’ cannot be a page's address. ${NAME}`,
	],
	[
		"a name in capitals",
		(data) => renameSync(path.join(data, "reviews/scr-001.yaml"), path.join(data, "reviews/SCR-001.yaml")),
		`reviews/SCR-001.yaml:1:1 [file-name] the file name ‘SCR-001.yaml’ cannot be a page's address. ${NAME}`,
	],
	[
		"a file of the board's own that is not there",
		instead("wording.yaml", () => {}),
		"wording.yaml:1:1 [missing-file] the file is missing from the data folder. Restore wording.yaml from the history.",
	],
	[
		"no time zone",
		(data) => write(data, "board.yaml", (SMALLEST["board.yaml"] ?? "").replace("Europe/London", "Atlantis")),
		"board.yaml:5:11 [value] timeZone is not a time zone: ‘Atlantis’. Write it as Europe/London.",
	],
];
