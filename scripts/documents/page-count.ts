/**
 * How many pages a PDF has: a reader on a phone wants to know before fetching it. Only the document's outline is read,
 * not its pages.
 * @returns nothing where that cannot be read; other checks say what is wrong with such a file
 */
export async function pageCount(bytes: Uint8Array): Promise<number | undefined> {
	// Boards without documents need not load the library.
	const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	// It takes the bytes away from its caller, so it gets a copy.
	const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
	try {
		return (await task.promise).numPages;
	} catch {
		return undefined;
	} finally {
		await task.destroy();
	}
}
