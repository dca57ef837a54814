/** All text of a PDF in one piece, for whoever looks for words and not for pages. */
import { readPdfOnce } from "./pdf-pages.ts";

/**
 * The text of every page in order, then the document's own facts (title, author, subject, bookmarks).
 * @throws when the file cannot be read as a PDF
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
	const { pages, facts } = await readPdfOnce(bytes);
	return [...pages, ...facts].join("\n");
}
