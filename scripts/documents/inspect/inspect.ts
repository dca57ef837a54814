/**
 * Finds what a PDF discloses in addition to what its pages show, and what makes it inaccessible to some readers. The code in
 * `page/` checks the pages as they are painted. The code in `raw/` parses the objects in the file, and the code in `objects/`
 * checks these objects.
 */
import { PasswordException, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openPdf } from "../open-pdf.ts";
import { readOpenPdf } from "../pdf-contents.ts";
import { LARGEST_DOCUMENT, sizeAndLimit } from "../read-documents.ts";
import { type Finding, finding, findingIf, inOrder } from "./finding.ts";
import { checkObjects } from "./objects/check-objects.ts";
import { earlierVersions } from "./objects/earlier-versions.ts";
import { hiddenText } from "./page/hidden-text.ts";
import { markedPicture } from "./page/marked-picture.ts";
import { preparePage, TooLarge } from "./page/picture.ts";

/** The result of an inspection. `pages` is the number of pages, or 0 if the file cannot be opened. */
export type Inspection = { pages: number; findings: Finding[] };

export type InspectionOptions = {
	/** Called before each page is painted. */
	onPage?: (page: number, pages: number) => void;
	/** Called for each page on which something was found. `png` is a picture of the page with each problem outlined. */
	onPicture?: (page: number, png: Buffer) => Promise<void>;
	/** Called with the text of each page, then with the text of each property and bookmark. */
	onText?: (text: string, page?: number) => void;
	/** Details that the site itself publishes about the document. The document's properties may contain these details. */
	publicDetails?: readonly string[];
};

/** The maximum number of pages that are painted, to limit the time that an inspection takes. */
const MOST_PAGES = 1000;

/** Inspects a PDF. If the file cannot be read, this function does not throw an error but reports the problem as a finding. */
export async function inspectPdf(bytes: Uint8Array, options: InspectionOptions = {}): Promise<Inspection> {
	const document = await openPdf(bytes).catch(openingFailure);
	if ("rule" in document) return { pages: 0, findings: [document] };
	try {
		const contents = await readOpenPdf(document, bytes);
		for (const [index, text] of contents.pages.entries()) options.onText?.(text, index + 1);
		const { Title, Subject, Keywords } = contents.info;
		for (const text of [Title, Subject, Keywords, ...contents.bookmarks]) if (text) options.onText?.(text);
		const inFile = [
			...checkObjects(bytes, contents.pages, options.publicDetails),
			...(await earlierVersions(bytes, contents.pages)),
			...findingIf(bytes.length > LARGEST_DOCUMENT, "large-file", `The file is ${sizeAndLimit(bytes.length)}`),
			...findingIf(document.numPages > MOST_PAGES, "not-inspected", tooLong(document.numPages)),
		];
		const findings = [...inFile, ...(await checkPages(document, inFile, options))];
		return { pages: document.numPages, findings: inOrder(findings) };
	} finally {
		await document.loadingTask.destroy();
	}
}

function openingFailure(error: unknown): Finding {
	return error instanceof PasswordException
		? finding("encrypted", "The file needs a password to be opened, so nothing in it could be inspected")
		: finding("damaged", `The file cannot be read as a PDF (${reasonOf(error)})`);
}

function reasonOf(error: unknown): string {
	const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
	return line.slice(0, 120) || "unknown reason";
}

function tooLong(pages: number): string {
	return `The document has ${pages} pages; pages after ${MOST_PAGES} were not inspected for hidden text`;
}

/**
 * Checks each page for hidden text.
 * @param inFile problems already found in the file's objects, which are also outlined on the page images
 */
async function checkPages(
	document: PDFDocumentProxy,
	inFile: readonly Finding[],
	{ onPage, onPicture }: InspectionOptions,
): Promise<Finding[]> {
	const layers = await document.getOptionalContentConfig();
	const pages = Math.min(document.numPages, MOST_PAGES);
	const findings: Finding[] = [];
	for (let number = 1; number <= pages; number++) {
		onPage?.(number, document.numPages);
		try {
			const page = await document.getPage(number);
			const painter = await preparePage(page);
			const found = await hiddenText(painter, number, (layer) => layers.isVisible(layer));
			findings.push(...found);
			const ofPage = [...found, ...inFile.filter((one) => one.page === number)];
			if (ofPage.length > 0) await onPicture?.(number, markedPicture(painter, ofPage));
			page.cleanup();
		} catch (error) {
			const isTooLarge = error instanceof TooLarge;
			const message = isTooLarge ? error.message : `The page cannot be painted (${reasonOf(error)})`;
			findings.push(finding(isTooLarge ? "not-inspected" : "damaged", message, { page: number }));
		}
	}
	return findings;
}
