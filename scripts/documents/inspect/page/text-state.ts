/** Computes where pdf.js paints the glyphs of a text-showing operation (ISO 32000-1, 9.3 and 9.4). */
import { type Box, boundingBox, type Matrix, multiply } from "./geometry.ts";
import { textOfGlyph } from "./letters.ts";

/** The properties of pdf.js's font object that are used here. */
export type Font = {
	isType3Font?: boolean;
	vertical?: boolean;
	/** True if the font is not embedded. */
	missingFile?: boolean;
	fontMatrix?: readonly number[];
	bbox?: readonly number[];
};

/** The properties of pdf.js's glyph object that are used here. */
export type FontGlyph = { unicode?: string; width?: number; vmetric?: readonly number[]; isSpace?: boolean };

/** A glyph on the picture of the page. `core` is the area from the baseline to the top of capitals, where letters have ink. */
export type PlacedGlyph = { text: string; box: Box; core: Box; size: number };

/**
 * Distances from the baseline, as shares of the font size. `CORE` extends from just below the baseline to the top of capitals,
 * and `WHOLE` extends from descenders to accents.
 */
const CORE = [-0.02, 0.7] as const;
const WHOLE = [-0.25, 0.95] as const;

/** The text state (ISO 32000-1, 9.3), which is saved and restored with the graphics state. */
export type TextState = ReturnType<typeof initialTextState>;

/** Returns the initial values of the text state (ISO 32000-2, 9.3). */
export function initialTextState() {
	return {
		matrix: undefined as Matrix | undefined,
		x: 0,
		y: 0,
		lineX: 0,
		lineY: 0,
		leading: 0,
		charSpacing: 0,
		wordSpacing: 0,
		scale: 1,
		rise: 0,
		mode: 0,
		font: undefined as Font | undefined,
		size: 0,
		/** The font's name in pdf.js. It is empty if the font is not embedded, because this machine may have no outlines for the font. */
		fontName: "",
		/** The value is -1 if the font size is negative, which mirrors glyphs, and 1 otherwise. */
		direction: 1,
	};
}

/**
 * Places the glyphs of one text-showing operation and advances the text position.
 * @param base the matrix that converts current coordinates to pixels
 * @param shown glyphs, and numbers that shift the next glyph by thousandths of the font size
 */
export function placeGlyphs(base: Matrix, state: TextState, shown: ReadonlyArray<number | FontGlyph>): PlacedGlyph[] {
	const { font, size, direction, charSpacing, wordSpacing } = state;
	if (!font || size === 0) return [];
	const vertical = font.vertical === true;
	const unit = font.fontMatrix?.[0] ?? 0.001;
	const width = (glyph: FontGlyph) => (glyph.width ?? 0) * unit * size;
	const scale = state.scale * direction;
	const origin = multiply(multiply(base, state.matrix ?? [1, 0, 0, 1, 0, 0]), [scale, 0, 0, direction, state.x, state.y + state.rise]);
	const { em, own } = measure(font, shown);
	const [lowCore, highCore] = own ? [own.low * size, own.high * size] : [CORE[0] * em * size, CORE[1] * em * size];
	const [low, high] = own ? [lowCore, highCore] : [WHOLE[0] * em * size, WHOLE[1] * em * size];
	const placed: PlacedGlyph[] = [];
	let advance = 0;
	for (const glyph of shown) {
		if (typeof glyph === "number") {
			advance += ((vertical ? 1 : -1) * glyph * size) / 1000;
			continue;
		}
		const spacing = (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * direction;
		const [down = -1000, right = 0, up = 0] = vertical ? (glyph.vmetric ?? []) : [];
		const [x, y] = vertical ? [-right * unit * size, -advance - up * unit * size] : [advance, 0];
		placed.push({
			text: textOfGlyph(glyph.unicode ?? ""),
			core: boundingBox(origin, x, y + lowCore, x + width(glyph), y + highCore),
			box: boundingBox(origin, x, y + low, x + width(glyph), y + high),
			size: em * size * Math.hypot(origin[2], origin[3]),
		});
		advance += vertical ? -down * unit * size - spacing : width(glyph) + spacing;
	}
	if (vertical) state.y -= advance;
	else state.x += advance * scale;
	return placed;
}

/** The height of a typical font, from descenders to accents, divided by its mean glyph width. */
const HEIGHT_OF_WIDTH = 1.7;
/**
 * A bounding box is ignored if it is more than this many times as high as the glyph widths suggest. pdf.js guesses such
 * boxes from parts that are scaled down later.
 */
const TOO_HIGH = 4;

/**
 * Measures the height of a font, as a share of its size.
 * @returns `em` is the height. If a Type 3 font states a plausible height, `own` is the vertical extent of its ink, as shares
 * of the font size.
 */
function measure(
	{ isType3Font, fontMatrix, bbox }: Font,
	shown: ReadonlyArray<number | FontGlyph>,
): { em: number; own?: { low: number; high: number } } {
	if (!isType3Font) return { em: 1 };
	const widths = shown.flatMap((glyph) => (typeof glyph !== "number" && glyph.width ? Math.abs(glyph.width) : []));
	const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
	const byWidth = HEIGHT_OF_WIDTH * mean * Math.abs(fontMatrix?.[0] ?? 0.001);
	const [, low = 0, , high = 0] = bbox ?? [];
	const unit = fontMatrix?.[3] ?? 0.001;
	const height = Math.abs(unit * (high - low));
	if (high > low && !(height > TOO_HIGH * byWidth)) return { em: height, own: { low: low * unit, high: high * unit } };
	return { em: widths.length > 0 ? byWidth : Math.abs(unit) * 1000 };
}
