/** A page of a PDF that has text. Pages are numbered from 1, as in PDF readers. */
export type DocumentPage = { number: number; text: string };

/**
 * A line is a running header or footer if it is on at least this many pages and on more than half of all pages. The digits in
 * the line may differ from page to page.
 */
const PAGES_WITH_RUNNING_LINE = 3;

/** Returns the pages that have text, without running headers and footers. */
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

/** Returns the address that opens a document at the given page (RFC 8118, section 3). */
export function addressOfPage(document: string, number: number): string {
	return `${document}#page=${number}`;
}
