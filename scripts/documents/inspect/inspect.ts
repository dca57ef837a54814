/**
 * What a PDF discloses beside what its pages show, and what keeps readers from reading it. Two looks: at the pages as they
 * are painted (`page/`), and at the file as it is written (`raw/` reads it, `facts/` look at it).
 */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { LARGEST_DOCUMENT } from "../read-documents.ts";
import { type Finding, finding, inOrder } from "./finding.ts";
import { lookAtFile } from "./objects/check-objects.ts";
import { versions } from "./objects/earlier-versions.ts";
import { openPdf, propertiesOf, reasonOf, textOfPages } from "./open-pdf.ts";
import { hiddenText } from "./page/hidden-text.ts";
import { markedPicture } from "./page/marked-picture.ts";
import { setUp, TooLarge } from "./page/picture.ts";

/** What was found; `pages` is 0 where the file can't be opened. */
export type Inspection = { pages: number; findings: Finding[] };

/** How a document is to be inspected. */
export type InspectionOptions = {
	/** Told before each page is looked at. */
	onPage?: (page: number, pages: number) => void;
	/** Given a PNG of each page that has findings, with those that have a rectangle marked. */
	onPicture?: (page: number, png: Buffer) => Promise<void>;
	/** Given all text: of each page, then of the properties and bookmarks. */
	onText?: (text: string, page?: number) => void;
	/** What is said of the document in public anyway, so that its properties disclose nothing by saying the same. */
	said?: readonly string[];
};

/** Pages beyond this many are not painted. */
const MOST_PAGES = 1000;

/**
 * Inspects a PDF. Never throws for what is in the file: one that can't be read is a finding.
 * @param bytes the file
 */
export async function inspectPdf(bytes: Uint8Array, options: InspectionOptions = {}): Promise<Inspection> {
	const opened = await openPdf(bytes);
	if ("refusal" in opened) return { pages: 0, findings: [opened.refusal] };
	const { document, task } = opened;
	try {
		const texts = await textOfPages(document);
		texts.forEach((text, index) => {
			options.onText?.(text, index + 1);
		});
		if (options.onText) for (const text of await propertiesOf(document)) options.onText(text);
		const ofFile = [...lookAtFile(bytes, texts, options.said), ...(await versions(bytes, texts)), ...sizeOf(bytes, document.numPages)];
		const findings = [...ofFile, ...(await lookAtPages(document, ofFile, options))];
		return { pages: document.numPages, findings: inOrder(findings) };
	} finally {
		await task.destroy();
	}
}

async function lookAtPages(
	document: PDFDocumentProxy,
	ofFile: readonly Finding[],
	{ onPage, onPicture }: InspectionOptions,
): Promise<Finding[]> {
	const layers = await document.getOptionalContentConfig();
	const pages = Math.min(document.numPages, MOST_PAGES);
	const findings: Finding[] = [];
	for (let number = 1; number <= pages; number++) {
		onPage?.(number, document.numPages);
		try {
			const page = await document.getPage(number);
			const easel = await setUp(page);
			const found = await hiddenText(easel, number, (layer) => layers.isVisible(layer));
			findings.push(...found);
			const ofPage = [...found, ...ofFile.filter((one) => one.page === number)];
			if (onPicture && ofPage.length > 0)
				await onPicture(
					number,
					markedPicture(
						easel,
						ofPage.flatMap(({ rectangle }) => rectangle ?? []),
					),
				);
			page.cleanup();
		} catch (error) {
			const place = { page: number };
			findings.push(
				error instanceof TooLarge
					? finding("not-inspected", error.message, place)
					: finding("damaged", `The page can’t be painted (${reasonOf(error)})`, place),
			);
		}
	}
	return findings;
}

function sizeOf({ byteLength }: Uint8Array, pages: number): Finding[] {
	return [
		...(byteLength > LARGEST_DOCUMENT
			? [
					finding(
						"large-file",
						`The file has ${Math.ceil(byteLength / 1024 / 1024)} MB; a document may have ${LARGEST_DOCUMENT / 1024 / 1024} MB`,
					),
				]
			: []),
		...(pages > MOST_PAGES
			? [finding("not-inspected", `The document has ${pages} pages; those after page ${MOST_PAGES} were not painted`)]
			: []),
	];
}
