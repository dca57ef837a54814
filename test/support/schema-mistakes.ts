/** What is said of a record that a schema refuses, for the tests of these sentences. */
import { expect } from "vitest";
import { mistakesIn, REVIEW, SMALLEST } from "./records.ts";

/** Everything that is wrong with a review that ends in these lines; its own three lines go before. */
export const ofReview = (lines: string) =>
	mistakesIn({ "reviews/scr-001.yaml": REVIEW + lines }).map((line) => line.replace("reviews/scr-001.yaml:", ""));

/** The same for one of the board's own files with one thing in it changed. */
export function ofBoard(name: string, from: string, to: string): string[] {
	const text = SMALLEST[name] ?? "";
	expect(text.split(from)).toHaveLength(2);
	return mistakesIn({ [name]: text.replace(from, to) }).map((line) => line.replace(`${name}:`, ""));
}

/** The remedy for a kind of review that there is not. */
export const REVIEW_KINDS =
	"Use one of: serious-case-review, child-safeguarding-practice-review, learning-lessons-review, practice-review, thematic-review.";
