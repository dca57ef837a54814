/** Text as the gate compares it: words alone, however they are written. */

/** Characters that are not seen but would part a word: soft hyphens, joiners, direction marks, variation selectors. */
const UNSEEN = /[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|['’‘ʼ＇]/gu;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in order: lower case, without accents, ligatures, full-width forms, apostrophes and unseen
 * characters, so that none of these hides one.
 */
export function wordsOf(text: string): string[] {
	// Plain ASCII, by far the most of it, has nothing to decompose.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with control characters
	const plain = /^[\u0000-\u007f]*$/.test(text) ? text.replaceAll("'", "") : text.replaceAll(UNSEEN, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	return plain.toLowerCase().match(WORD) ?? [];
}
