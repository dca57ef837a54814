/**
 * Everyday words and the formal words that reviews use instead, such as “mum” and “mother”. Families are described in their own
 * preferred words, children without their sex.
 */

const EVERYDAY_WORDS: Readonly<Record<string, readonly string[]>> = {
	mother: ["mum", "mums", "mam", "mams", "mummy"],
	father: ["dad", "dads", "daddy"],
	stepfather: ["stepdad", "stepdads"],
	child: ["kid", "kids", "girl", "girls", "boy", "boys", "lad", "lads"],
	teenager: ["teen", "teens"],
	police: ["cop", "cops"],
};

const FORMAL_WORD = new Map(Object.entries(EVERYDAY_WORDS).flatMap(([formal, everyday]) => everyday.map((word) => [word, formal])));

/** A word, followed by the formal word for it if there is one. */
export function withFormalWord(word: string): string[] {
	const formal = FORMAL_WORD.get(word);
	return formal === undefined ? [word] : [word, formal];
}
