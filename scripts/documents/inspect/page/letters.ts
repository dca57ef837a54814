/** What counts as a letter or digit. */

/** Stands for a glyph whose font does not say what it means: whoever lifts off its cover still reads its shape. */
export const NAMELESS = "\u{FFFD}";

const LETTER = /[\p{L}\p{N}\u{FFFD}]/u;
const OTHERS = /[^\p{L}\p{N}\u{FFFD}]/gu;

/** What a glyph means: control characters, and those of private use, mean nothing to anybody but their font. */
export function meaningOf(unicode: string): string {
	return /^[\p{Cc}\p{Co}\p{Cn}]+$/u.test(unicode) ? NAMELESS : unicode;
}

/** Says whether a text has a letter or a digit in it. */
export function isLetter(text: string): boolean {
	return LETTER.test(text);
}

/** The letters and digits of a text. */
export function lettersIn(text: string): string {
	return text.replaceAll(OTHERS, "");
}
