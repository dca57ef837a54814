/** Creates data folders in memory for tests: the smallest valid board, plus a few lines of YAML. */
import { catalogue, type Result } from "../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import type { DocumentFile } from "../../scripts/records/document-file.ts";
import type { Problem } from "../../scripts/records/problem.ts";
import { schemaFor } from "../../scripts/records/record-files.ts";
import { parseRecordFile, type Sources } from "../../scripts/records/records.ts";
import { AGE_BANDS } from "../../scripts/records/schema/age-bands.ts";
import type { SourceFile } from "../../scripts/records/yaml/parse.ts";

/** The contents of files in a data folder, keyed by file name. `undefined` removes a file from the smallest board. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** The date for which tests check records by default. On this date, no report in these tests has expired. */
export const A_DAY = "2026-06-01" as IsoDay;

const BOARD = `name: Testshire Safeguarding Children Board
shortName: Testshire Board
area: Testshire
address: https://testshire.example.org
timeZone: Europe/London
language: en-GB
contacts:
  requests:
    name: The Board
  press:
    name: The press office
  concern:
    - name: Emergency services
      phone: '999'
exitTo: https://www.example.org/weather
retention:
  - reports: [overview-report, executive-summary, action-plan]
    ofReviews: [serious-case-review, child-safeguarding-practice-review]
    keepFor: P12M
`;

/** The kinds of review on the smallest board. */
export const REVIEW_KINDS = [
	"serious-case-review",
	"child-safeguarding-practice-review",
	"learning-lessons-review",
	"practice-review",
	"thematic-review",
];

/** The kinds of report that must name their review on the smallest board. */
export const KINDS_OF_A_REVIEW = ["overview-report", "executive-summary", "action-plan", "board-response"];

/** The kinds of report on the smallest board. */
export const REPORT_KINDS = [
	...KINDS_OF_A_REVIEW,
	"practice-review-report",
	"thematic-briefing",
	"framework",
	"national-analysis",
	"annual-report",
	"guidance",
];

const LISTED_ON: Readonly<Record<string, string>> = { "practice-review-report": "practice-reviews", framework: "framework" };

const VOCABULARY = `themes:
  - id: neglect
    name: Neglect
  - id: domestic-abuse
    name: Domestic abuse
agencies:
  - id: police
    name: Police
  - id: health
    name: Health
audiences:
  - id: everyone
    name: Everyone
  - id: managers
    name: Managers
publishers:
  - id: ofsted
    name: Ofsted
ageBands:
${AGE_BANDS.map((band) => `  ${band}: Aged ${band}\n`).join("")}reviewKinds:
${reviewKinds()}reportKinds:
${reportKinds()}`;

const WORDING = `welcome: Welcome.
whatReviewsAre:
  always: Always when a child dies.
  considered:
    lead: Considered when
    conditions: [a child was harmed]
    closing: and there is concern.
  process: Records are brought together.
sharing: By publishing.
removal: After twelve months.
framework: There is a framework.
learningDocuments: Two sides of A4.
wellbeing: Take care.
practiceReviews: Held for learning.
national: From elsewhere.
about: About this site.
accessibility: As good as we can.
privacy: No cookies.
`;

const HOW_WE_LEARN = `title: How we learn
introduction: In steps.
steps:
  - title: First
    text: Look.
    by: The Board
  - title: Then
    text: Learn.
    by: Everyone
`;

/** The smallest board that passes every rule. */
export const SMALLEST: Readonly<Record<string, string>> = {
	"board.yaml": BOARD,
	"vocabulary.yaml": VOCABULARY,
	"wording.yaml": WORDING,
	"how-we-learn.yaml": HOW_WE_LEARN,
};

/** A review that passes every rule. */
export const REVIEW = "reference: SCR 001\nkind: serious-case-review\nstatus: published\n";

/** An overview report on the review SCR 001, published on 17 May 2026. */
export const OVERVIEW =
	"title: Overview\nkind: overview-report\npublisher: board\nreview: scr-001\npublished: 2026-05-17\nonRequest: board\n";

/** A national publication. It belongs to no review, so no retention rule applies. */
export const NATIONAL = "title: Ages of concern\nkind: national-analysis\npublisher: ofsted\nonRequest: publisher\n";

/** A briefing on the review SCR 001 without its text. Visitors must request the briefing from the board. */
export const BRIEFING = "title: Learning from SCR 001\nreview: scr-001\nonRequest: board\n";

/** A briefing on the review SCR 001 with its full text. */
export const WHOLE_BRIEFING =
	"title: Learning from SCR 001\nreview: scr-001\ncaseSummary: What happened.\nkeyThemes: [{theme: neglect, text: Look.}]\nlessons: {practitioners: [Look.], managers: [Ask.]}\nquestions: [What now?]\n";

function reviewKinds(): string {
	return REVIEW_KINDS.map((id) => `  - id: ${id}\n    name: ${id}\n    plural: ${id}s\n    subject: child\n`).join("");
}

function reportKinds(): string {
	const ofReview = (id: string) => (KINDS_OF_A_REVIEW.includes(id) ? "    ofReview: required\n" : "");
	const listedOn = (id: string) => (id in LISTED_ON ? `    listedOn: ${LISTED_ON[id]}\n` : "");
	return REPORT_KINDS.map((id) => `  - id: ${id}\n    name: ${id}\n    plural: ${id}s\n${ofReview(id)}${listedOn(id)}`).join("");
}

/** Returns the source files of the smallest board, with the given files added or replaced. */
export function sources(files: Files, documents: readonly DocumentFile[] = []): Sources {
	const all: Files = { ...SMALLEST, ...files };
	const given = Object.entries(all).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined);
	return { folder: "data", files: given.map(([name, content]) => file(name, content)), documents };
}

/** Returns the sources with their files parsed already, so that catalogues for several days or records need not parse them again. */
export function parsedOnce({ files, ...rest }: Sources): Sources {
	const parsed = files.map((source) => {
		const schema = schemaFor(source.name);
		return schema && "bytes" in source ? { ...source, parsed: parseRecordFile(source, schema) } : source;
	});
	return { ...rest, files: parsed };
}

export function file(name: string, content: string | Uint8Array): SourceFile {
	return { name, path: `data/${name}`, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** Two fields for a report whose PDF comes from `pdf`: the PDF's SHA-256 and its two sign-offs. */
export const SIGNED_OFF = `sha256: '${"0".repeat(64)}'\nsignOff: [{role: Manager, on: 2026-05-01}, {role: Lawyer, on: 2026-05-02}]\n`;

/** Returns the metadata of a PDF in the documents folder. No file exists. */
export function pdf(name: string, size = 1000): DocumentFile {
	return { name, path: `data/documents/${name}`, size, sha256: "0".repeat(64) };
}

/** Checks the smallest board with the given files. Returns all problems, including warnings. */
export function check(files: Files, documents: readonly DocumentFile[] = [], asOf: string = A_DAY): Problem[] {
	const result = catalogueOf(files, documents, asOf);
	return result.ok ? result.warnings : result.problems;
}

/** Formats each problem as one line with the position, the rule, the message and the suggested fix. */
export function formatLines(problems: readonly Problem[]): string[] {
	return problems.map(({ file: at, line, column, rule, message, remedy }) => `${at}:${line}:${column} [${rule}] ${message}. ${remedy}`);
}

/** Checks the smallest board with the given files. Returns one line for each problem, without `data/` before the file name. */
export function mistakesIn(files: Files, documents: readonly DocumentFile[] = [], asOf: string = A_DAY): string[] {
	return formatLines(check(files, documents, asOf)).map((line) => line.replace(/^data\//, ""));
}

export function catalogueOf(files: Files, documents: readonly DocumentFile[] = [], asOf: string = A_DAY): Result {
	return catalogue(sources(files, documents), asOf as IsoDay);
}

/**
 * Returns the public catalogue on a given date.
 * @throws if the records have errors
 */
export function publicOn(asOf: string, files: Files, documents: readonly DocumentFile[] = []): Catalogue {
	const result = catalogueOf(files, documents, asOf);
	if (!result.ok) throw new Error(formatLines(result.problems).join("\n"));
	return result.catalogue;
}
