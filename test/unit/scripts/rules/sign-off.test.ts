import { describe, expect, test } from "vitest";
import { check, mistakesIn, NATIONAL, OVERVIEW, pdf, REVIEW } from "../../../support/records.ts";

const ON = "reports/scr-001-overview-report.yaml";
const FILE = "scr-001-overview-report.pdf";
const HELD = OVERVIEW.replace("onRequest: board\n", `file: ${FILE}\n`);
const ZEROS = "0".repeat(64);
const ONES = "1".repeat(64);

/**
 * Returns the problems in a report that will be removed and that ends with the given lines. Six other lines precede them
 * in the file.
 */
const ofReport = (lines: string, review = REVIEW) =>
	mistakesIn({ "reviews/scr-001.yaml": review, [ON]: HELD + lines }, [pdf(FILE)]).map((line) => line.replace(`${ON}:`, ""));

const digest = (of = ZEROS) => `sha256: '${of}'\n`;
const signed = (...roles: string[]) => `signOff: [${roles.map((role) => `{role: ${role}, on: 2026-05-01}`).join(", ")}]\n`;
const missing = (place: string, message: string) => [
	`${place} [sign-off] ${message}. When two people have checked the PDF, write their roles and dates, such as signOff: [{role: Business manager, on: 2026-03-14}, {role: Solicitor, on: 2026-03-15}], and sha256: '${ZEROS}'`,
];
const NONE = "The PDF has no sign-offs, but needs two, because this report is removed after a time";
const ONE = "The PDF is signed off in only one role, but needs sign-offs in two, because this report is removed after a time";
const NO_DIGEST = "The sign-offs do not say which PDF they are for";

describe("the sign-off check for a report that will be removed", () => {
	test("requires the PDF’s digest and sign-offs in two roles for a report that will be removed", () => {
		expect(ofReport(digest() + signed("Manager", "Lawyer"))).toEqual([]);
		expect(ofReport(digest() + signed("Manager", "Lawyer", "Chair"))).toEqual([]);
	});

	test.each([
		["no sign-offs and no digest", "", "6:1", NONE],
		["only a digest", digest(), "6:1", NONE],
		["one sign-off", digest() + signed("Manager"), "8:1", ONE],
		["two sign-offs in the same role", digest() + signed("Manager", "manager"), "8:1", ONE],
		["two sign-offs without a digest", signed("Manager", "Lawyer"), "7:1", NO_DIGEST],
	])("refuses a report that will be removed and has %s", (_, lines, place, message) => {
		expect(ofReport(lines)).toEqual(missing(place, message));
	});

	test("requires sign-offs because of the policy and the review’s kind, and the message refers to both", () => {
		expect(check({ "reviews/scr-001.yaml": REVIEW, [ON]: HELD }, [pdf(FILE)])[0]?.because).toEqual([
			{ file: "data/board.yaml", line: 17, column: 5, says: "keeps each overview-report of a serious-case-review for P12M" },
			{ file: "data/reviews/scr-001.yaml", line: 2, column: 1, says: "says that SCR 001 is a serious-case-review" },
		]);
		expect(ofReport("", REVIEW.replace("serious-case-review", "practice-review"))).toEqual([]);
	});

	test("requires no sign-offs for a report without a PDF", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, [ON]: OVERVIEW })).toEqual([]);
	});
});

test("a PDF that changed after its sign-off is refused, and the message gives both digests", () => {
	expect(ofReport(digest(ONES) + signed("Manager", "Lawyer"))).toEqual([
		`7:9 [document-changed] ${FILE} is not the PDF that was signed off: its SHA-256 is ${ZEROS}, not ${ONES}. If the change is intended, have two people check the new PDF, then write their dates and sha256: '${ZEROS}'. If not, restore the PDF that was signed off.`,
	]);
});

describe("the sign-off check for a permanent report", () => {
	const ofNational = (lines: string) =>
		mistakesIn({ "reports/a.yaml": NATIONAL.replace("onRequest: publisher", "file: a.pdf") + lines }, [pdf("a.pdf")]);

	test("requires no sign-off for a permanent report", () => {
		expect(ofNational("")).toEqual([]);
	});

	test("accepts one sign-off for a permanent report if the digest is also given", () => {
		expect(ofNational(digest() + signed("Manager"))).toEqual([]);
		expect(ofNational(signed("Manager"))).toEqual(missing("5:1", NO_DIGEST).map((line) => `reports/a.yaml:${line}`));
	});

	test("refuses the PDF of a permanent report if it changed after the sign-off", () => {
		expect(ofNational(digest(ONES))).toEqual([expect.stringContaining("reports/a.yaml:5:9 [document-changed]")]);
	});
});

test("sign-offs and digests are refused for a report without a PDF", () => {
	expect(mistakesIn({ "reports/a.yaml": NATIONAL + digest() + signed("Manager") })).toEqual([
		"reports/a.yaml:5:1 [stray-note] The SHA-256 of the document is only for reports with a PDF, and this report has no file. Add file: a.pdf, or delete sha256.",
		"reports/a.yaml:6:1 [stray-note] The list of sign-offs is only for reports with a PDF, and this report has no file. Add file: a.pdf, or delete signOff.",
	]);
});
