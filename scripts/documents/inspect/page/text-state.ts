/** Where the glyphs of a shown text stand: ISO 32000-1, 9.3 and 9.4, as pdf.js paints them. */
import { type Box, boxAround, join, type Matrix } from "./geometry.ts";
import { meaningOf } from "./letters.ts";

/** The text state at an operation. Saved and restored with the graphics state. */
export type TextState = {
	matrix: Matrix | undefined;
	x: number;
	y: number;
	lineX: number;
	lineY: number;
	leading: number;
	charSpacing: number;
	wordSpacing: number;
	scale: number;
	rise: number;
	mode: number;
	font: Font | undefined;
	/** pdf.js's name for it; empty for one that is not in the file, and for which this machine may have no shapes. */
	fontName: string;
	size: number;
	/** -1 for a negative font size, which turns glyphs upside down. */
	direction: number;
};

/** What is needed of pdf.js's font. */
export type Font = {
	isType3Font?: boolean;
	vertical?: boolean;
	/** Not in the file. */
	missingFile?: boolean;
	fontMatrix?: readonly number[];
	bbox?: readonly number[];
};

/** What is needed of pdf.js's glyph. */
export type FontGlyph = { unicode?: string; width?: number; vmetric?: readonly number[]; isSpace?: boolean };

/** A glyph on the page's picture. `core` is the zone of its small letters and capitals, where its ink must be. */
export type PlacedGlyph = { text: string; box: Box; core: Box; size: number };

/** Shares of the font's size: from just under the baseline to the top of capitals; from the descenders to the accents. */
const CORE = [-0.02, 0.7] as const;
const WHOLE = [-0.25, 0.95] as const;

/** The state of text before anything is said of it (ISO 32000-2, 9.3). */
export function initialTextState(): TextState {
	return {
		matrix: undefined,
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
		font: undefined,
		fontName: "",
		size: 0,
		direction: 1,
	};
}

/**
 * Places the glyphs of one text and moves the state behind it.
 * @param base from the current coordinates to pixels
 * @param shown glyphs, and numbers that move the next one (thousandths of the font's size)
 */
export function placeGlyphs(base: Matrix, state: TextState, shown: ReadonlyArray<number | FontGlyph>): PlacedGlyph[] {
	const { font, size, direction, charSpacing, wordSpacing } = state;
	if (!font || size === 0) return [];
	const vertical = font.vertical === true;
	const unit = font.fontMatrix?.[0] ?? 0.001;
	const width = (glyph: FontGlyph) => (glyph.width ?? 0) * unit * size;
	const scale = state.scale * direction;
	const origin = join(join(base, state.matrix ?? [1, 0, 0, 1, 0, 0]), [scale, 0, 0, direction, state.x, state.y + state.rise]);
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
			text: meaningOf(glyph.unicode ?? ""),
			core: boxAround(origin, x, y + lowCore, x + width(glyph), y + highCore),
			box: boxAround(origin, x, y + low, x + width(glyph), y + high),
			size: em * size * Math.hypot(origin[2], origin[3]),
		});
		advance += vertical ? -down * unit * size - spacing : width(glyph) + spacing;
	}
	if (vertical) state.y -= advance;
	else state.x += advance * scale;
	return placed;
}

/** Letters are about so many times as high, from the descenders to the accents, as they are wide on average. */
const HEIGHT_OF_WIDTH = 1.7;
/** A box so many times as high as letters of that width are is none of theirs: pdf.js guesses one from parts that are shrunk later. */
const TOO_HIGH = 4;

/** Bottom and top of a font, in shares of its size. */
type Extent = { low: number; high: number };

/** The box that a Type 3 font gives its glyphs, in units of its own, where it can be believed. */
function ownExtent({ isType3Font, fontMatrix, bbox }: Font, byWidth: number): Extent | undefined {
	const [, low = 0, , high = 0] = isType3Font ? (bbox ?? []) : [];
	const unit = fontMatrix?.[3] ?? 0.001;
	const height = Math.abs(unit * (high - low));
	return high > low && !(height > TOO_HIGH * byWidth) ? { low: low * unit, high: high * unit } : undefined;
}

/** How high a font is, as a share of its size, and where its glyphs have their ink, if it says so itself. */
function measure(font: Font, shown: ReadonlyArray<number | FontGlyph>): { em: number; own?: Extent | undefined } {
	if (!font.isType3Font) return { em: 1 };
	const widths = shown.flatMap((glyph) => (typeof glyph !== "number" && glyph.width ? Math.abs(glyph.width) : []));
	const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
	const byWidth = HEIGHT_OF_WIDTH * mean * Math.abs(font.fontMatrix?.[0] ?? 0.001);
	const own = ownExtent(font, byWidth);
	if (own) return { em: Math.abs(own.high - own.low), own };
	return { em: widths.length > 0 ? byWidth : Math.abs(font.fontMatrix?.[3] ?? 0.001) * 1000 };
}
