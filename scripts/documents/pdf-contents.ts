import { hash } from "node:crypto";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isWholeDay } from "../records/dates.ts";
import { openPdf } from "./open-pdf.ts";

export type PdfContents = {
	/** The text of each page in order, as copying gives it; empty for a page without text. */
	pages: readonly string[];
	/** The text values of the info dictionary by key, such as `Title` and `Author`. */
	info: Readonly<Record<string, string>>;
	/** The XMP metadata as XML; empty if there is none. */
	xmp: string;
	/** The titles of all bookmarks, at every level. */
	bookmarks: readonly string[];
};

/** `error`: the first error of a part that could not be read; that part is empty. */
type Extracted = PdfContents & { error?: unknown };

/** By SHA-256 of the file, because the inspection, the search index and the leak gate read the same documents. */
const cache = new Map<string, Promise<Extracted>>();

/**
 * Reads a PDF, once per process.
 * @throws if the bytes are not a PDF, or any part of it cannot be read
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
	const contents = await cached(bytes, () => withPdf(bytes, extract));
	if (contents.error !== undefined) throw contents.error;
	return contents;
}

/** Reads a document that is already open. Never throws: what cannot be read is empty. */
export function readOpenPdf(document: PDFDocumentProxy, bytes: Uint8Array): Promise<PdfContents> {
	return cached(bytes, () => extract(document));
}

/**
 * The text of every page, followed by the info dictionary, the XMP metadata and the bookmarks.
 * @throws if the bytes are not a PDF, or any part of it cannot be read
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
	const { pages, info, xmp, bookmarks } = await readPdf(bytes);
	return [...pages, ...Object.values(info), xmp, ...bookmarks].join("\n");
}

/** The number of pages, without reading them; undefined if the bytes are not a PDF. Other checks report such a file. */
export function pageCount(bytes: Uint8Array): Promise<number | undefined> {
	return withPdf(bytes, ({ numPages }) => numPages).catch(() => undefined);
}

/**
 * The day on which the PDF was created, according to its info dictionary. It may differ from the date printed on it.
 * @returns an ISO date, or undefined if the PDF does not give one
 */
export async function creationDay(bytes: Uint8Array): Promise<string | undefined> {
	const metadata = await withPdf(bytes, (document) => document.getMetadata()).catch(() => undefined);
	const { CreationDate } = (metadata?.info ?? {}) as { CreationDate?: unknown };
	// ISO 32000-1, 7.9.4: D:YYYYMMDD, then optionally a time.
	const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(CreationDate)) ?? [];
	const date = `${year}-${month}-${day}`;
	return isWholeDay(date) ? date : undefined;
}

/** The text of each page, as in `PdfContents`. */
export async function textOfPages(document: PDFDocumentProxy, onError: (error: unknown) => void = () => {}): Promise<string[]> {
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		try {
			const { items } = await (await document.getPage(number)).getTextContent();
			texts.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
		} catch (error) {
			onError(error);
			texts.push("");
		}
	}
	return texts;
}

function cached(bytes: Uint8Array, read: () => Promise<Extracted>): Promise<Extracted> {
	const digest = hash("sha256", bytes);
	const contents = cache.get(digest) ?? read();
	cache.set(digest, contents);
	return contents;
}

/**
 * Opens a PDF, and closes it after reading.
 * @throws if the bytes are not a PDF or need a password
 */
export async function withPdf<T>(bytes: Uint8Array, read: (document: PDFDocumentProxy) => T | Promise<T>): Promise<T> {
	const document = await openPdf(bytes);
	try {
		return await read(document);
	} finally {
		await document.loadingTask.destroy();
	}
}

async function extract(document: PDFDocumentProxy): Promise<Extracted> {
	const errors: unknown[] = [];
	const pages = await textOfPages(document, (error) => errors.push(error));
	const metadata = await document.getMetadata().catch((error: unknown) => void errors.push(error));
	const outline = await document.getOutline().catch((error: unknown) => void errors.push(error));
	// pdf.js keeps entries that the standard does not define in a map of their own.
	const { Custom = [], ...standard } = (metadata?.info ?? {}) as { Custom?: Iterable<[string, unknown]> };
	const entries: Array<[string, unknown]> = [...Object.entries(standard), ...Custom];
	return {
		pages,
		info: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
		xmp: metadata?.metadata?.getRaw() ?? "",
		bookmarks: titlesIn(outline ?? []),
		...(errors.length > 0 && { error: errors[0] }),
	};
}

type Bookmark = { title: string; items: Bookmark[] };
function titlesIn(bookmarks: readonly Bookmark[]): string[] {
	return bookmarks.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}
