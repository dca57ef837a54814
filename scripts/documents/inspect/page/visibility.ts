/**
 * Which glyphs a reader sees. A glyph is seen where the page looks different without it: whatever hides it (a box, an image,
 * an annotation, its own colour, a clip), the page then looks the same.
 */

import { type Colour, distance, legibleAt } from "./contrast.ts";
import { type Box, shared, widened } from "./geometry.ts";
import { type Easel, type Picture, paint, paintInk } from "./picture.ts";
import type { Content, Glyph } from "./read-content.ts";

/**
 * The share of a glyph's ink that is seen, from 0 to 1; undefined where it has none that could be painted. A block fills its
 * place in a letter's stead, as fonts made for redaction do: it is seen, and what it stands for is not.
 */
export type Seen = number | "block" | undefined;

/** A text whose pixels are covered by at least this much counts as ink; thinner is the edge of something else. */
const FAINTEST_INK = 0.12;

/** In pixels. A narrower letter may be a stroke and no more, such as a bold l. */
const NARROW = 8;

/** Text modes whose letters are filled with their colour; the others draw their outlines, or use them as a stencil (ISO 32000-1, table 106). */
const FILLED = new Set([0, 2]);
/** The same for text that is never painted: where its ink would be. */
const UNPAINTED = 3;

/**
 * How much is seen of each glyph.
 * @param layers the glyphs' units in layers in which no text lies over another (`layersOf`)
 * @param lifted operations to leave out in any case, as if they had not been drawn
 * @returns for each glyph of `content.glyphs`
 */
export async function seenOf(easel: Easel, content: Content, layers: readonly number[], lifted?: ReadonlySet<number>): Promise<Seen[]> {
	const stays = (operation: number) => !lifted?.has(operation);
	const withText = lifted ? await paint(easel, stays) : easel.picture;
	const seen = new Array<Seen>(content.glyphs.length);
	for (const layer of new Set(layers)) {
		const isInLayer = (operation: number) => {
			const unit = content.unitOf.get(operation);
			return unit !== undefined && layers[unit] === layer;
		};
		const withoutText = await paint(easel, (operation) => stays(operation) && !isInLayer(operation));
		const ink = await paintInk(easel, isInLayer);
		content.glyphs.forEach((glyph, index) => {
			if (layers[glyph.unit] === layer) seen[index] = shareSeen(glyph, easel.viewport.scale, { withText, withoutText, ink });
		});
	}
	return seen;
}

type Pictures = { withText: Picture; withoutText: Picture; ink: Picture };

function shareSeen(glyph: Glyph, scale: number, pictures: Pictures): Seen {
	const least = legibleAt(glyph.size / scale);
	if (!FILLED.has(glyph.mode) && glyph.mode !== UNPAINTED) return differs(glyph.box, least, pictures) ? 1 : 0;
	const inked = shareOfInk(glyph.core, least, pictures) ?? shareOfInk(glyph.box, least, pictures);
	if (inked !== undefined) return inked;
	return differs(glyph.box, least, pictures) ? 1 : undefined;
}

/** Of the pixels that a glyph inks most, those where the page with it and the page without it can be told apart. */
function shareOfInk(zone: Box, least: number, { withText, withoutText, ink }: Pictures): Seen {
	const pixels = pixelsOf(zone, ink);
	const darkest = pixels.reduce((most, at) => Math.max(most, coverage(ink, at)), 0);
	if (darkest < FAINTEST_INK) return undefined;
	const inked = pixels.filter((at) => coverage(ink, at) >= darkest * 0.7);
	if (isSolid(zone, ink)) return "block";
	const seen = inked.filter((at) => {
		const behind = colourAt(withoutText, at);
		return distance(undiluted(colourAt(withText, at), behind, coverage(ink, at)), behind) >= least;
	});
	return seen.length / inked.length;
}

/** Whether ink fills a letter's place, but for its outermost pixels, which neighbours share. */
function isSolid(zone: Box, ink: Picture): boolean {
	const pixels = pixelsOf(widened(zone, -1), ink);
	return zone.right - zone.left > NARROW && pixels.every((at) => coverage(ink, at) > 0.9);
}

/** The colour that a pixel would have, were it covered by the glyph as a whole and not in part. */
function undiluted(colour: Colour, behind: Colour, share: number): Colour {
	const full = (value: number, without: number) => Math.min(255, Math.max(0, without + (value - without) / share));
	return [full(colour[0], behind[0]), full(colour[1], behind[1]), full(colour[2], behind[2])];
}

function differs(zone: Box, least: number, { withText, withoutText }: Pictures): boolean {
	const pixels = pixelsOf(zone, withText);
	const changed = pixels.filter((at) => distance(colourAt(withText, at), colourAt(withoutText, at)) >= least);
	return changed.length > pixels.length / 100;
}

/** How much black there is at a pixel of an ink picture, from 0 to 1. */
function coverage({ data }: Picture, at: number): number {
	return 1 - Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) / 255;
}

/** The colour of a pixel, by where it begins in the picture's data. */
export function colourAt({ data }: Picture, at: number): Colour {
	return [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
}

/** Where the pixels of a zone begin in a picture's data. */
export function pixelsOf(zone: Box, { width, height }: Picture): number[] {
	const { left, top, right, bottom } = shared(zone, { left: 0, top: 0, right: width, bottom: height });
	const pixels: number[] = [];
	for (let y = Math.floor(top); y < Math.ceil(bottom); y++) {
		for (let x = Math.floor(left); x < Math.ceil(right); x++) pixels.push((y * width + x) * 4);
	}
	return pixels;
}
