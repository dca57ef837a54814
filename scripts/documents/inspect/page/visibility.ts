/**
 * Measures how much of each glyph readers can see. A glyph is visible if the page looks different without it. The page looks
 * the same without a glyph that is hidden by a box, an image, an annotation, a clipping path or its own colour.
 */
import { type Colour, distance, legibleDistance } from "./contrast.ts";
import { type Box, expanded, intersection } from "./geometry.ts";
import type { Content, Glyph } from "./page-content.ts";
import { type PagePainter, type Picture, paintInk, paintPage } from "./picture.ts";

/**
 * The visible share of a glyph's ink, from 0 to 1, or undefined if the glyph has no ink. The value is `block` if the glyph is a
 * solid block, as in fonts made for redaction. Readers can see such a block, but not the letter that it replaces.
 */
export type VisibleShare = number | "block" | undefined;

/** The smallest coverage at which a pixel counts as ink. A pixel with less coverage is the edge of another shape. */
const FAINTEST_INK = 0.12;

/** In pixels. A narrower letter, such as a bold l, may be a single solid stroke, so it is never treated as a block. */
const NARROW = 8;

/** Text rendering modes that fill letters. The others stroke them, clip to them or paint nothing (ISO 32000-1, table 106). */
const FILLED = new Set([0, 2]);
/** The mode for invisible text, which is measured as if it were filled. */
const UNPAINTED = 3;

/**
 * Measures the visible share of every glyph on a page.
 * @param passes the painting pass of each text unit, as returned by `paintingPasses`
 * @param lifted operations to leave out, as if they were not on the page
 * @returns the shares, in the order of `content.glyphs`
 */
export async function visibleShares(
	painter: PagePainter,
	content: Content,
	passes: readonly number[],
	lifted?: ReadonlySet<number>,
): Promise<VisibleShare[]> {
	const stays = (operation: number) => !lifted?.has(operation);
	const withText = lifted ? await paintPage(painter, stays) : painter.picture;
	const seen = new Array<VisibleShare>(content.glyphs.length);
	for (const pass of new Set(passes)) {
		const isInPass = (operation: number) => {
			const unit = content.unitOf.get(operation);
			return unit !== undefined && passes[unit] === pass;
		};
		const withoutText = await paintPage(painter, (operation) => stays(operation) && !isInPass(operation));
		const ink = await paintInk(painter, isInPass);
		content.glyphs.forEach((glyph, index) => {
			if (passes[glyph.unit] === pass) seen[index] = shareSeen(glyph, painter.viewport.scale, { withText, withoutText, ink });
		});
	}
	return seen;
}

type Pictures = { withText: Picture; withoutText: Picture; ink: Picture };

function shareSeen(glyph: Glyph, scale: number, pictures: Pictures): VisibleShare {
	const least = legibleDistance(glyph.size / scale);
	if (!FILLED.has(glyph.mode) && glyph.mode !== UNPAINTED) return differs(glyph.box, least, pictures) ? 1 : 0;
	const inked = shareOfInk(glyph.core, least, pictures) ?? shareOfInk(glyph.box, least, pictures);
	return inked ?? (differs(glyph.box, least, pictures) ? 1 : undefined);
}

/**
 * Returns the share of a letter's darkest pixels that look legibly different if the text is left out. Returns `block` if ink
 * fills the letter's box.
 */
function shareOfInk(zone: Box, least: number, { withText, withoutText, ink }: Pictures): VisibleShare {
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

/** Checks whether ink fills a letter's box. The outermost pixels are ignored, because neighbouring letters share them. */
function isSolid(zone: Box, ink: Picture): boolean {
	const pixels = pixelsOf(expanded(zone, -1), ink);
	return zone.right - zone.left > NARROW && pixels.every((at) => coverage(ink, at) > 0.9);
}

/** Returns the colour that a pixel would have if the glyph covered it fully. */
function undiluted(colour: Colour, behind: Colour, share: number): Colour {
	const full = (at: 0 | 1 | 2) => Math.min(255, Math.max(0, behind[at] + (colour[at] - behind[at]) / share));
	return [full(0), full(1), full(2)];
}

function differs(zone: Box, least: number, { withText, withoutText }: Pictures): boolean {
	const pixels = pixelsOf(zone, withText);
	const changed = pixels.filter((at) => distance(colourAt(withText, at), colourAt(withoutText, at)) >= least);
	return changed.length > pixels.length / 100;
}

/** Returns how black a pixel is in a picture from `paintInk`, from 0 to 1. */
function coverage({ data }: Picture, at: number): number {
	return 1 - Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) / 255;
}

/**
 * Returns the colour of a pixel.
 * @param at the index of the pixel's first byte
 */
export function colourAt({ data }: Picture, at: number): Colour {
	return [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
}

/** Lists the index of the first byte of each pixel in an area. */
export function pixelsOf(zone: Box, { width, height }: Picture): number[] {
	const { left, top, right, bottom } = intersection(zone, { left: 0, top: 0, right: width, bottom: height });
	const pixels: number[] = [];
	for (let y = Math.floor(top); y < Math.ceil(bottom); y++) {
		for (let x = Math.floor(left); x < Math.ceil(right); x++) pixels.push((y * width + x) * 4);
	}
	return pixels;
}
