import type { Box } from "./geometry.ts";
import type { PlacedGlyph } from "./text-state.ts";

/** A glyph with everything that its visibility may depend on. */
export type Glyph = PlacedGlyph & {
	/** The index of the operation that shows it. */
	operation: number;
	/** Text-showing operations without a move between them share a unit and can only be left out together. */
	unit: number;
	/** Text rendering mode (ISO 32000-1, table 106). */
	mode: number;
	/** Opacity of its fill, from 0 to 1. */
	alpha: number;
	/** As #rrggbb; undefined for a pattern. */
	fillColour: string | undefined;
	strokeColour: string | undefined;
	/** In an optional-content layer that is switched off. */
	off: boolean;
	annotation: boolean;
	/** Its font's name in pdf.js; empty if the font is not embedded. */
	font: string;
};

/** Anything painted that is not text. */
export type Paint = { operation: number; kind: "shape" | "image"; box: Box; annotation: boolean };

/** The glyphs of a page and everything painted over or under them. */
export type Content = {
	glyphs: Glyph[];
	paints: Paint[];
	/** The unit of each text-showing operation that can be left out. */
	unitOf: Map<number, number>;
	/** The number of images that cannot be decoded, so what they cover is unknown. */
	undecoded: number;
};
