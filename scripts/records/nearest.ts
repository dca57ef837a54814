import { distance } from "fastest-levenshtein";

/** The word of a list that a mistyped word most likely stands for: at most two letters or a third of its letters differ. Undefined if no word is that close. */
export function nearest(word: string, among: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase().replaceAll(/[“”‘’]/g, "");
	const ranked = [...among]
		.map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
		.filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)) && far < candidate.length)
		.sort((a, b) => a.far - b.far);
	return ranked[0]?.candidate;
}
