import type { Box } from "./geometry.ts";
import type { PlacedGlyph } from "./text-state.ts";

/** A glyph and everything that may affect its visibility. */
export type Glyph = PlacedGlyph & {
	/** The index of the operation that shows the glyph. */
	operation: number;
	/**
	 * The number of the glyph's text unit. A text unit consists of text-showing operations that can be left out only together,
	 * because the text position is not set between them.
	 */
	unit: number;
	/** The text rendering mode (ISO 32000-1, table 106). */
	mode: number;
	/** The opacity of the fill, from 0 to 1. */
	alpha: number;
	/** The fill colour as #rrggbb, or undefined for a pattern. */
	fillColour: string | undefined;
	strokeColour: string | undefined;
	/** True if the glyph is in an optional-content layer that is switched off. */
	off: boolean;
	annotation: boolean;
	/** The font's name in pdf.js, or an empty string if the font is not embedded. */
	font: string;
};

/** A shape or image painted on the page. */
export type Paint = { operation: number; kind: "shape" | "image"; box: Box; annotation: boolean };

/** The glyphs on a page, and the shapes and images painted over or under them. */
export type Content = {
	glyphs: Glyph[];
	paints: Paint[];
	/** The text unit of each text-showing operation, keyed by the operation's index. Text in soft masks has no unit. */
	unitOf: Map<number, number>;
	/** The number of images that cannot be decoded. Text under these images cannot be checked. */
	undecoded: number;
};
