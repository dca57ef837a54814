/** What each painting operation of pdf.js does to the graphics state, and what it paints (ISO 32000-1, 8 and 9). */
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Box, boxAround, join, type Matrix } from "./geometry.ts";
import type { Content, Paint } from "./read-content.ts";
import { type Font, type FontGlyph, initialTextState, placeGlyphs, type TextState } from "./text-state.ts";

/** What holds while a page is drawn, until it is changed or put back. */
export type State = {
	matrix: Matrix;
	text: TextState;
	alpha: number /** Opacity of the groups around. */;
	veil: number;
	colour: string | undefined;
	line: string | undefined;
	lineWidth: number;
};

/** How far the reading of a page has come. */
export type Reading = {
	page: PDFPageProxy;
	isOn: (layer: unknown) => boolean;
	base: Matrix;
	state: State;
	saved: State[];
	layers: boolean[];
	/** How many soft masks are being painted: their text is a stencil, not text. */
	masks: number;
	annotation: boolean;
	unit: number;
	operation: number;
	content: Content;
};

/** The state with which drawing begins. */
export function stateAt(matrix: Matrix): State {
	return { matrix, text: initialTextState(), alpha: 1, veil: 1, colour: "#000000", line: "#000000", lineWidth: 1 };
}

/** What an operation is given. */
export type Arguments = ArrayLike<unknown> & Iterable<unknown>;
type Step = (reading: Reading, args: Arguments) => void;

/** Whether it is a list of any kind: plain, or of numbers. */
export function isList(value: unknown): value is Arguments {
	return Array.isArray(value) || ArrayBuffer.isView(value);
}

function number(value: unknown): number {
	return typeof value === "number" ? value : 0;
}

function matrixFrom(value: unknown): Matrix {
	if (!isList(value) || value.length < 6) return [1, 0, 0, 1, 0, 0];
	return [number(value[0]), number(value[1]), number(value[2]), number(value[3]), number(value[4]), number(value[5])];
}

const save: Step = ({ saved, state }) => saved.push({ ...state, text: { ...state.text } });

const restore: Step = (reading) => {
	reading.state = reading.saved.pop() ?? reading.state;
};

const transform = (reading: Reading, matrix: unknown) => {
	reading.state.matrix = join(reading.state.matrix, matrixFrom(matrix));
};

const moveText = (reading: Reading, x: number, y: number) => {
	const { text } = reading.state;
	text.x = text.lineX += x;
	text.y = text.lineY += y;
	reading.unit++;
};

const startLine = ({ state: { text } }: Reading, matrix: Matrix | undefined) => {
	text.matrix = matrix;
	text.x = text.y = text.lineX = text.lineY = 0;
};

const showText: Step = (reading, [shown]) => {
	const { state, operation, unit, masks, layers, annotation, content } = reading;
	const placed = placeGlyphs(state.matrix, state.text, Array.isArray(shown) ? (shown as Array<number | FontGlyph>) : []);
	if (masks > 0) return;
	content.unitOf.set(operation, unit);
	const { colour, line } = state;
	const alpha = state.alpha * state.veil;
	const off = layers.includes(false);
	for (const glyph of placed)
		content.glyphs.push({
			...glyph,
			operation,
			unit,
			mode: state.text.mode,
			alpha,
			colour,
			line,
			font: state.text.fontName,
			off,
			annotation,
		});
};

function paint({ content, operation, annotation, layers, masks }: Reading, kind: Paint["kind"], box: Box): void {
	if (!layers.includes(false) && masks === 0) content.paints.push({ operation, kind, box, annotation });
}

const paintPath: Step = (reading, [how, , extent]) => {
	if (how === OPS.endPath || !isList(extent)) return;
	const { matrix, lineWidth } = reading.state;
	const margin = how === OPS.fill || how === OPS.eoFill ? 0 : lineWidth / 2;
	const [x0, y0, x1, y1] = [number(extent[0]), number(extent[1]), number(extent[2]), number(extent[3])];
	paint(reading, "shape", boxAround(matrix, x0 - margin, y0 - margin, x1 + margin, y1 + margin));
};

const paintImage = (reading: Reading, own?: Matrix) => {
	const { matrix } = reading.state;
	paint(reading, "image", boxAround(own ? join(matrix, own) : matrix, 0, 0, 1, 1));
};

const paintImages = (reading: Reading, images: unknown) => {
	if (isList(images)) for (const image of Array.from(images)) paintImage(reading, matrixFrom((image as { transform?: unknown }).transform));
};

const paintRepeated = (reading: Reading, [a, b, c, d]: readonly unknown[], positions: unknown) => {
	if (!isList(positions)) return;
	for (let at = 0; at + 1 < positions.length; at += 2) {
		paintImage(reading, [number(a), number(b), number(c), number(d), number(positions[at]), number(positions[at + 1])]);
	}
};

/** What pdf.js keeps under a name; null is a picture that it could not decode. */
const storeOf = ({ commonObjs, objs }: PDFPageProxy, name: string): unknown => {
	const store = name.startsWith("g_") ? commonObjs : objs;
	return store.has(name) ? store.get(name) : undefined;
};

const setFont = ({ page, state: { text } }: Reading, name: unknown, size: unknown) => {
	const known = typeof name === "string" && page.commonObjs.has(name);
	text.font = known ? (page.commonObjs.get(name) as Font) : undefined;
	text.fontName = known && text.font?.missingFile !== true ? name : "";
	text.size = Math.abs(number(size));
	text.direction = number(size) < 0 ? -1 : 1;
};

const setGraphicsState: Step = (reading, [entries]) => {
	if (!isList(entries)) return;
	for (const entry of Array.from(entries) as Array<[string, unknown]>) {
		const [key, value] = entry;
		if (key === "ca") reading.state.alpha = number(value);
		if (key === "LW") reading.state.lineWidth = number(value);
		if (key === "Font" && isList(value)) setFont(reading, value[0], value[1]);
	}
};

const beginAnnotation: Step = (reading, [, , outer, inner]) => {
	reading.saved = [];
	reading.state = stateAt(join(join(reading.base, matrixFrom(outer)), matrixFrom(inner)));
	reading.annotation = true;
};

/** What each operation does to the reading. */
export const STEPS = new Map<number, Step>([
	[OPS.save, save],
	[OPS.restore, restore],
	[OPS.transform, (reading, args) => transform(reading, args)],
	[OPS.setGState, setGraphicsState],
	[OPS.setLineWidth, ({ state }, [width]) => (state.lineWidth = number(width))],
	[OPS.setFillRGBColor, ({ state }, [colour]) => (state.colour = typeof colour === "string" ? colour : undefined)],
	[OPS.setStrokeRGBColor, ({ state }, [colour]) => (state.line = typeof colour === "string" ? colour : undefined)],
	[OPS.setStrokeColorN, ({ state }) => (state.line = undefined)],
	[OPS.setFillColorN, ({ state }) => (state.colour = undefined)],
	[OPS.setFillTransparent, ({ state }) => (state.colour = undefined)],
	[
		OPS.beginText,
		(reading) => {
			startLine(reading, undefined);
			reading.unit++;
		},
	],
	[OPS.setCharSpacing, ({ state }, [value]) => (state.text.charSpacing = number(value))],
	[OPS.setWordSpacing, ({ state }, [value]) => (state.text.wordSpacing = number(value))],
	[OPS.setHScale, ({ state }, [value]) => (state.text.scale = number(value) / 100)],
	[OPS.setLeading, ({ state }, [value]) => (state.text.leading = -number(value))],
	[OPS.setTextRise, ({ state }, [value]) => (state.text.rise = number(value))],
	[OPS.setTextRenderingMode, ({ state }, [value]) => (state.text.mode = number(value))],
	[OPS.setFont, (reading, [name, size]) => setFont(reading, name, size)],
	[OPS.moveText, (reading, [x, y]) => moveText(reading, number(x), number(y))],
	[
		OPS.setLeadingMoveText,
		(reading, [x, y]) => {
			reading.state.text.leading = number(y);
			moveText(reading, number(x), number(y));
		},
	],
	[OPS.nextLine, (reading) => moveText(reading, 0, reading.state.text.leading)],
	[
		OPS.setTextMatrix,
		(reading, [matrix]) => {
			startLine(reading, matrixFrom(matrix));
			reading.unit++;
		},
	],
	[OPS.showText, showText],
	[OPS.constructPath, paintPath],
	[OPS.shadingFill, (reading) => paint(reading, "shape", { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 })],
	[
		OPS.paintImageXObject,
		(reading, [name]) => {
			const known = typeof name === "string" ? storeOf(reading.page, name) : undefined;
			if (known === null) reading.content.undecoded++;
			paintImage(reading);
		},
	],
	[OPS.paintInlineImageXObject, (reading) => paintImage(reading)],
	[OPS.paintImageMaskXObject, (reading) => paintImage(reading)],
	[OPS.paintSolidColorImageMask, (reading) => paintImage(reading)],
	[OPS.paintInlineImageXObjectGroup, (reading, [, images]) => paintImages(reading, images)],
	[OPS.paintImageMaskXObjectGroup, (reading, [images]) => paintImages(reading, images)],
	[OPS.paintImageXObjectRepeat, (reading, [, x, y, positions]) => paintRepeated(reading, [x, 0, 0, y], positions)],
	[OPS.paintImageMaskXObjectRepeat, (reading, [, a, b, c, d, positions]) => paintRepeated(reading, [a, b, c, d], positions)],
	[
		OPS.paintFormXObjectBegin,
		(reading, [matrix]) => {
			save(reading, []);
			if (matrix) transform(reading, matrix);
		},
	],
	[OPS.paintFormXObjectEnd, restore],
	[
		OPS.beginGroup,
		(reading, [group]) => {
			save(reading, []);
			if ((group as { smask?: unknown } | undefined)?.smask) reading.masks++;
			reading.state.veil *= reading.state.alpha;
			reading.state.alpha = 1;
		},
	],
	[
		OPS.endGroup,
		(reading, [group]) => {
			restore(reading, []);
			if ((group as { smask?: unknown } | undefined)?.smask) reading.masks--;
		},
	],
	[OPS.beginAnnotation, beginAnnotation],
	[OPS.beginMarkedContent, ({ layers }) => layers.push(true)],
	[OPS.beginMarkedContentProps, ({ layers, isOn }, [tag, layer]) => layers.push(tag !== "OC" || isOn(layer))],
	[OPS.endMarkedContent, ({ layers }) => layers.pop()],
]);
