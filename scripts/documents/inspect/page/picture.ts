import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { OPS, type PageViewport, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isList, type OperatorList } from "./operator-list.ts";

/** RGBA pixels, row by row from the top left corner. */
export type Picture = { width: number; height: number; data: Uint8ClampedArray };

/** A page that can be painted repeatedly. */
export type PagePainter = {
	page: PDFPageProxy;
	viewport: PageViewport;
	canvas: Canvas;
	/** The page's painting operations. The list is complete after the page has been painted once. */
	operators: OperatorList;
	/** The page as readers see it, including annotations. */
	picture: Picture;
};

/** In pixels per point. At this scale, even the smallest print has measurable ink. */
const SCALE = 2;
/** The maximum number of pixels in the picture of a page, which take up 32 MB. Larger pages are painted at a smaller scale. */
const MOST_PIXELS = 8_000_000;
/** In pixels per point. At a smaller scale, letters would have too little ink to be measured. An A0 page is painted at a scale of 1. */
const LEAST_SCALE = 0.7;
/**
 * A page with more painting operations is not inspected. A page of plain text has about a thousand operations, and an Ordnance
 * Survey map has about a hundred thousand.
 */
const MOST_OPERATIONS = 1_000_000;

/** Thrown if a page would take too much time or memory to paint. The message is for editors. */
export class TooLarge extends Error {}

/**
 * Paints a page for the first time, and returns what is needed to paint it again.
 * @throws {TooLarge} if the page is too large or has too many operations
 */
export async function preparePage(page: PDFPageProxy): Promise<PagePainter> {
	const plain = page.getViewport({ scale: 1 });
	const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, plain.width * plain.height)));
	if (scale < LEAST_SCALE)
		throw new TooLarge(`The page is ${Math.round(plain.width / 72)} by ${Math.round(plain.height / 72)} inches, too large to be inspected`);
	const viewport = page.getViewport({ scale });
	const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
	let operators: OperatorList = { fnArray: [], argsArray: [] };
	const painter: PagePainter = { page, viewport, canvas, operators, picture: { width: 0, height: 0, data: new Uint8ClampedArray() } };
	painter.picture = await paintPage(painter, (operation, list) => {
		if (operation > MOST_OPERATIONS) throw new TooLarge(`The page has more than ${MOST_OPERATIONS} painting operators`);
		operators = list as OperatorList;
		return true;
	});
	painter.operators = operators;
	return painter;
}

type OperationsFilter = (operation: number, list: unknown) => boolean;

/**
 * Paints the page, leaving out some operations.
 * @param operationsFilter returns false for an operation that is not to be painted
 */
export async function paintPage({ page, viewport, canvas }: PagePainter, operationsFilter: OperationsFilter): Promise<Picture> {
	// pdf.js's types allow only a browser's canvas, but this one has the same interface.
	const target = canvas as unknown as HTMLCanvasElement;
	await page.render({ canvas: target, viewport, operationsFilter }).promise;
	const { width, height } = canvas;
	const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
	return { width, height, data: data as Uint8ClampedArray };
}

/** The operations that position and shape text. Operations that colour, cover, clip or hide text are not included. */
const OF_TEXT = new Set<number>([
	OPS.dependency,
	OPS.save,
	OPS.restore,
	OPS.transform,
	OPS.beginText,
	OPS.endText,
	OPS.setCharSpacing,
	OPS.setWordSpacing,
	OPS.setHScale,
	OPS.setLeading,
	OPS.setFont,
	OPS.setTextRise,
	OPS.moveText,
	OPS.setLeadingMoveText,
	OPS.setTextMatrix,
	OPS.nextLine,
	OPS.showText,
	OPS.paintFormXObjectBegin,
	OPS.paintFormXObjectEnd,
	OPS.beginAnnotation,
	OPS.endAnnotation,
]);

/**
 * Paints only the text on the page, in black on white and without clipping.
 * @param shows tests whether to paint the text-showing operation at an index
 */
export async function paintInk(painter: PagePainter, shows: (operation: number) => boolean): Promise<Picture> {
	const { fnArray, argsArray } = painter.operators;
	const before = [...argsArray];
	// Forms and annotations clip their content, so the clipping is removed from pdf.js's own list of operations. The list is
	// restored afterwards.
	fnArray.forEach((code, at) => {
		const args = argsArray[at];
		if (!isList(args)) return;
		if (code === OPS.paintFormXObjectBegin) argsArray[at] = [args[0], null];
		if (code === OPS.beginAnnotation) argsArray[at] = [args[0], null, args[2], args[3], false];
	});
	try {
		return await paintPage(painter, (operation) => {
			const code = fnArray[operation];
			if (code === OPS.showText) return shows(operation);
			if (code === OPS.setGState) return JSON.stringify(argsArray[operation]).includes('"Font"');
			return code !== undefined && OF_TEXT.has(code);
		});
	} finally {
		for (const [at, args] of before.entries()) argsArray[at] = args;
	}
}
