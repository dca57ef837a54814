/**
 * Returns a function that tests whether a text only repeats public details of a document, and so discloses nothing:
 * each part between commas, dashes and the like must occur in one of the public texts. True for an empty text.
 */
export function publicDetailMatcher(texts: readonly string[]): (text: string) => boolean {
	const all = texts.map((text) => ` ${plain(text)} `);
	return (text) =>
		text
			.split(/[,;:|/\n–—]| - /)
			.map(plain)
			.filter(Boolean)
			.every((part) => all.some((one) => one.includes(` ${part} `)));
}

function plain(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
