/**
 * The character used for a glyph that its font does not map to Unicode. It counts as a letter, because anyone who
 * removes whatever covers the glyph can read its shape.
 */
export const UNMAPPED = "\u{FFFD}";

const LETTER = /[\p{L}\p{N}\u{FFFD}]/u;
const OTHERS = /[^\p{L}\p{N}\u{FFFD}]/gu;

/** Returns the Unicode text of a glyph. Control, private-use and unassigned characters count as unmapped. */
export function textOfGlyph(unicode: string): string {
	return /^[\p{Cc}\p{Co}\p{Cn}]+$/u.test(unicode) ? UNMAPPED : unicode;
}

export function isLetter(text: string): boolean {
	return LETTER.test(text);
}

export function lettersIn(text: string): string {
	return text.replaceAll(OTHERS, "");
}
