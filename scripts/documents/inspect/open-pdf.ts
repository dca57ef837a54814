/** Opens a PDF with pdf.js. Everything it needs lies in its package: fonts, character maps, decoders. */
import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, PasswordException, type PDFDocumentLoadingTask, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Finding, finding } from "./finding.ts";

const PACKAGE = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string) => `${path.join(PACKAGE, name)}${path.sep}`;

/** The largest picture that is decoded, in pixels: an A3 page at 600 dots per inch is 70 million. */
const LARGEST_IMAGE = 100_000_000;

/** An open document, or the reason why there is none. Whoever opens it destroys its task. */
export type Opened = { document: PDFDocumentProxy; task: PDFDocumentLoadingTask } | { refusal: Finding };

/** Opens a PDF. Never throws: what can't be read is a finding. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
	const task = getDocument({
		// The library takes the bytes away from its caller, so it gets a copy.
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
		return { document: await task.promise, task };
	} catch (error) {
		await task.destroy();
		if (error instanceof PasswordException) {
			return { refusal: finding("encrypted", "The file needs a password to be opened, so nothing in it could be inspected") };
		}
		return { refusal: finding("damaged", `The file can’t be read as a PDF (${reasonOf(error)})`) };
	}
}

/** The first line of what an error says, without anything a terminal would act upon. */
export function reasonOf(error: unknown): string {
	const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
	return line.replaceAll(/\p{C}/gu, "").slice(0, 120) || "unknown reason";
}

/** The text of each page as copying would give it; empty where a page can't be read. */
export async function textOfPages(document: PDFDocumentProxy): Promise<string[]> {
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		try {
			const { items } = await (await document.getPage(number)).getTextContent();
			texts.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
		} catch {
			texts.push("");
		}
	}
	return texts;
}

/** The texts of a document beside its pages that readers are shown: title, subject, keywords, bookmarks. */
export async function propertiesOf(document: PDFDocumentProxy): Promise<string[]> {
	const { info } = await document.getMetadata().catch(() => ({ info: {} }));
	const { Title, Subject, Keywords } = info as Record<string, unknown>;
	const outline = await document.getOutline().catch(() => []);
	return [Title, Subject, Keywords, ...titlesIn(outline ?? [])].filter((text): text is string => typeof text === "string" && text !== "");
}

type Bookmark = { title: string; items: Bookmark[] };

function titlesIn(bookmarks: readonly Bookmark[]): string[] {
	return bookmarks.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}
