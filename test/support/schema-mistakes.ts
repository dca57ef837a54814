import { expect } from "vitest";
import { mistakesIn, NATIONAL, REVIEW, SMALLEST } from "./records.ts";

/** Returns all problems in a valid review after the given lines have been added to it. */
export const ofReview = (lines: string) => mistakesInFile("reviews/scr-001.yaml", REVIEW + lines);

/** Returns all problems in a valid national report after the given lines have been added to it. */
export const ofReport = (lines: string) => mistakesInFile("reports/a.yaml", NATIONAL + lines);

/** Returns all problems in one of the board's own files, such as `board.yaml`, after replacing a string that occurs once. */
export function ofBoard(name: string, from: string, to: string): string[] {
	const text = SMALLEST[name] ?? "";
	expect(text.split(from)).toHaveLength(2);
	return mistakesInFile(name, text.replace(from, to));
}

function mistakesInFile(name: string, text: string): string[] {
	return mistakesIn({ [name]: text }).map((line) => line.replace(`${name}:`, ""));
}
