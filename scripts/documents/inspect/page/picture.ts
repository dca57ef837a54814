/** Paints a page, or parts of it, by pdf.js on a canvas of its own. */
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { OPS, type PageViewport, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isList } from "./paint-operations.ts";
import type { Operations } from "./read-content.ts";

/** Pixels from the top left corner, four bytes each: red, green, blue, opacity. */
export type Picture = { width: number; height: number; data: Uint8ClampedArray };

/** A page ready to be painted as often as needed. */
export type Easel = {
	page: PDFPageProxy;
	viewport: PageViewport;
	canvas: Canvas;
	/** All that the page paints. Complete after the first painting. */
	operations: Operations;
	/** The page as readers see it. */
	picture: Picture;
};

/** Pixels for a point; the smallest print then still has ink of its own. */
const SCALE = 2;
/** A page of any size is painted within this many pixels (32 MB). */
const MOST_PIXELS = 8_000_000;
/** Below this, letters have too little ink to be judged. A0 has a scale of 1. */
const LEAST_SCALE = 0.7;
/** A page of plain text has about a thousand operations, an ordnance map a hundred thousand. */
const MOST_OPERATIONS = 1_000_000;

/** A page that is not painted, for the sake of time and memory; the message says why. */
export class TooLarge extends Error {}

/** Sets a page up and paints it as readers see it, annotations included. */
export async function setUp(page: PDFPageProxy): Promise<Easel> {
	const plain = page.getViewport({ scale: 1 });
	const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, plain.width * plain.height)));
	if (scale < LEAST_SCALE)
		throw new TooLarge(
			`The page is ${Math.round(plain.width / 72)} by ${Math.round(plain.height / 72)} inches: too large to be looked at closely`,
		);
	const viewport = page.getViewport({ scale });
	const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
	let operations: Operations = { fnArray: [], argsArray: [] };
	const easel: Easel = { page, viewport, canvas, operations, picture: { width: 0, height: 0, data: new Uint8ClampedArray() } };
	easel.picture = await paint(easel, (operation, list) => {
		if (operation > MOST_OPERATIONS) throw new TooLarge(`The page has more than ${MOST_OPERATIONS} painting operations`);
		operations = list as Operations;
		return true;
	});
	easel.operations = operations;
	return easel;
}

/**
 * Paints the page with those operations alone that are kept.
 * @param keep is asked for each operation by its number
 */
export async function paint({ page, viewport, canvas }: Easel, keep: (operation: number, list: unknown) => boolean): Promise<Picture> {
	// The library's types know the canvas of browsers alone; this one does the same.
	const target = canvas as unknown as HTMLCanvasElement;
	await page.render({ canvas: target, viewport, operationsFilter: keep }).promise;
	const { width, height } = canvas;
	const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
	return { width, height, data: data as Uint8ClampedArray };
}

/** What moves and shapes text, and nothing that colours, covers, clips or hides it. */
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
 * Paints texts alone, in black on white, wherever they stand and however they were meant to look: their ink.
 * @param shows whether the text of an operation is wanted
 */
export async function paintInk(easel: Easel, shows: (operation: number) => boolean): Promise<Picture> {
	const { fnArray, argsArray } = easel.operations;
	const before = [...argsArray];
	// Forms and annotations clip what they hold; the list is the page's own, so it is put back.
	fnArray.forEach((code, at) => {
		const args = argsArray[at];
		if (!isList(args)) return;
		if (code === OPS.paintFormXObjectBegin) argsArray[at] = [args[0], null];
		if (code === OPS.beginAnnotation) argsArray[at] = [args[0], null, args[2], args[3], false];
	});
	try {
		return await paint(easel, (operation) => {
			const code = fnArray[operation];
			if (code === OPS.showText) return shows(operation);
			if (code === OPS.setGState) return JSON.stringify(argsArray[operation]).includes('"Font"');
			return code !== undefined && OF_TEXT.has(code);
		});
	} finally {
		before.forEach((args, at) => {
			argsArray[at] = args;
		});
	}
}
