import { expect, test } from "vitest";
import { finding } from "../../../../../scripts/documents/inspect/finding.ts";
import { formatFinding, printInspection } from "../../../../../scripts/documents/inspect/print-inspection.ts";

const box = finding("hidden-text-box", "Text lies under a box", { page: 3, rectangle: { x: 72, y: 700.5, width: 120, height: 14 } });

test("prints the location and the suggested fix for each finding", () => {
	expect(formatFinding("a.pdf", box)).toBe(
		`a.pdf, page 3 (x 72, y 700.5, 120 by 14 points) error: Text lies under a box [hidden-text-box]\n  How to fix it: ${box.remedy}`,
	);
	expect(formatFinding("a.pdf", finding("no-title", "The document has no title"))).toMatch(
		/^a\.pdf advice: The document has no title \[no-title\]\n/,
	);
});

test("ends the output with the number of findings for each severity", () => {
	expect(printInspection("a.pdf", { pages: 1, findings: [box] })).toMatch(
		/\n\na\.pdf: 1 error, 0 warnings, 0 pieces of advice in 1 page\.\n$/,
	);
	expect(printInspection("a.pdf", { pages: 2, findings: [] })).toBe("a.pdf: 0 errors, 0 warnings, 0 pieces of advice in 2 pages.\n");
});
