import { expect, test } from "vitest";
import { isLetter, lettersIn, textOfGlyph, UNMAPPED } from "../../../../../../scripts/documents/inspect/page/letters.ts";

test.each([
	["a", "a"],
	["ﬁ", "ﬁ"],
	[" ", " "],
	["", ""],
	["\u0001", UNMAPPED],
	["\uE001", UNMAPPED],
])("maps the glyph %j to %j", (unicode, text) => {
	expect(textOfGlyph(unicode)).toBe(text);
});

test("counts letters of any script, digits and unmapped glyphs as letters, but not spaces, punctuation or symbols", () => {
	expect(["a", "é", "中", "7", UNMAPPED].every(isLetter)).toBe(true);
	expect([" ", "-", "█", "’", ""].some(isLetter)).toBe(false);
	expect(lettersIn("J. S., 7 — né")).toBe("JS7né");
});
