import { describe, expect, test } from "vitest";
import type { Disclosure, Inspected } from "../../../../scripts/records/document-file.ts";
import { catalogueOf, mistakesIn, NATIONAL, OVERVIEW, pdf, REVIEW, SIGNED_OFF } from "../../../support/records.ts";

const FILE = "a.pdf";
const RECORD = NATIONAL.replace("onRequest: publisher", `file: ${FILE}`);
const REASON = "Its author is named on its cover.";
const box = (page: number): Disclosure => ({
	rule: "hidden-text-box",
	severity: "error",
	page,
	message: "Text of 12 letters or digits, ‘Jan…’, lies under a drawn box",
	remedy: "Delete the words.",
});
const AUTHOR: Disclosure = { rule: "metadata-author", severity: "warning", message: "The document names its author", remedy: "Empty it." };
const held = (...disclosures: Disclosure[]) => [{ ...pdf(FILE), inspected: { disclosures, pointers: [], kindsNamed: [] } }];
const accept = (...accepted: string[]) => `acceptedFindings:\n${accepted.map((one) => `  - {${one}, reason: ${REASON}}\n`).join("")}`;
const problemsOf = (text: string, ...disclosures: Disclosure[]) => mistakesIn({ "reports/a.yaml": text }, held(...disclosures));

test("reports a finding in a PDF at the record’s file field, with the page and the suggested fix", () => {
	expect(problemsOf(RECORD, box(3))).toEqual([
		"reports/a.yaml:4:7 [hidden-text-box] a.pdf, page 3: Text of 12 letters or digits, ‘Jan…’, lies under a drawn box. Delete the words. For details, run npm run inspect -- data/documents/a.pdf. If it must stay, add it with your reason to acceptedFindings: - {rule: hidden-text-box, page: 3, reason: …}",
	]);
	expect(problemsOf(RECORD, AUTHOR)).toEqual([
		expect.stringMatching(/^reports\/a\.yaml:4:7 \[metadata-author\] a\.pdf: The document names its author\. Empty it\. /),
	]);
});

test("an error in a PDF stops the build, but a warning does not", () => {
	const ok = (...disclosures: Disclosure[]) => catalogueOf({ "reports/a.yaml": RECORD }, held(...disclosures)).ok;
	expect(ok()).toBe(true);
	expect(ok(AUTHOR)).toBe(true);
	expect(ok(AUTHOR, box(1))).toBe(false);
});

test("reports several findings with the same rule on the same page only once", () => {
	const all = problemsOf(RECORD, box(3), box(3), box(3), box(4));
	expect(all.map((line) => /lies under a drawn box.*?\./.exec(line)?.[0])).toEqual([
		"lies under a drawn box (and 2 more like it on this page).",
		"lies under a drawn box.",
	]);
	expect(problemsOf(RECORD, box(10), box(9)).map((line) => /page \d+/.exec(line)?.[0])).toEqual(["page 9", "page 10"]);
});

describe("the check of accepted findings", () => {
	test("does not report an accepted finding on the given page or, if no page is given, on any page", () => {
		expect(problemsOf(RECORD + accept("rule: hidden-text-box, page: 3"), box(3), box(3))).toEqual([]);
		expect(problemsOf(RECORD + accept("rule: hidden-text-box"), box(3), box(7))).toEqual([]);
		expect(problemsOf(RECORD + accept("rule: metadata-author"), AUTHOR)).toEqual([]);
	});

	test("accepts findings only for the given rule and page", () => {
		expect(problemsOf(RECORD + accept("rule: hidden-text-box, page: 3"), box(3), box(4), AUTHOR)).toEqual([
			expect.stringContaining("[hidden-text-box] a.pdf, page 4:"),
			expect.stringContaining("[metadata-author]"),
		]);
	});

	test("refuses an accepted finding that the document no longer has", () => {
		const [line] = problemsOf(RECORD + accept("rule: metadata-author", "rule: hidden-text-box, page: 3"), AUTHOR, box(4)).filter((one) =>
			one.includes("[accepted-finding]"),
		);
		expect(line).toBe(
			"reports/a.yaml:7:5 [accepted-finding] Accepted finding 2 is out of date: a.pdf has no hidden-text-box on page 3. Delete it from acceptedFindings, or correct its rule or page.",
		);
		expect(problemsOf(RECORD + accept("rule: metadata-author"))).toEqual([
			expect.stringContaining("Accepted finding 1 is out of date: a.pdf has no metadata-author. Delete"),
		]);
	});

	test("does not check accepted findings if the document was not inspected", () => {
		expect(mistakesIn({ "reports/a.yaml": RECORD + accept("rule: metadata-author") }, [pdf(FILE)])).toEqual([]);
	});

	test("requires a PDF for an accepted finding, and a reason that is long enough to be understood", () => {
		expect(mistakesIn({ "reports/a.yaml": NATIONAL + accept("rule: metadata-author") })).toEqual([
			"reports/a.yaml:5:1 [stray-note] The list of accepted findings is only for reports with a PDF, and this report has no file. Add file: a.pdf, or delete acceptedFindings.",
		]);
		expect(problemsOf(RECORD + accept("rule: metadata-author").replace(REASON, "Fine."), AUTHOR)).toEqual([
			"reports/a.yaml:6:37 [too-short] The reason for accepted finding 1 has 5 characters; it needs at least 15. Write it so that a colleague can understand it in a year's time.",
		]);
	});

	test("does not change a report’s version for an accepted finding, because readers do not see accepted findings", () => {
		const version = (text: string) => {
			const result = catalogueOf({ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": text }, [
				{ ...pdf("scr-001-overview-report.pdf"), inspected: { disclosures: [AUTHOR], pointers: [], kindsNamed: [] } },
			]);
			return result.ok ? result.catalogue.reports.map((report) => report.version) : expect.unreachable();
		};
		const text = OVERVIEW.replace("onRequest: board", "file: scr-001-overview-report.pdf") + SIGNED_OFF;
		expect(version(text + accept("rule: metadata-author"))).toEqual(version(text));
	});
});

describe("the check of a document’s text", () => {
	const pointer = (page?: number) => ({
		rule: "anonymity-postcode",
		...(page !== undefined && { page }),
		words: "‘HD1…’",
		message: "contains a full postcode",
		remedy: "Delete it.",
	});
	const inspected = (...pages: Array<number | undefined>): Inspected => ({ disclosures: [], pointers: pages.map(pointer), kindsNamed: [] });
	const found = (board: string, ...pages: Array<number | undefined>) =>
		mistakesIn({ "reports/a.yaml": RECORD, ...(board && { "board.yaml": board }) }, [{ ...pdf(FILE), inspected: inspected(...pages) }]);
	const MUST_STAY =
		"Delete it. If it must stay, add it with your reason to anonymity.exceptions in board.yaml: - {record: reports/a, rule: anonymity-postcode, reason: …}";

	test("reports an identifying detail once, at the record’s file field, with all pages on which the detail was found", () => {
		expect(found("", 3)).toEqual([
			`reports/a.yaml:4:7 [anonymity-postcode] a.pdf, on page 3, contains a full postcode: ‘HD1…’. ${MUST_STAY}`,
		]);
		expect(found("", 3, 3, 5, 7)).toEqual([
			`reports/a.yaml:4:7 [anonymity-postcode] a.pdf, on page 3, contains a full postcode: ‘HD1…’ (and 3 more like it, on pages 3, 5, 7). ${MUST_STAY}`,
		]);
		expect(found("", undefined)).toEqual([
			`reports/a.yaml:4:7 [anonymity-postcode] a.pdf, in its properties, contains a full postcode: ‘HD1…’. ${MUST_STAY}`,
		]);
	});
});
