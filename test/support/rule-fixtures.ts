/**
 * Contains one data folder for each rule. The folder breaks only that rule. The expected messages are in
 * `test/fixtures/said-by-rules.yaml`.
 */
import type { DocumentFile } from "../../scripts/records/document-file.ts";
import { BRIEFING, type Files, NATIONAL, OVERVIEW, pdf, REVIEW, SIGNED_OFF, SMALLEST } from "./records.ts";

export type RuleFixture = { files: Files; documents?: readonly DocumentFile[] };

const PDF = "scr-001-overview-report.pdf";
const HELD = OVERVIEW.replace("onRequest: board\n", `file: ${PDF}\n`);
const DELAYED = REVIEW.replace("status: published", "status: publication-delayed");

const review = (text: string, others: Files = {}): RuleFixture => ({ files: { "reviews/scr-001.yaml": text, ...others } });
const lines = (text: string): RuleFixture => review(REVIEW + text);
const report = (text: string, ...documents: DocumentFile[]): RuleFixture => ({
	files: { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": text },
	documents,
});
const national = (text: string): RuleFixture => ({ files: { "reports/a.yaml": text } });
const own = (name: string, from: string, to: string): Files => ({ [name]: (SMALLEST[name] ?? "").replace(from, to) });
const briefing = (caseSummary: string): Files => ({
	"briefings/a.yaml": `title: Two sides\ncaseSummary: ${caseSummary}\nkeyThemes: [{theme: neglect, text: Look.}]\nlessons: {practitioners: [Look.], managers: [Ask.]}\nquestions: [What now?]\n`,
});
const EXCEPTION = "anonymity:\n  exceptions: [{record: reviews/scr-001, rule: anonymity-email, reason: The ward’s own.}]\n";
const SECOND_RULE = "  - {reports: [action-plan], ofReviews: [serious-case-review], keepFor: P2Y}\n";

export const RULE_FIXTURES: Readonly<Record<string, RuleFixture>> = {
	// The file cannot be parsed, or YAML would read it differently from what the editor means.
	yaml: lines("headline: One: two\n"),
	"yaml-plain": lines("headline: &x Look\n"),
	"yaml-empty": review("# Nothing yet\n"),
	"yaml-depth": lines(`headline: ${"[".repeat(30)}${"]".repeat(30)}\n`),
	encoding: lines('headline: "Look\\u0007"\n'),
	comment: lines("headline: Lesson #1 of two\n"),
	"file-size": lines(`summary: ${"x".repeat(256 * 1024)}\n`),
	"file-name": { files: { "reviews/SCR-001.yaml": REVIEW } },
	"stray-file": { files: { "notes.yaml": "a: b\n" } },
	"missing-file": { files: { "wording.yaml": undefined } },

	// The schema rejects a field.
	"missing-field": review("reference: SCR 001\nstatus: published\n"),
	"unknown-field": lines("sumary: Look.\n"),
	empty: lines("headline:\n"),
	"wrong-type": lines("headline: 025\n"),
	"unknown-value": lines("ageBand: 5-10\n"),
	"too-short": { files: own("how-we-learn.yaml", "  - title: Then\n    text: Learn.\n    by: Everyone\n", "") },
	"too-long": lines(`headline: ${"x".repeat(91)}\n`),
	value: lines("published: 31/11/2026\n"),

	// A reference or a name is wrong.
	"unknown-theme": lines("themes: [Domestic abuse]\n"),
	"unknown-agency": lines("agencies: [polise]\n"),
	"unknown-audience": lines("learning: [{point: Look., audiences: [all]}]\n"),
	"unknown-publisher": national(NATIONAL.replace("ofsted", "Ofsted")),
	"unknown-review-kind": review(REVIEW.replace("serious-case-review", "serious-case-reveiw")),
	"unknown-report-kind": national(NATIONAL.replace("national-analysis", "National analysis")),
	"unknown-review": review(REVIEW, { "briefings/a.yaml": BRIEFING.replace("scr-001\n", "SCR 001\n") }),
	"review-name": { files: { "reviews/scr-2.yaml": REVIEW } },
	"report-name": review(REVIEW, { "reports/a-child-in-hightown.yaml": OVERVIEW }),
	"vocabulary-distinct": { files: own("vocabulary.yaml", "id: domestic-abuse", "id: neglect") },

	// A document, or the link to it, is wrong.
	"one-way": national(`${NATIONAL}url: https://example.org/a\n`),
	"stray-note": national(`${NATIONAL}urlNote: Scroll down.\n`),
	replaces: national(`${NATIONAL}replaces: b\n`),
	version: national(`${NATIONAL}versionOf: b\nformat: easy-read\n`),
	"document-name": national(NATIONAL.replace("onRequest: publisher", "file: b.pdf")),
	"document-missing": national(NATIONAL.replace("onRequest: publisher", "file: a.pdf")),
	"document-unused": { files: {}, documents: [pdf(PDF)] },
	document: report(HELD + SIGNED_OFF, {
		name: PDF,
		path: `data/documents/${PDF}`,
		refusal: { message: `${PDF} is a folder`, remedy: "Put the PDF itself into documents/." },
	}),
	"sign-off": report(HELD, pdf(PDF)),
	"document-changed": report(HELD + SIGNED_OFF.replace("'0", "'1"), pdf(PDF)),
	"accepted-finding": report(`${HELD + SIGNED_OFF}acceptedFindings: [{rule: attachment, page: 3, reason: The Board’s own words.}]\n`, {
		...pdf(PDF),
		inspected: { disclosures: [], pointers: [], kindsNamed: [] },
	}),

	// The record breaks a rule on publication or removal.
	"review-missing": national(NATIONAL.replace("national-analysis", "board-response")),
	"published-missing": report(OVERVIEW.replace("published: 2026-05-17\n", "")),
	"delayed-detail": review(`${DELAYED}headline: Look\n`),
	"delayed-report": review(DELAYED, { "briefings/a.yaml": BRIEFING }),
	"retention-overlap": { files: own("board.yaml", "keepFor: P12M\n", `keepFor: P12M\n${SECOND_RULE}`) },
	exception: national(`${NATIONAL}keepLonger: {until: 2027-01-01, reason: An inquiry.}\n`),
	"exception-spent": national(`${NATIONAL}notBefore: {on: 2026-05-01, reason: A trial.}\n`),
	"not-yet-shown": national(`${NATIONAL}published: 2062-05-17\n`),

	// A briefing or the Board's own text breaks a rule.
	"briefing-whole": review(REVIEW, { "briefings/a.yaml": `${BRIEFING}questions: [What now?]\n` }),
	"briefing-twice": review(REVIEW, { "briefings/a.yaml": BRIEFING, "briefings/b.yaml": BRIEFING.replace("Learning", "learning") }),
	"two-sides": { files: briefing(`|-\n${"  - a\n".repeat(150)}`) },
	"one-side": {
		files: { ...briefing("Look."), ...own("wording.yaml", "wellbeing: Take care.", `wellbeing: |-\n${"  a\n\n".repeat(100)}`) },
	},
	"former-name": national(`${NATIONAL}formerly: [a]\n`),
	"kind-doubt": national(NATIONAL.replace("ofsted", "board").replace("Ages of concern", "An overview-report")),
	"unlikely-date": national(`${NATIONAL}documentDate: 2062-05-17\n`),
	"imprecise-date": report(OVERVIEW.replace("2026-05-17", "2026-05")),
	"days-lost": report(`${OVERVIEW}withdrawn: {on: 2026-05-20, until: 2026-05-30, reason: A trial.}\n`),
	"number-written-out": {
		files: {
			...own("board.yaml", "name: The Board\n", "name: The Board\n    phone: 01632 960225\n"),
			...own("wording.yaml", "removal: After twelve months.", "removal: Ring 01632 960225."),
		},
	},
	placeholder: { files: own("wording.yaml", "removal: After twelve months.", "removal: After {keepfor}.") },

	// The record contains a detail that can identify a person.
	"anonymity-birth-or-death": lines("summary: The child was born on 4 March 2014.\n"),
	"anonymity-age-and-date": lines("summary: In May 2014 the child, aged 7, was seen.\n"),
	"anonymity-narrow-combination": lines("summary: A seven-year-old was found in 2014 and had died.\n"),
	"anonymity-nhs-number": lines("summary: The number 943 476 5919 stood there.\n"),
	"anonymity-postcode": lines("summary: They lived in HD1 2TT.\n"),
	"anonymity-street-address": lines("summary: They lived at 12 Old Mill Lane.\n"),
	"anonymity-phone": lines("summary: Ring 07700 900123.\n"),
	"anonymity-email": lines("summary: Write to jane@example.net.\n"),
	"anonymity-registration-plate": lines("summary: The car was AB12 CDE.\n"),
	"anonymity-name": lines("summary: The mother of Daniel was seen.\n"),
	"anonymity-date-in-name": { files: { "reports/review-of-2014-03-04.yaml": NATIONAL } },
	"anonymity-exception": { files: { "board.yaml": `${SMALLEST["board.yaml"]}${EXCEPTION}` } },
};
