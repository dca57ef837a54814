/** A report that is removed after a time was seen by two people, and is still the document that they saw. */
import { describe, expect, test } from "vitest";
import { check, mistakesIn, NATIONAL, OVERVIEW, pdf, REVIEW } from "../../../support/records.ts";

const ON = "reports/scr-001-overview-report.yaml";
const FILE = "scr-001-overview-report.pdf";
const HELD = OVERVIEW.replace("onRequest: board\n", `file: ${FILE}\n`);
const ZEROS = "0".repeat(64);
const ONES = "1".repeat(64);

/** Everything that is wrong with a report that is removed after a time and ends in these lines; its own six lines go before. */
const ofReport = (lines: string, review = REVIEW) =>
	mistakesIn({ "reviews/scr-001.yaml": review, [ON]: HELD + lines }, [pdf(FILE)]).map((line) => line.replace(`${ON}:`, ""));

const digest = (of = ZEROS) => `sha256: '${of}'\n`;
const signed = (...roles: string[]) => `signOff: [${roles.map((role) => `{role: ${role}, on: 2026-05-01}`).join(", ")}]\n`;
const missing = (place: string, message: string) => [
	`${place} [sign-off] ${message}. When both have seen the PDF, write signOff: with the role and the day of each, and sha256: ${ZEROS}.`,
];
const BY = "the PDF of a report that is removed after a time is signed off by two people";

describe("a report that is removed after a time", () => {
	test("is signed off by two people in different roles, with the digest of what they saw", () => {
		expect(ofReport(digest() + signed("Manager", "Lawyer"))).toEqual([]);
		expect(ofReport(digest() + signed("Manager", "Lawyer", "Chair"))).toEqual([]);
	});

	test.each([
		["nobody", "", "6:1", `${BY}, and this one is by nobody`],
		["nobody, though its digest is there", digest(), "6:1", `${BY}, and this one is by nobody`],
		["one", digest() + signed("Manager"), "8:1", `${BY} in different roles, and this one is by one`],
		["two in the same role", digest() + signed("Manager", "manager"), "8:1", `${BY} in different roles, and this one is by one`],
		["two who may have seen anything", signed("Manager", "Lawyer"), "7:1", "nothing says which PDF was signed off"],
	])("not by %s", (_, lines, place, message) => {
		expect(ofReport(lines)).toEqual(missing(place, message));
	});

	test("needs it by the policy and the kind of its review, and the message says so", () => {
		expect(check({ "reviews/scr-001.yaml": REVIEW, [ON]: HELD }, [pdf(FILE)])[0]?.because).toEqual([
			{ file: "data/board.yaml", line: 17, column: 5, says: "keeps each overview-report of a serious-case-review for P12M" },
			{ file: "data/reviews/scr-001.yaml", line: 2, column: 1, says: "says that SCR 001 is one" },
		]);
		expect(ofReport("", REVIEW.replace("serious-case-review", "practice-review"))).toEqual([]);
	});

	test("needs none where its document is not held", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, [ON]: OVERVIEW })).toEqual([]);
	});
});

test("a document that changed since is refused, with both digests", () => {
	expect(ofReport(digest(ONES) + signed("Manager", "Lawyer"))).toEqual([
		`7:9 [document-changed] ${FILE} is not the PDF that was signed off: its SHA-256 is ${ZEROS}, and ${ONES} was signed off. If the change is meant, have two people look at the PDF again, then write its SHA-256 and their days here. If it is not, put the old PDF back.`,
	]);
});

describe("a report that stays", () => {
	const ofNational = (lines: string) =>
		mistakesIn({ "reports/a.yaml": NATIONAL.replace("onRequest: publisher", "file: a.pdf") + lines }, [pdf("a.pdf")]);

	test("needs no sign-off", () => {
		expect(ofNational("")).toEqual([]);
	});

	test("may have one, by one person and of a known document", () => {
		expect(ofNational(digest() + signed("Manager"))).toEqual([]);
		expect(ofNational(signed("Manager"))).toEqual(
			missing("5:1", "nothing says which PDF was signed off").map((line) => `reports/a.yaml:${line}`),
		);
	});

	test("is refused as well where its document changed", () => {
		expect(ofNational(digest(ONES))).toEqual([expect.stringContaining("reports/a.yaml:5:9 [document-changed]")]);
	});
});

test("without a document there is nothing to sign off", () => {
	expect(mistakesIn({ "reports/a.yaml": NATIONAL + digest() + signed("Manager") })).toEqual([
		"reports/a.yaml:5:1 [stray-note] sha256 explains something that this report does not have. Add the file, or delete sha256.",
		"reports/a.yaml:6:1 [stray-note] signOff explains something that this report does not have. Add the file, or delete signOff.",
	]);
});
