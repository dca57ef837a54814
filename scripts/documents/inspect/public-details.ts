import { folded } from "./folded.ts";

/**
 * Returns a function that tests whether a string only repeats details about a document that are already public. The string is
 * split at commas, dashes and similar characters. Each part must occur in one of the public details. An empty string passes the
 * test, because it discloses nothing.
 */
export function publicDetailMatcher(texts: readonly string[]): (text: string) => boolean {
	const all = texts.map((text) => ` ${plain(text)} `);
	const isPublic = (part: string) => part === "" || all.some((one) => one.includes(` ${part} `));
	return (text) =>
		text
			.split(/[,;:|/\n–—]| - /)
			.map(plain)
			.every(isPublic);
}

function plain(text: string): string {
	return folded(text)
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
