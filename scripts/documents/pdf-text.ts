/** The text inside a PDF, as a reader or a search engine would take it out. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * The text of every page in order, then the document's own facts (title, author, subject, bookmarks).
 * @throws when the file cannot be read as a PDF
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
	// The library takes the bytes away from its caller, so it gets a copy.
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
		return [...pages, ...Object.values(info).filter((fact) => typeof fact === "string"), metadata?.getRaw() ?? "", ...bookmarks].join("\n");
	} finally {
		await task.destroy();
	}
}
