import { distance } from "fastest-levenshtein";

/** Finds the word in a list that was most likely meant by a mistyped word. At most two letters, or a third of them in a longer word, may differ; if no word is that close, returns undefined. */
export function nearest(word: string, among: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase().replaceAll(/[“”‘’]/g, "");
	const ranked = [...among]
		.map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
		.filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 3)) && far < candidate.length)
		.sort((a, b) => a.far - b.far);
	return ranked[0]?.candidate;
}
