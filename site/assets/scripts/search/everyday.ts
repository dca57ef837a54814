/** What people say every day where a review says another word: families are written about as they wish, children without their sex. */

const SAID_FOR: Readonly<Record<string, readonly string[]>> = {
	mother: ["mum", "mums", "mam", "mams", "mummy"],
	father: ["dad", "dads", "daddy"],
	stepfather: ["stepdad", "stepdads"],
	child: ["kid", "kids", "girl", "girls", "boy", "boys", "lad", "lads"],
	teenager: ["teen", "teens"],
	police: ["cop", "cops"],
};

const MEANT = new Map(Object.entries(SAID_FOR).flatMap(([meant, said]) => said.map((word) => [word, meant])));

/** A word with the one that reviews may have in its place. */
export function alsoMeant(word: string): string[] {
	const meant = MEANT.get(word);
	return meant === undefined ? [word] : [word, meant];
}
