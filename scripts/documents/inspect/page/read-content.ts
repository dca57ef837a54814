/** Reads a page's list of painting operations: where every glyph stands, and what else is painted where. */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box, Matrix } from "./geometry.ts";
import { isList, type Reading, STEPS, stateAt } from "./paint-operations.ts";
import type { PlacedGlyph } from "./text-state.ts";

/** pdf.js's list of operations: what to do, and with what. */
export type Operations = { fnArray: readonly number[]; argsArray: unknown[] };

/** A glyph with all that its visibility may depend on. */
export type Glyph = PlacedGlyph & {
	operation: number;
	/** Texts that follow each other without being moved; they can only be left out together. */
	unit: number;
	mode: number;
	/** Opacity of its fill, from 0 to 1. */
	alpha: number;
	/** Its fill and the line around it, as #rrggbb where they are plain colours. */
	colour: string | undefined;
	line: string | undefined;
	/** In a layer that is switched off. */
	off: boolean;
	annotation: boolean;
	/** Its font's name in pdf.js; empty for one that is not in the file. */
	font: string;
};

/** Anything painted that is not text. */
export type Paint = { operation: number; kind: "shape" | "image"; box: Box; annotation: boolean };

/** What a page holds: its glyphs, and what is painted over and under them. */
export type Content = {
	glyphs: Glyph[];
	paints: Paint[] /** The unit of every text-showing operation that may be left out. */;
	unitOf: Map<number, number>;
	/** How many pictures can't be decoded here: what they cover is not known. */
	undecoded: number;
};

/**
 * Reads a page's operations.
 * @param page the page they belong to; it has been rendered, so its fonts are known
 * @param base from the page's coordinates to pixels
 * @param isOn whether an optional-content layer is shown
 */
export function readContent(page: PDFPageProxy, operations: Operations, base: Matrix, isOn: (layer: unknown) => boolean): Content {
	const reading: Reading = {
		page,
		isOn,
		base,
		state: stateAt(base),
		saved: [],
		layers: [],
		masks: 0,
		annotation: false,
		unit: 0,
		operation: 0,
		content: { glyphs: [], paints: [], unitOf: new Map(), undecoded: 0 },
	};
	operations.fnArray.forEach((code, operation) => {
		reading.operation = operation;
		const args = operations.argsArray[operation];
		STEPS.get(code)?.(reading, isList(args) ? args : []);
	});
	return reading.content;
}
