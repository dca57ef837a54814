import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Matrix } from "./geometry.ts";
import { isList, type OperatorList } from "./operator-list.ts";
import type { Content } from "./page-content.ts";
import { type Interpreter, initialState, OPERATIONS } from "./paint-operations.ts";

/**
 * Interprets a page's operator list and records the position of every glyph, shape and image.
 * @param page a page that has already been rendered, so that its fonts are loaded
 * @param base the matrix that converts the page's coordinates to pixels
 * @param isOn tests whether an optional-content layer is shown
 */
export function readContent(page: PDFPageProxy, operators: OperatorList, base: Matrix, isOn: (layer: unknown) => boolean): Content {
	const interpreter: Interpreter = {
		page,
		isOn,
		base,
		state: initialState(base),
		saved: [],
		layers: [],
		masks: 0,
		annotation: false,
		unit: 0,
		operation: 0,
		content: { glyphs: [], paints: [], unitOf: new Map(), undecoded: 0 },
	};
	operators.fnArray.forEach((code, operation) => {
		interpreter.operation = operation;
		const operands = operators.argsArray[operation];
		OPERATIONS.get(code)?.(interpreter, isList(operands) ? operands : []);
	});
	return interpreter.content;
}
