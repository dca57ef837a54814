/** How findings are put. */
import { describe, expect, test } from "vitest";
import { finding, firstCharacters, inOrder } from "../../../../../scripts/documents/inspect/finding.ts";
import { formatFinding, printInspection } from "../../../../../scripts/documents/inspect/print-inspection.ts";

test.each([
	["Jane Smithson", "‘Jan…’"],
	["Jane", "‘Ja…’"],
	["Jo", "‘J…’"],
	["7", "‘…’"],
	["", "‘…’"],
	["👧👧👧👧👧👧👧👧", "‘👧👧👧…’"],
])("of %j no more than its first characters is told", (text, told) => {
	expect(firstCharacters(text)).toBe(told);
});

test("words from a file can't speak to the terminal", () => {
	expect(finding("annotation-comment", "There is a comment, ‘\u001b[2J…’").message).toBe("There is a comment, ‘[2J…’");
});

test("the document’s own come first, then page by page from top to bottom", () => {
	const at = (page: number | undefined, y: number) =>
		finding("annotation-comment", `${page} ${y}`, { page, rectangle: { x: 0, y, width: 1, height: 1 } });
	const document = finding("no-title", "The document has no title");
	expect(inOrder([at(2, 700), at(1, 10), at(1, 600), document])).toEqual([document, at(1, 600), at(1, 10), at(2, 700)]);
});

describe("in text", () => {
	const box = finding("hidden-text-box", "Text lies under a box", { page: 3, rectangle: { x: 72, y: 700.5, width: 120, height: 14 } });

	test("a finding says where it is and what to do", () => {
		expect(formatFinding("a.pdf", box)).toBe(
			`a.pdf, page 3 (x 72, y 700.5, 120 by 14 points) error: Text lies under a box [hidden-text-box]\n  How to fix it: ${box.remedy}`,
		);
		expect(formatFinding("a.pdf", finding("no-title", "The document has no title"))).toMatch(
			/^a\.pdf advice: The document has no title \[no-title\]\n/,
		);
	});

	test("all are counted at the end", () => {
		expect(printInspection("a.pdf", { pages: 1, findings: [box] })).toMatch(
			/\n\na\.pdf: 1 error, 0 warnings, 0 pieces of advice in 1 page\.\n$/,
		);
		expect(printInspection("a.pdf", { pages: 2, findings: [] })).toBe("a.pdf: 0 errors, 0 warnings, 0 pieces of advice in 2 pages.\n");
	});
});
