/** Text as the gate compares it: words alone, however they are written. */

/** What would part a word unseen (format characters such as soft hyphens and joiners, variation selectors), and apostrophes. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|['’‘ʼ＇]/gu;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in order: lower case, without accents, ligatures, full-width forms, apostrophes and unseen
 * characters, so that none of these hides one.
 */
export function wordsOf(text: string): string[] {
	// Plain ASCII, by far the most of it, has nothing to decompose.
	const plain = /^[\u0000-\u007f]*$/.test(text)
		? text.replaceAll("'", "")
		: text.replaceAll(UNSEEN, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	return plain.toLowerCase().match(WORD) ?? [];
}
