import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The folder of the pdf.js package, which contains the fonts, character maps and decoders that pdf.js needs. */
const PACKAGE = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string) => `${path.join(PACKAGE, name)}${path.sep}`;

/** In pixels. pdf.js does not decode larger images. An A3 page at 600 dots per inch has 70 million pixels. */
const LARGEST_IMAGE = 100_000_000;

/**
 * Opens a PDF with pdf.js. The caller must close it by calling `loadingTask.destroy()`.
 * @throws if the bytes are not a PDF or need a password
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	// pdf.js is imported here, so that it is not loaded for boards without documents.
	const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	const task = getDocument({
		// pdf.js takes ownership of the buffer, so it receives a copy.
		data: new Uint8Array(bytes),
		verbosity: 0,
		useSystemFonts: false,
		disableFontFace: true,
		standardFontDataUrl: folder("standard_fonts"),
		cMapUrl: folder("cmaps"),
		wasmUrl: folder("wasm"),
		iccUrl: folder("iccs"),
		maxImageSize: LARGEST_IMAGE,
	});
	try {
		return await task.promise;
	} catch (error) {
		await task.destroy();
		throw error;
	}
}
