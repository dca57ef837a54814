import { expect } from "vitest";
import { mistakesIn, NATIONAL, REVIEW, SMALLEST } from "./records.ts";

/** All mistakes in a review that has these lines after its own three. */
export const ofReview = (lines: string) => mistakesInFile("reviews/scr-001.yaml", REVIEW + lines);

/** All mistakes in a national report that has these lines after its own four. */
export const ofReport = (lines: string) => mistakesInFile("reports/a.yaml", NATIONAL + lines);

/** All mistakes in one of the board's own files after one replacement in it. */
export function ofBoard(name: string, from: string, to: string): string[] {
	const text = SMALLEST[name] ?? "";
	expect(text.split(from)).toHaveLength(2);
	return mistakesInFile(name, text.replace(from, to));
}

function mistakesInFile(name: string, text: string): string[] {
	return mistakesIn({ [name]: text }).map((line) => line.replace(`${name}:`, ""));
}

/** The remedy for an unknown kind of review. */
export const REVIEW_KINDS =
	"Use one of: serious-case-review, child-safeguarding-practice-review, learning-lessons-review, practice-review, thematic-review.";
