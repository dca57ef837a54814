/** The text inside a PDF, page by page, as a reader or a search engine would take it out. */
import { createHash } from "node:crypto";

/** The words of a document. */
export type PdfText = {
	/** The text of each page in order; empty for a page without any. */
	pages: readonly string[];
	/** What the document says of itself: title, author, subject, bookmarks. */
	facts: readonly string[];
};

/**
 * Reads a document.
 * @throws when the bytes cannot be read as a PDF
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
	// Boards without documents need not load the library.
	const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	// It takes the bytes away from its caller, so it gets a copy.
	const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
	try {
		const document = await task.promise;
		const pages: string[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const { items } = await (await document.getPage(number)).getTextContent();
			pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
		}
		const { info, metadata } = await document.getMetadata();
		const bookmarks = (await document.getOutline())?.map(({ title }) => title) ?? [];
		return { pages, facts: [...Object.values(info).filter((fact) => typeof fact === "string"), metadata?.getRaw() ?? "", ...bookmarks] };
	} finally {
		await task.destroy();
	}
}

const known = new Map<string, Promise<PdfText>>();

/** The same, but no content is read twice, whatever its name: in one build the search and the leak gate look at the same documents. */
export function readPdfOnce(bytes: Uint8Array): Promise<PdfText> {
	const digest = createHash("sha256").update(bytes).digest("hex");
	const text = known.get(digest) ?? readPdf(bytes);
	known.set(digest, text);
	return text;
}
