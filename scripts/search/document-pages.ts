/** A page with text. Its number counts from 1, as PDF readers count. */
export type DocumentPage = { number: number; text: string };

/** On this many pages, a line that is the same but for its digits is a running header or footer. */
const PAGES_WITH_RUNNING_LINE = 3;

/** The pages that have text, without running headers and footers. */
export function documentPages(pages: readonly string[]): DocumentPage[] {
	const lines = pages.map((page) => page.split("\n").map((line) => line.trim()));
	const occurrences = Map.groupBy(
		lines.flatMap((page) => [...new Set(page.map(withoutDigits))]),
		(line) => line,
	);
	const isRunning = (line: string) => {
		const count = occurrences.get(withoutDigits(line))?.length ?? 0;
		return count >= PAGES_WITH_RUNNING_LINE && count > pages.length / 2;
	};
	return lines
		.map((page, index) => ({ number: index + 1, text: page.filter((line) => line !== "" && !isRunning(line)).join(" ") }))
		.filter(({ text }) => text !== "");
}

function withoutDigits(line: string): string {
	return line.replaceAll(/\d+/g, "0");
}

/** The address that opens a document at one of its pages (RFC 8118, section 3). */
export function addressOfPage(document: string, number: number): string {
	return `${document}#page=${number}`;
}
