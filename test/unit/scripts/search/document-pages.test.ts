import { expect, test } from "vitest";
import { documentPages } from "../../../../scripts/search/document-pages.ts";

test("leaves out running headers and footers, even if their digits differ, and pages without other text", () => {
	const pages = [
		"Title\nA report, page 1 of 4",
		"First\nA report, page 2 of 4",
		"Second\nFirst\nA report, page 3 of 4",
		"\nA report, page 4 of 4",
	];
	expect(documentPages(pages)).toEqual([
		{ number: 1, text: "Title" },
		{ number: 2, text: "First" },
		{ number: 3, text: "Second First" },
	]);
});

test("keeps a line that appears on only two pages", () => {
	expect(documentPages(["The same", "The same"])).toEqual([
		{ number: 1, text: "The same" },
		{ number: 2, text: "The same" },
	]);
});
