/** The pages of a document as the search shows them: the text that is a page's own. */

/** A page with text: its number in the document, from 1, as a reader's PDF program counts. */
export type DocumentPage = { number: number; text: string };

/** On as many pages of a document, a line that is the same but for its figures is a running head or foot. */
const RUNNING = 3;

/** The pages that have any text, without the lines that run along all of them. */
export function documentPages(pages: readonly string[]): DocumentPage[] {
	const lines = pages.map((page) => page.split("\n").map((line) => line.trim()));
	const seen = Map.groupBy(
		lines.flatMap((page) => [...new Set(page.map(withoutFigures))]),
		(line) => line,
	);
	const runs = (line: string) => {
		const count = seen.get(withoutFigures(line))?.length ?? 0;
		return count >= RUNNING && count > pages.length / 2;
	};
	return lines
		.map((page, index) => ({ number: index + 1, text: page.filter((line) => line !== "" && !runs(line)).join(" ") }))
		.filter(({ text }) => text !== "");
}

function withoutFigures(line: string): string {
	return line.replaceAll(/\d+/g, "0");
}

/** The address at which a document opens at one of its pages (RFC 8118, section 3). */
export function addressOfPage(document: string, number: number): string {
	return `${document}#page=${number}`;
}
