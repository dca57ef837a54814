/** All text of a PDF in one piece, for whoever looks for words and not for pages. */
import { type PdfReader, readPdf } from "./pages-of-pdf.ts";

/**
 * The text of every page in order, then the document's own facts (title, author, subject, bookmarks).
 * @param read how documents are read; with `pdfReader()`, each once
 * @throws when the file cannot be read as a PDF
 */
export async function textOfPdf(bytes: Uint8Array, read: PdfReader = readPdf): Promise<string> {
	const { pages, facts } = await read(bytes);
	return [...pages, ...facts].join("\n");
}
