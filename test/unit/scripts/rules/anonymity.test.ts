/** What points to a person in a record stops the build, unless the Board says why it may stand. */
import { describe, expect, test } from "vitest";
import { catalogueOf, mistakesIn, NATIONAL, pdf, REVIEW, SMALLEST } from "../../../support/records.ts";

const TELLING = `${REVIEW}summary: They lived in HD1 2TT then.\n`;
const MESSAGE =
	"reviews/scr-001.yaml:4:10 [anonymity-postcode] a full postcode stands here: ‘HD1 2TT’. Delete it, or name the area the Board serves instead. What must stay goes into anonymity.exceptions in board.yaml, with the reason.";
const board = (anonymity: string) => ({ "board.yaml": `${SMALLEST["board.yaml"]}${anonymity}` });
const exception = (rule: string) =>
	board(`anonymity:\n  exceptions:\n    - record: reviews/scr-001\n      rule: ${rule}\n      reason: The ward’s own.\n`);

test("is a mistake, with what was found", () => {
	expect(mistakesIn({ "reviews/scr-001.yaml": TELLING })).toEqual([MESSAGE]);
});

test("is a warning where the board says so, and then the site is made", () => {
	const files = { ...board("anonymity:\n  findings: warning\n"), "reviews/scr-001.yaml": TELLING };
	expect(mistakesIn(files)).toEqual([MESSAGE]);
	expect(catalogueOf(files).ok).toBe(true);
	expect(catalogueOf({ "reviews/scr-001.yaml": TELLING }).ok).toBe(false);
});

test("is found however deep, and in a briefing and a report", () => {
	const deep = `${REVIEW}learning:\n  - point: Ring 07700 900123.\n    audiences: [everyone]\n`;
	expect(mistakesIn({ "reviews/scr-001.yaml": deep })).toEqual([expect.stringContaining("scr-001.yaml:5:12 [anonymity-phone]")]);
	expect(mistakesIn({ "reports/national.yaml": NATIONAL.replace(/title: .*/, "title: The death of Daniel Example") })).toEqual([
		expect.stringContaining("[anonymity-name]"),
	]);
});

test("the Board’s own number may stand, and nothing beside it", () => {
	const own = { "board.yaml": (SMALLEST["board.yaml"] ?? "").replace("phone: '999'", "phone: 01632 960225") };
	const ring = (...numbers: string[]) => `${REVIEW}summary: Ring ${numbers.join(" or ")}.\n`;
	expect(mistakesIn({ ...own, "reviews/scr-001.yaml": ring("01632 960225") })).toEqual([]);
	expect(mistakesIn({ ...own, "reviews/scr-001.yaml": ring("01632 960225", "01632 960226") })).toEqual([
		expect.stringContaining("‘01632 960226’"),
	]);
});

test("a full date in a file name is one, and an author’s name is none", () => {
	expect(mistakesIn({ "reports/review-of-2014-03-04.yaml": NATIONAL })).toEqual([
		expect.stringContaining("reports/review-of-2014-03-04.yaml:1:1 [anonymity-date-in-name]"),
	]);
	expect(mistakesIn({ "reports/national.yaml": `${NATIONAL}authors: Dr Jane Example\n` })).toEqual([]);
});

describe("an exception", () => {
	test("lets it stand", () => {
		expect(mistakesIn({ ...exception("anonymity-postcode"), "reviews/scr-001.yaml": TELLING })).toEqual([]);
	});

	test("that nothing needs any more is a mistake", () => {
		expect(mistakesIn({ ...exception("anonymity-email"), "reviews/scr-001.yaml": REVIEW })).toEqual([
			expect.stringContaining(
				"[anonymity-exception] nothing in reviews/scr-001 needs this exception from anonymity-email any more. Delete the exception, or correct the record or the rule it names.",
			),
		]);
	});
});

test("an exception that only a document can need is kept while the document is not inspected", () => {
	const exception = "anonymity:\n  exceptions: [{record: reports/a, rule: anonymity-email, reason: The ward’s own.}]\n";
	const files = {
		"board.yaml": `${SMALLEST["board.yaml"]}${exception}`,
		"reports/a.yaml": NATIONAL.replace("onRequest: publisher", "file: a.pdf"),
	};
	const document = (inspected?: { disclosures: []; pointers: [] }) => [{ ...pdf("a.pdf"), ...(inspected && { inspected }) }];
	expect(mistakesIn(files, document())).toEqual([]);
	expect(mistakesIn(files, document({ disclosures: [], pointers: [] }))).toEqual([expect.stringContaining("[anonymity-exception]")]);
});
