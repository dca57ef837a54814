/** Handlers for pdf.js's painting operations. They track the graphics state and record what is painted (ISO 32000-1, 8 and 9). */
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Box, boundingBox, type Matrix, multiply } from "./geometry.ts";
import { isList, type Operands } from "./operator-list.ts";
import type { Content, Paint } from "./page-content.ts";
import { type Font, type FontGlyph, initialTextState, placeGlyphs } from "./text-state.ts";

export type Interpreter = {
	page: PDFPageProxy;
	isOn: (layer: unknown) => boolean;
	base: Matrix;
	state: GraphicsState;
	saved: GraphicsState[];
	layers: boolean[];
	/** The nesting depth of the soft masks being painted. Text in a mask is only a stencil, so it is not recorded. */
	masks: number;
	annotation: boolean;
	unit: number;
	operation: number;
	content: Content;
};

/** The parts of the graphics state that are needed here. */
export type GraphicsState = ReturnType<typeof initialState>;

/** Returns the graphics state at the start of a page or an annotation. */
export function initialState(matrix: Matrix) {
	return {
		matrix,
		text: initialTextState(),
		alpha: 1,
		/** The combined opacity of the enclosing transparency groups. */
		groupAlpha: 1,
		fillColour: "#000000" as string | undefined,
		strokeColour: "#000000" as string | undefined,
		lineWidth: 1,
	};
}

type Operation = (interpreter: Interpreter, args: Operands) => void;

function number(value: unknown): number {
	return typeof value === "number" ? value : 0;
}

function matrixFrom(value: unknown): Matrix {
	return isList(value) && value.length >= 6 ? (Array.from(value, number) as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}

function colourFrom(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

const save: Operation = ({ saved, state }) => saved.push({ ...state, text: { ...state.text } });

const restore: Operation = (interpreter) => {
	interpreter.state = interpreter.saved.pop() ?? interpreter.state;
};

const transform = (interpreter: Interpreter, matrix: unknown) => {
	interpreter.state.matrix = multiply(interpreter.state.matrix, matrixFrom(matrix));
};

const moveText = (interpreter: Interpreter, x: number, y: number) => {
	const { text } = interpreter.state;
	text.x = text.lineX += x;
	text.y = text.lineY += y;
	interpreter.unit++;
};

const startLine = (interpreter: Interpreter, matrix: Matrix | undefined) => {
	Object.assign(interpreter.state.text, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
	interpreter.unit++;
};

const showText: Operation = (interpreter, [shown]) => {
	const { state, operation, unit, masks, layers, annotation, content } = interpreter;
	const placed = placeGlyphs(state.matrix, state.text, Array.isArray(shown) ? (shown as Array<number | FontGlyph>) : []);
	if (masks > 0) return;
	content.unitOf.set(operation, unit);
	const { fillColour, strokeColour } = state;
	const { mode, fontName: font } = state.text;
	const alpha = state.alpha * state.groupAlpha;
	const shared = { operation, unit, mode, alpha, fillColour, strokeColour, font, off: layers.includes(false), annotation };
	for (const glyph of placed) content.glyphs.push({ ...glyph, ...shared });
};

function paint({ content, operation, annotation, layers, masks }: Interpreter, kind: Paint["kind"], box: Box): void {
	if (!layers.includes(false) && masks === 0) content.paints.push({ operation, kind, box, annotation });
}

const paintPath: Operation = (interpreter, [how, , extent]) => {
	if (how === OPS.endPath || !isList(extent)) return;
	const { matrix, lineWidth } = interpreter.state;
	const margin = how === OPS.fill || how === OPS.eoFill ? 0 : lineWidth / 2;
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(extent, number);
	paint(interpreter, "shape", boundingBox(matrix, x0 - margin, y0 - margin, x1 + margin, y1 + margin));
};

const paintImage = (interpreter: Interpreter, own?: Matrix) => {
	const { matrix } = interpreter.state;
	paint(interpreter, "image", boundingBox(own ? multiply(matrix, own) : matrix, 0, 0, 1, 1));
};

const paintImages = (interpreter: Interpreter, images: unknown) => {
	if (!isList(images)) return;
	for (const image of images) paintImage(interpreter, matrixFrom((image as { transform?: unknown }).transform));
};

const paintRepeated = (interpreter: Interpreter, [a, b, c, d]: readonly unknown[], positions: unknown) => {
	if (!isList(positions)) return;
	for (let at = 0; at + 1 < positions.length; at += 2) {
		paintImage(interpreter, [number(a), number(b), number(c), number(d), number(positions[at]), number(positions[at + 1])]);
	}
};

/** Returns the object that pdf.js has stored under a name. The object is null if it is an image that pdf.js could not decode. */
const storeOf = ({ commonObjs, objs }: PDFPageProxy, name: string): unknown => {
	const store = name.startsWith("g_") ? commonObjs : objs;
	return store.has(name) ? store.get(name) : undefined;
};

const setFont = ({ page, state: { text } }: Interpreter, name: unknown, size: unknown) => {
	const isLoaded = typeof name === "string" && page.commonObjs.has(name);
	text.font = isLoaded ? (page.commonObjs.get(name) as Font) : undefined;
	text.fontName = isLoaded && text.font?.missingFile !== true ? name : "";
	text.size = Math.abs(number(size));
	text.direction = number(size) < 0 ? -1 : 1;
};

const setGraphicsState: Operation = (interpreter, [entries]) => {
	if (!isList(entries)) return;
	for (const [key, value] of entries as Iterable<[string, unknown]>) {
		if (key === "ca") interpreter.state.alpha = number(value);
		if (key === "LW") interpreter.state.lineWidth = number(value);
		if (key === "Font" && isList(value)) setFont(interpreter, value[0], value[1]);
	}
};

const beginAnnotation: Operation = (interpreter, [, , outer, inner]) => {
	interpreter.saved = [];
	interpreter.state = initialState(multiply(multiply(interpreter.base, matrixFrom(outer)), matrixFrom(inner)));
	interpreter.annotation = true;
};

const isMask = (group: unknown) => Boolean((group as { smask?: unknown } | undefined)?.smask);

/** The handler for each painting operation, keyed by pdf.js's operation code. */
export const OPERATIONS = new Map<number, Operation>([
	[OPS.save, save],
	[OPS.restore, restore],
	[OPS.transform, transform],
	[OPS.setGState, setGraphicsState],
	[OPS.setLineWidth, ({ state }, [width]) => (state.lineWidth = number(width))],
	[OPS.setFillRGBColor, ({ state }, [colour]) => (state.fillColour = colourFrom(colour))],
	[OPS.setStrokeRGBColor, ({ state }, [colour]) => (state.strokeColour = colourFrom(colour))],
	[OPS.setStrokeColorN, ({ state }) => (state.strokeColour = undefined)],
	[OPS.setFillColorN, ({ state }) => (state.fillColour = undefined)],
	[OPS.setFillTransparent, ({ state }) => (state.fillColour = undefined)],
	[OPS.beginText, (interpreter) => startLine(interpreter, undefined)],
	[OPS.setCharSpacing, ({ state }, [value]) => (state.text.charSpacing = number(value))],
	[OPS.setWordSpacing, ({ state }, [value]) => (state.text.wordSpacing = number(value))],
	[OPS.setHScale, ({ state }, [value]) => (state.text.scale = number(value) / 100)],
	[OPS.setLeading, ({ state }, [value]) => (state.text.leading = -number(value))],
	[OPS.setTextRise, ({ state }, [value]) => (state.text.rise = number(value))],
	[OPS.setTextRenderingMode, ({ state }, [value]) => (state.text.mode = number(value))],
	[OPS.setFont, (interpreter, [name, size]) => setFont(interpreter, name, size)],
	[OPS.moveText, (interpreter, [x, y]) => moveText(interpreter, number(x), number(y))],
	[
		OPS.setLeadingMoveText,
		(interpreter, [x, y]) => {
			interpreter.state.text.leading = number(y);
			moveText(interpreter, number(x), number(y));
		},
	],
	[OPS.nextLine, (interpreter) => moveText(interpreter, 0, interpreter.state.text.leading)],
	[OPS.setTextMatrix, (interpreter, [matrix]) => startLine(interpreter, matrixFrom(matrix))],
	[OPS.showText, showText],
	[OPS.constructPath, paintPath],
	[OPS.shadingFill, (interpreter) => paint(interpreter, "shape", { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 })],
	[
		OPS.paintImageXObject,
		(interpreter, [name]) => {
			const image = typeof name === "string" ? storeOf(interpreter.page, name) : undefined;
			if (image === null) interpreter.content.undecoded++;
			paintImage(interpreter);
		},
	],
	[OPS.paintInlineImageXObject, (interpreter) => paintImage(interpreter)],
	[OPS.paintImageMaskXObject, (interpreter) => paintImage(interpreter)],
	[OPS.paintSolidColorImageMask, (interpreter) => paintImage(interpreter)],
	[OPS.paintInlineImageXObjectGroup, (interpreter, [, images]) => paintImages(interpreter, images)],
	[OPS.paintImageMaskXObjectGroup, (interpreter, [images]) => paintImages(interpreter, images)],
	[OPS.paintImageXObjectRepeat, (interpreter, [, x, y, positions]) => paintRepeated(interpreter, [x, 0, 0, y], positions)],
	[OPS.paintImageMaskXObjectRepeat, (interpreter, [, a, b, c, d, positions]) => paintRepeated(interpreter, [a, b, c, d], positions)],
	[
		OPS.paintFormXObjectBegin,
		(interpreter, [matrix]) => {
			save(interpreter, []);
			if (matrix) transform(interpreter, matrix);
		},
	],
	[OPS.paintFormXObjectEnd, restore],
	[
		OPS.beginGroup,
		(interpreter, [group]) => {
			save(interpreter, []);
			if (isMask(group)) interpreter.masks++;
			interpreter.state.groupAlpha *= interpreter.state.alpha;
			interpreter.state.alpha = 1;
		},
	],
	[
		OPS.endGroup,
		(interpreter, [group]) => {
			restore(interpreter, []);
			if (isMask(group)) interpreter.masks--;
		},
	],
	[OPS.beginAnnotation, beginAnnotation],
	[OPS.beginMarkedContent, ({ layers }) => layers.push(true)],
	[OPS.beginMarkedContentProps, ({ layers, isOn }, [tag, layer]) => layers.push(tag !== "OC" || isOn(layer))],
	[OPS.endMarkedContent, ({ layers }) => layers.pop()],
]);
