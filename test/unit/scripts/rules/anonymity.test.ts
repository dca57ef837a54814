import { describe, expect, test } from "vitest";
import { catalogueOf, mistakesIn, NATIONAL, pdf, REVIEW, SMALLEST } from "../../../support/records.ts";

const IDENTIFYING = `${REVIEW}summary: They lived in HD1 2TT then.\n`;
const MESSAGE =
	"reviews/scr-001.yaml:4:10 [anonymity-postcode] The summary contains a full postcode: ‘HD1 2TT’. Delete it, or name the area that the Board serves instead. If it must stay, add it with your reason to anonymity.exceptions in board.yaml: - {record: reviews/scr-001, rule: anonymity-postcode, reason: …}";
const board = (anonymity: string) => ({ "board.yaml": `${SMALLEST["board.yaml"]}${anonymity}` });
const exception = (rule: string) =>
	board(`anonymity:\n  exceptions:\n    - record: reviews/scr-001\n      rule: ${rule}\n      reason: The ward’s own.\n`);

test("an identifying detail is reported as an error that quotes the detail", () => {
	expect(mistakesIn({ "reviews/scr-001.yaml": IDENTIFYING })).toEqual([MESSAGE]);
});

test("an identifying detail is reported as a warning if board.yaml asks for warnings", () => {
	const files = { ...board("anonymity:\n  findings: warning\n"), "reviews/scr-001.yaml": IDENTIFYING };
	expect(mistakesIn(files)).toEqual([MESSAGE]);
	expect(catalogueOf(files).ok).toBe(true);
	expect(catalogueOf({ "reviews/scr-001.yaml": IDENTIFYING }).ok).toBe(false);
});

test("an identifying detail is found in nested fields and in reports", () => {
	const deep = `${REVIEW}learning:\n  - point: Ring 07700 900123.\n    audiences: [everyone]\n`;
	expect(mistakesIn({ "reviews/scr-001.yaml": deep })).toEqual([expect.stringContaining("scr-001.yaml:5:12 [anonymity-phone]")]);
	expect(mistakesIn({ "reports/national.yaml": NATIONAL.replace(/title: .*/, "title: The death of Daniel Example") })).toEqual([
		expect.stringContaining("[anonymity-name]"),
	]);
});

test("the Board’s own telephone number is allowed, but a similar number is not", () => {
	const own = { "board.yaml": (SMALLEST["board.yaml"] ?? "").replace("phone: '999'", "phone: 01632 960225") };
	const ring = (...numbers: string[]) => `${REVIEW}summary: Ring ${numbers.join(" or ")}.\n`;
	const refusals = (...numbers: string[]) =>
		mistakesIn({ ...own, "reviews/scr-001.yaml": ring(...numbers) }).filter((message) => message.includes("[anonymity-"));
	expect(refusals("01632 960225")).toEqual([]);
	expect(refusals("01632 960225", "01632 960226")).toEqual([expect.stringContaining("‘01632 960226’")]);
});

test("a full date in a file name counts as an identifying detail, but an author’s name does not", () => {
	expect(mistakesIn({ "reports/review-of-2014-03-04.yaml": NATIONAL })).toEqual([
		expect.stringContaining("reports/review-of-2014-03-04.yaml:1:1 [anonymity-date-in-name]"),
	]);
	expect(mistakesIn({ "reports/national.yaml": `${NATIONAL}authors: Dr Jane Example\n` })).toEqual([]);
});

describe("the anonymity check", () => {
	test("accepts an identifying detail that an exception allows", () => {
		expect(mistakesIn({ ...exception("anonymity-postcode"), "reviews/scr-001.yaml": IDENTIFYING })).toEqual([]);
	});

	test("refuses an anonymity exception that is no longer needed", () => {
		expect(mistakesIn({ ...exception("anonymity-email"), "reviews/scr-001.yaml": REVIEW })).toEqual([
			expect.stringContaining(
				"[anonymity-exception] Anonymity exception 1 is no longer needed: nothing in reviews/scr-001 breaks the rule anonymity-email. Delete the exception, or correct its record or its rule.",
			),
		]);
	});
});

test("an anonymity exception is not checked if the record’s document was not inspected", () => {
	const exception = "anonymity:\n  exceptions: [{record: reports/a, rule: anonymity-email, reason: The ward’s own.}]\n";
	const files = {
		"board.yaml": `${SMALLEST["board.yaml"]}${exception}`,
		"reports/a.yaml": NATIONAL.replace("onRequest: publisher", "file: a.pdf"),
	};
	const document = (inspected?: { disclosures: []; pointers: []; kindsNamed: [] }) => [
		{ ...pdf("a.pdf"), ...(inspected && { inspected }) },
	];
	expect(mistakesIn(files, document())).toEqual([]);
	expect(mistakesIn(files, document({ disclosures: [], pointers: [], kindsNamed: [] }))).toEqual([
		expect.stringContaining("[anonymity-exception]"),
	]);
});
