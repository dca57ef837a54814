import { hash } from "node:crypto";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isWholeDay } from "../records/dates.ts";
import { openPdf } from "./open-pdf.ts";

export type PdfContents = {
	/** The text of each page in order, as a reader would copy it. The string is empty for a page without text. */
	pages: readonly string[];
	/** The text values in the info dictionary, keyed by name, such as `Title` and `Author`. */
	info: Readonly<Record<string, string>>;
	/** The XMP metadata as XML, or an empty string if there is none. */
	xmp: string;
	/** The titles of all bookmarks, at every level. */
	bookmarks: readonly string[];
};

/** The contents that could be read. `error` is the first error raised while reading. Any part that could not be read is empty. */
type Extracted = PdfContents & { error?: unknown };

/** The PDFs already read, keyed by SHA-256 digest. The inspection, the search index and the leak gate all read the same documents. */
const cache = new Map<string, Promise<Extracted>>();

/**
 * Reads the contents of a PDF. Each file is read only once per process.
 * @throws if the bytes are not a PDF, or if any part of it cannot be read
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
	const contents = await cached(bytes, () => withPdf(bytes, extract));
	if (contents.error !== undefined) throw contents.error;
	return contents;
}

/** Reads a PDF that is already open. This function never throws. Any part that cannot be read is left empty. */
export function readOpenPdf(document: PDFDocumentProxy, bytes: Uint8Array): Promise<PdfContents> {
	return cached(bytes, () => extract(document));
}

/**
 * Returns the text of every page, followed by the info dictionary, the XMP metadata and the bookmarks.
 * @throws if the bytes are not a PDF, or if any part of it cannot be read
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
	const { pages, info, xmp, bookmarks } = await readPdf(bytes);
	return [...pages, ...Object.values(info), xmp, ...bookmarks].join("\n");
}

/** Counts the pages without reading them. Returns undefined if the bytes are not a PDF, because another check reports that error. */
export function pageCount(bytes: Uint8Array): Promise<number | undefined> {
	return withPdf(bytes, ({ numPages }) => numPages).catch(() => undefined);
}

/**
 * Reads the creation date from the PDF's info dictionary. It may differ from the date printed on the document.
 * @returns an ISO date, or undefined if the PDF does not give one
 */
export async function creationDay(bytes: Uint8Array): Promise<string | undefined> {
	const metadata = await withPdf(bytes, (document) => document.getMetadata()).catch(() => undefined);
	const { CreationDate } = (metadata?.info ?? {}) as { CreationDate?: unknown };
	// The format is D:YYYYMMDD, optionally followed by a time (ISO 32000-1, 7.9.4).
	const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(CreationDate)) ?? [];
	const date = `${year}-${month}-${day}`;
	return isWholeDay(date) ? date : undefined;
}

/** Returns the text of each page, as in `PdfContents`. If a page cannot be read, calls `onError` and treats the page as empty. */
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
 * Opens a PDF, passes it to `read` and closes it afterwards.
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
	// pdf.js returns entries that the standard does not define in a separate map.
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
