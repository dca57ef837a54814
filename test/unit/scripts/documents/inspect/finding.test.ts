import { expect, test } from "vitest";
import { finding, firstCharacters, inOrder } from "../../../../../scripts/documents/inspect/finding.ts";

test.each([
	["Jane Smithson", "‘Jan…’"],
	["Jane", "‘Ja…’"],
	["Jo", "‘J…’"],
	["7", "‘…’"],
	["", "‘…’"],
	["👧👧👧👧👧👧👧👧", "‘👧👧👧…’"],
])("quotes only the first characters of %j, as %s", (text, quoted) => {
	expect(firstCharacters(text)).toBe(quoted);
});

test("removes control characters from messages, because a terminal would interpret them", () => {
	expect(finding("annotation-comment", "There is a comment, ‘\u001b[2J…’").message).toBe("There is a comment, ‘[2J…’");
});

test("puts findings about the whole document first and sorts the others by page and from top to bottom", () => {
	const at = (page: number | undefined, y: number) =>
		finding("annotation-comment", `${page} ${y}`, { page, rectangle: { x: 0, y, width: 1, height: 1 } });
	const document = finding("no-title", "The document has no title");
	expect(inOrder([at(2, 700), at(1, 10), at(1, 600), document])).toEqual([document, at(1, 600), at(1, 10), at(2, 700)]);
});
