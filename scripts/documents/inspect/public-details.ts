/** What is said of a document in public anyway: its properties disclose nothing by saying the same. */

/**
 * Makes a test of whether each part of a text, between its commas and dashes, stands in one of these texts.
 * An empty text says nothing at all.
 */
export function saidIn(texts: readonly string[]): (text: string) => boolean {
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
