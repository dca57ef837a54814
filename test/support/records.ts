/** Data folders made of a few lines of YAML on top of the smallest board that passes every rule. */
import { catalogue, type Result } from "../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import type { DocumentFile } from "../../scripts/records/document-file.ts";
import type { Problem } from "../../scripts/records/problem.ts";
import type { Sources } from "../../scripts/records/records.ts";
import { AGE_BANDS, REPORT_KINDS, REVIEW_KINDS } from "../../scripts/records/schema/kinds.ts";
import type { SourceFile } from "../../scripts/records/yaml/parse.ts";

/** Files of a data folder by their name in it; `undefined` takes away one of the smallest board's. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** A day on which nothing in these tests has expired unless the test says so. */
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
${kinds(REVIEW_KINDS)}reportKinds:
${kinds(REPORT_KINDS)}`;

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

/** An overview report of that review, published on 17 May 2026. */
export const OVERVIEW =
	"title: Overview\nkind: overview-report\npublisher: board\nreview: scr-001\npublished: 2026-05-17\nonRequest: board\n";

/** A national publication: no review, no retention rule. */
export const NATIONAL = "title: Ages of concern\nkind: national-analysis\npublisher: ofsted\nonRequest: publisher\n";

/** A briefing whose text is not held. */
export const BRIEFING = "title: Learning from SCR 001\nreview: scr-001\nonRequest: board\n";

function kinds(names: readonly string[]): string {
	return names.map((name) => `  ${name}:\n    name: ${name}\n    plural: ${name}s\n`).join("");
}

/** A data folder as the core receives it: the smallest board with these files added or in the place of its own. */
export function sources(files: Files, documents: readonly DocumentFile[] = []): Sources {
	const all: Files = { ...SMALLEST, ...files };
	const given = Object.entries(all).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined);
	return { folder: "data", files: given.map(([name, content]) => file(name, content)), documents };
}

/** One file of a data folder. */
export function file(name: string, content: string | Uint8Array): SourceFile {
	return { name, path: `data/${name}`, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** Two sign-offs of a PDF, as `pdf` makes it. */
export const SIGNED_OFF = `sha256: '${"0".repeat(64)}'\nsignOff: [{role: Manager, on: 2026-05-01}, {role: Lawyer, on: 2026-05-02}]\n`;

/** A PDF as found on the disk. */
export function pdf(name: string, size = 1000): DocumentFile {
	return { name, path: `data/documents/${name}`, size, sha256: "0".repeat(64) };
}

/** Every problem of the data folder, errors and warnings. */
export function check(files: Files, documents: readonly DocumentFile[] = [], asOf: string = A_DAY): Problem[] {
	const result = catalogueOf(files, documents, asOf);
	return result.ok ? result.warnings : result.problems;
}

/** Problems in one line each: place, rule, message, remedy. */
export function said(problems: readonly Problem[]): string[] {
	return problems.map(({ file: at, line, column, rule, message, remedy }) => `${at}:${line}:${column} [${rule}] ${message}. ${remedy}`);
}

/** Every problem of the data folder in one line each, without the path `data/`: place, rule, message, remedy. */
export function mistakesIn(files: Files, documents: readonly DocumentFile[] = [], asOf: string = A_DAY): string[] {
	return said(check(files, documents, asOf)).map((line) => line.replace(/^data\//, ""));
}

/** What the core makes of the data folder. */
export function catalogueOf(files: Files, documents: readonly DocumentFile[] = [], asOf: string = A_DAY): Result {
	return catalogue(sources(files, documents), asOf as IsoDay);
}

/** What is public on a day. Fails the test where the data has a mistake. */
export function publicOn(asOf: string, files: Files, documents: readonly DocumentFile[] = []): Catalogue {
	const result = catalogueOf(files, documents, asOf);
	if (!result.ok) throw new Error(said(result.problems).join("\n"));
	return result.catalogue;
}
