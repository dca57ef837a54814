/** Lists mistakes that editors and their tools make in a data folder. Exactly one message must report each mistake. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/project-root.ts";
import { HELD, HELD_DOCUMENT, sha256, write } from "./board-on-disk.ts";
import { pdfOf } from "./pdf.ts";
import { REVIEW, SMALLEST } from "./records.ts";

const NAME = "Rename the file to scr-001.yaml. File names have at most 80 lower-case letters, digits and hyphens, then .yaml.";
const REPORT = "reports/scr-001-overview-report.yaml";
/** The SHA-256 of the PDF that was signed off. */
const SIGNED = sha256(HELD_DOCUMENT);
/** The SHA-256 of the same PDF with one more byte. */
const CHANGED = sha256(Buffer.concat([HELD_DOCUMENT, Buffer.from("\n")]));
/** A PDF with a black box over its words. Programs can still read the words. */
const BOXED = await pdfOf({ title: "Overview", text: "Jane Smithson of Testshire", hidden: true });
export const DOCUMENT = "documents/scr-001-overview-report.pdf";

/** A mistake: its name, a function that makes it in a valid data folder, and the message that reports it. */
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
		"reviews/scr-001.yaml:1:1 [missing-field] The status is missing. Add a line that starts with status:, then one of: published, publication-delayed.",
	],
	[
		"an unknown field",
		review(`${REVIEW}sumary: x\n`),
		"reviews/scr-001.yaml:4:1 [unknown-field] The record has no field called ‘sumary’. Did you mean summary?",
	],
	[
		"a bad date",
		review(`${REVIEW}published: 17/05/2017\n`),
		"reviews/scr-001.yaml:4:12 [value] The publication date is not a date: ‘17/05/2017’. Write published: 2017-05-17",
	],
	[
		"an unknown theme",
		review(`${REVIEW}themes: [neglct]\n`),
		"reviews/scr-001.yaml:4:10 [unknown-theme] There is no theme ‘neglct’ in vocabulary.yaml. Did you mean neglect? Otherwise use one that is in vocabulary.yaml, or add it there.",
	],
	[
		"a field twice",
		review(`${REVIEW}kind: practice-review\n`),
		"reviews/scr-001.yaml:4:1 [yaml] The field ‘kind’ is here twice. Keep one of the two and delete the other.",
	],
	[
		"nested aliases that would expand without limit",
		review(`a: &a [x, x]\n${Array.from({ length: 30 }, (_, level) => `b${level}: &b${level} [*a, *a, *a, *a]\n`).join("")}`),
		"reviews/scr-001.yaml:1:4 [yaml-plain] YAML reads &a as a label, not as text. Put quotes around the whole text, or delete the label.",
	],
	[
		"a file of 10 MB",
		review(new Uint8Array(10 * 1024 * 1024).fill(0x61)),
		"reviews/scr-001.yaml:1:1 [file-size] The file has 10240 KB; a record may have 256 KB. Put long text into a PDF in documents/, and name the PDF in a report: file: name-of-the-report.pdf.",
	],
	[
		"a file that is not UTF-8",
		review(Buffer.from(`${REVIEW}summary: caf\u00e9\n`, "latin1")),
		"reviews/scr-001.yaml:1:1 [encoding] The file is not UTF-8 text. Save it again with the encoding UTF-8.",
	],
	[
		"a tab for spaces",
		review(`${REVIEW}themes:\n\t- neglect\n\t- domestic-abuse\n`),
		"reviews/scr-001.yaml:5:1 [yaml] This line is indented with a tab; YAML needs spaces. Replace the tab with two spaces for each level.",
	],
	[
		"a document that is not the one that was signed off",
		(data) => {
			const old = readFileSync(path.join(data, DOCUMENT));
			writeFileSync(path.join(data, DOCUMENT), Buffer.concat([old, Buffer.from("\n")]));
		},
		`${REPORT}:7:9 [document-changed] scr-001-overview-report.pdf is not the PDF that was signed off: its SHA-256 is ${CHANGED}, not ${SIGNED}. If the change is intended, have two people check the new PDF, then write their dates and sha256: '${CHANGED}'. If not, restore the PDF that was signed off.`,
	],
	[
		"a document without a sign-off",
		(data) => write(data, REPORT, HELD),
		`${REPORT}:6:1 [sign-off] The PDF has no sign-offs, but needs two, because this report is removed after a time. When two people have checked the PDF, write their roles and dates, such as signOff: [{role: Business manager, on: 2026-03-14}, {role: Solicitor, on: 2026-03-15}], and sha256: '${SIGNED}'`,
	],
	[
		"a document with words under a box",
		(data) => {
			write(data, DOCUMENT, BOXED);
			write(data, REPORT, readFileSync(path.join(data, REPORT), "utf8").replaceAll(SIGNED, sha256(BOXED)));
		},
		`${REPORT}:6:7 [hidden-text-box] scr-001-overview-report.pdf, page 1: Text of 23 letters or digits, ‘Jan…’, lies under a drawn box or line, but can be copied out. Delete the words in the source document and export it again, or mark them with a PDF editor’s redaction tool and apply the redaction. Then inspect the new file. For details, run npm run inspect -- ${DOCUMENT}. If it must stay, add it with your reason to acceptedFindings: - {rule: hidden-text-box, page: 1, reason: …}`,
	],
	["an empty file", review(""), "reviews/scr-001.yaml:1:1 [yaml-empty] The file is empty. Write the record, or delete the file."],
	[
		"very deep nesting",
		review("[".repeat(100_000)),
		"reviews/scr-001.yaml:1:20 [yaml-depth] This is nested deeper than any record may be. Compare it with another record of the same kind and remove the extra levels.",
	],
	[
		"a missing document",
		instead(DOCUMENT, () => {}),
		`${REPORT}:6:7 [document-missing] There is no scr-001-overview-report.pdf in documents/. Put the PDF into documents/, or replace this line with onRequest: board or onRequest: publisher.`,
	],
	["a document that is a folder", instead(DOCUMENT, (at) => mkdirSync(at)), refused("is a folder")],
	[
		"a document that is a symbolic link out of the folder",
		instead(DOCUMENT, (at) => symlinkSync(path.join(ROOT, "package.json"), at)),
		refused("is a link to another file"),
	],
	[
		"a document that is not a PDF",
		instead(DOCUMENT, (at) => writeFileSync(at, "<html>\n%%EOF\n")),
		refused("is not a PDF, despite its name", "Export the document as PDF and replace the file."),
	],
	[
		"a truncated document",
		instead(DOCUMENT, (at) => writeFileSync(at, "%PDF-1.7\n1 0 obj")),
		refused("is not a PDF, despite its name", "Export the document as PDF and replace the file."),
	],
	[
		"a document outside the folder",
		(data) => {
			renameSync(path.join(data, DOCUMENT), path.join(data, "../outside.pdf"));
			write(data, REPORT, readFileSync(path.join(data, REPORT), "utf8").replace("file: ", "file: ../../outside-"));
		},
		`${REPORT}:6:7 [document-name] The document is called ‘../../outside-scr-001-overview-report.pdf’, but should be called scr-001-overview-report.pdf, like its record. Rename the document, and write file: scr-001-overview-report.pdf`,
	],
	[
		"a record that is a symbolic link",
		instead("reviews/scr-001.yaml", (at) => symlinkSync("/etc/hostname", at)),
		"reviews/scr-001.yaml:1:1 [file] this is a link to another file or folder. Put the file itself here.",
	],
	[
		"a record that is a folder",
		instead("reviews/scr-001.yaml", (at) => mkdirSync(at)),
		"reviews/scr-001.yaml:1:1 [file] this is a folder, not a file. Put the record itself here.",
	],
	[
		"a file that does not belong in the data folder",
		(data) => write(data, "notes.txt", "Ring Jane."),
		"notes.txt:1:1 [stray-file] The data folder cannot have a file of this name in this place. Move it to reviews/, reports/ or briefings/ if it is a record. Otherwise delete it, or move it out of the data folder.",
	],
	[
		"the ending .yml",
		(data) => renameSync(path.join(data, "reviews/scr-001.yaml"), path.join(data, "reviews/scr-001.yml")),
		`reviews/scr-001.yml:1:1 [file-name] The file name ‘scr-001.yml’ cannot be part of a page's address. ${NAME}`,
	],
	[
		"a name in capitals",
		(data) => renameSync(path.join(data, "reviews/scr-001.yaml"), path.join(data, "reviews/SCR-001.yaml")),
		`reviews/SCR-001.yaml:1:1 [file-name] The file name ‘SCR-001.yaml’ cannot be part of a page's address. ${NAME}`,
	],
	[
		"a missing file that every board needs",
		instead("wording.yaml", () => {}),
		"wording.yaml:1:1 [missing-file] The file is missing from the data folder. Restore wording.yaml from the history of the repository.",
	],
	[
		"an unknown time zone",
		(data) => write(data, "board.yaml", (SMALLEST["board.yaml"] ?? "").replace("Europe/London", "Atlantis")),
		"board.yaml:5:11 [value] The time zone is not a time zone: ‘Atlantis’. Write a region and a city, such as Europe/London.",
	],
];
