import { distance } from "fastest-levenshtein";

/**
 * Finds the word in a list that is closest to a mistyped word. At most two letters may differ, or a third of the letters in a
 * longer word. Returns undefined if no word is that close.
 */
export function nearest(word: string, among: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase().replaceAll(/[“”‘’]/g, "");
	const ranked = [...among]
		.map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
		.filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)) && far < candidate.length)
		.sort((a, b) => a.far - b.far);
	return ranked[0]?.candidate;
}
