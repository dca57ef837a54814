/**
 * Maps the formal words that reviews use, such as “mother”, to everyday words, such as “mum”. “Girl” and “boy” both lead to
 * “child”, because reviews do not state a child's sex.
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

/** Returns a word, followed by its formal equivalent if it has one. */
export function withFormalWord(word: string): string[] {
	const formal = FORMAL_WORD.get(word);
	return formal === undefined ? [word] : [word, formal];
}
