/** Text as the gate compares it: words alone, however they are written. */

/** What would part a word unseen (format characters such as soft hyphens and joiners, variation selectors), and apostrophes. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|['’‘ʼ＇]/gu;

/** ASCII and English punctuation, which is by far the most of it, has nothing to decompose and nothing unseen. */
const ORDINARY = /^[\u0000-\u007f’‘“”–—…·⋯\u00a0]*$/;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in order: lower case, without accents, ligatures, full-width forms, apostrophes and unseen
 * characters, so that none of these hides one.
 */
export function wordsOf(text: string): string[] {
	const plain = ORDINARY.test(text)
		? text.replaceAll(/['’‘]/g, "")
		: text.replaceAll(UNSEEN, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	return plain.toLowerCase().match(WORD) ?? [];
}
