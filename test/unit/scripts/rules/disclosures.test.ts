/** What a document discloses is told at its record, unless the record says why it may stay. */
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
const held = (...disclosures: Disclosure[]) => [{ ...pdf(FILE), inspected: { disclosures, pointers: [] } }];
const accept = (...accepted: string[]) => `acceptedFindings:\n${accepted.map((one) => `  - {${one}, reason: ${REASON}}\n`).join("")}`;
const told = (text: string, ...disclosures: Disclosure[]) => mistakesIn({ "reports/a.yaml": text }, held(...disclosures));

test("a finding stands at the file, with its page and what to do", () => {
	expect(told(RECORD, box(3))).toEqual([
		"reports/a.yaml:4:7 [hidden-text-box] a.pdf, page 3: Text of 12 letters or digits, ‘Jan…’, lies under a drawn box. Delete the words. npm run inspect -- data/documents/a.pdf shows more. What must stay goes into acceptedFindings, with the reason.",
	]);
	expect(told(RECORD, AUTHOR)).toEqual([
		expect.stringMatching(/^reports\/a\.yaml:4:7 \[metadata-author\] a\.pdf: The document names its author\. Empty it\. /),
	]);
});

test("an error stops the build, a warning does not", () => {
	const ok = (...disclosures: Disclosure[]) => catalogueOf({ "reports/a.yaml": RECORD }, held(...disclosures)).ok;
	expect(ok()).toBe(true);
	expect(ok(AUTHOR)).toBe(true);
	expect(ok(AUTHOR, box(1))).toBe(false);
});

test("several of a kind on a page are one, on two pages two", () => {
	const all = told(RECORD, box(3), box(3), box(3), box(4));
	expect(all.map((line) => /lies under a drawn box.*?\./.exec(line)?.[0])).toEqual([
		"lies under a drawn box (and 2 more like it on this page).",
		"lies under a drawn box.",
	]);
	expect(told(RECORD, box(10), box(9)).map((line) => /page \d+/.exec(line)?.[0])).toEqual(["page 9", "page 10"]);
});

describe("what a record accepts", () => {
	test("is told no more, on its page or on every page", () => {
		expect(told(RECORD + accept("rule: hidden-text-box, page: 3"), box(3), box(3))).toEqual([]);
		expect(told(RECORD + accept("rule: hidden-text-box"), box(3), box(7))).toEqual([]);
		expect(told(RECORD + accept("rule: metadata-author"), AUTHOR)).toEqual([]);
	});

	test("is that rule on that page alone", () => {
		expect(told(RECORD + accept("rule: hidden-text-box, page: 3"), box(3), box(4), AUTHOR)).toEqual([
			expect.stringContaining("[hidden-text-box] a.pdf, page 4:"),
			expect.stringContaining("[metadata-author]"),
		]);
	});

	test("is a mistake once it is found no more", () => {
		const [line] = told(RECORD + accept("rule: metadata-author", "rule: hidden-text-box, page: 3"), AUTHOR, box(4)).filter((one) =>
			one.includes("[accepted-finding]"),
		);
		expect(line).toBe(
			"reports/a.yaml:7:5 [accepted-finding] nothing in a.pdf needs this any more: no hidden-text-box is found on page 3. Delete it from acceptedFindings, or correct its rule or its page.",
		);
		expect(told(RECORD + accept("rule: metadata-author"))).toEqual([expect.stringContaining("no metadata-author is found. Delete")]);
	});

	test("is not judged where the document was not inspected", () => {
		expect(mistakesIn({ "reports/a.yaml": RECORD + accept("rule: metadata-author") }, [pdf(FILE)])).toEqual([]);
	});

	test("needs a document, and a reason that somebody else understands", () => {
		expect(mistakesIn({ "reports/a.yaml": NATIONAL + accept("rule: metadata-author") })).toEqual([
			"reports/a.yaml:5:1 [stray-note] acceptedFindings explains something that this report does not have. Add the file, or delete acceptedFindings.",
		]);
		expect(told(RECORD + accept("rule: metadata-author").replace(REASON, "Fine."), AUTHOR)).toEqual([
			"reports/a.yaml:6:37 [too-short] reason of acceptedFindings[0] has 5 characters; it needs at least 15. Say it so that somebody else understands it in a year.",
		]);
	});

	test("changes no version: readers see none of it", () => {
		const version = (text: string) => {
			const result = catalogueOf({ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": text }, [
				{ ...pdf("scr-001-overview-report.pdf"), inspected: { disclosures: [AUTHOR], pointers: [] } },
			]);
			return result.ok ? result.catalogue.reports.map((report) => report.version) : expect.unreachable();
		};
		const text = OVERVIEW.replace("onRequest: board", "file: scr-001-overview-report.pdf") + SIGNED_OFF;
		expect(version(text + accept("rule: metadata-author"))).toEqual(version(text));
	});
});

describe("what in a document’s text can point to a person", () => {
	const pointer = (page?: number) => ({
		rule: "anonymity-postcode",
		...(page !== undefined && { page }),
		words: "‘HD1…’",
		message: "a full postcode stands here",
		remedy: "Delete it.",
	});
	const inspected = (...pages: Array<number | undefined>): Inspected => ({ disclosures: [], pointers: pages.map(pointer) });
	const found = (board: string, ...pages: Array<number | undefined>) =>
		mistakesIn({ "reports/a.yaml": RECORD, ...(board && { "board.yaml": board }) }, [{ ...pdf(FILE), inspected: inspected(...pages) }]);
	const MUST_STAY = "Delete it. What must stay goes into anonymity.exceptions in board.yaml, with the reason.";

	test("stands at the file with its first page, and names the others", () => {
		expect(found("", 3)).toEqual([
			`reports/a.yaml:4:7 [anonymity-postcode] a.pdf, page 3: a full postcode stands here: ‘HD1…’. ${MUST_STAY}`,
		]);
		expect(found("", 3, 3, 5, 7)).toEqual([
			`reports/a.yaml:4:7 [anonymity-postcode] a.pdf, page 3: a full postcode stands here: ‘HD1…’ (and 3 more like it, on pages 3, 5, 7). ${MUST_STAY}`,
		]);
		expect(found("", undefined)).toEqual([
			`reports/a.yaml:4:7 [anonymity-postcode] a.pdf, properties: a full postcode stands here: ‘HD1…’. ${MUST_STAY}`,
		]);
	});
});
