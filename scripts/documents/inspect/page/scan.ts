/**
 * A scanned page often carries its recognised text unseen, so that it can be searched. That is as it should be where the
 * scan shows the same words; it is a disclosure where the scan shows a drawn box, or nothing.
 */

import { type Colour, distance } from "./contrast.ts";
import { areaOf, type Box, shared, widened } from "./geometry.ts";
import type { Picture } from "./picture.ts";
import type { Paint } from "./read-content.ts";
import { colourAt, pixelsOf } from "./visibility.ts";

/** A page without its texts: what it looks like, the colour of its paper, and where its pictures are. */
export type Ground = { picture: Picture; paper: Colour; images: readonly Box[] };

/** What a page shows at a place beside text: strokes of something, one even colour of its own, or the bare paper. */
export type Shown = "strokes" | "patch" | "paper";

/** Colours nearer than this are one even surface, with the noise of a scanner or of JPEG. */
const EVEN = 14;

/** Takes from a picture of a page what its text stands on. */
export function lookAtGround(picture: Picture, paints: readonly Paint[]): Ground {
	return { picture, paper: paperOf(picture), images: paints.filter(({ kind }) => kind === "image").map(({ box }) => box) };
}

/** What the ground shows where a glyph stands. */
export function shownAt(zone: Box, { picture, paper }: Ground): Shown {
	const { darkest, lightest, middle } = extremes(zone, picture);
	if (distance(darkest, lightest) > EVEN) return "strokes";
	return distance(middle, paper) > EVEN ? "patch" : "paper";
}

/**
 * Whether nothing stands around a place either: a text layer that lies a little beside its words has ink nearby.
 * @param size of the letters, in pixels
 */
export function isBlankAround(zone: Box, size: number, ground: Ground): boolean {
	return shownAt(widened(zone, size * 0.6), ground) === "paper";
}

/** Whether pictures make up most of the page: a scan, in one piece or in strips. */
export function isScan({ images, picture: { width, height } }: Ground): boolean {
	const page = { left: 0, top: 0, right: width, bottom: height };
	return images.reduce((sum, box) => sum + areaOf(shared(box, page)), 0) > 0.5 * areaOf(page);
}

/** How far a text may lie beside its words in the picture, in pixels. */
const SHIFTS = [0, -2, 2, -4, 4];
/** The same words correlate by a half and more, even beside their place or in another font; other words by a quarter, a photograph not at all. */
const ALIKE = 0.3;

/**
 * Whether the picture shows the same words as a text that lies under it: dark where the text has ink.
 * @param zones where the text's letters stand
 * @param ink the page's texts alone, black on white
 */
export function showsSame(zones: readonly Box[], ink: Picture, { picture, paper }: Ground): boolean {
	const pixels = zones.flatMap((zone) => pixelsOf(widened(zone, 2), ink));
	const wanted = pixels.map((at) => 255 - (ink.data[at] ?? 255));
	const lightness = ([red, green, blue]: Colour) => red + green + blue;
	const onPaper = lightness(paper);
	const alike = (right: number, down: number) => {
		const by = (down * ink.width + right) * 4;
		return correlation(
			wanted,
			pixels.map((at) => Math.abs(lightness(colourAt(picture, at + by)) - onPaper)),
		);
	};
	return SHIFTS.some((right) => SHIFTS.some((down) => alike(right, down) >= ALIKE));
}

/** Pearson's: 1 where both rise and fall together, 0 where they have nothing to do with each other. */
function correlation(a: readonly number[], b: readonly number[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
	const [meanA, meanB] = [mean(a), mean(b)];
	let [both, onlyA, onlyB] = [0, 0, 0];
	a.forEach((value, index) => {
		const [x, y] = [value - meanA, (b[index] ?? 0) - meanB];
		both += x * y;
		onlyA += x * x;
		onlyB += y * y;
	});
	return onlyA === 0 || onlyB === 0 ? 0 : both / Math.sqrt(onlyA * onlyB);
}

/** Darkest and lightest colour of a place without its outermost hundredth on either side, and the one in the middle. */
function extremes(zone: Box, picture: Picture): { darkest: Colour; lightest: Colour; middle: Colour } {
	const colours = pixelsOf(zone, picture)
		.map((at) => colourAt(picture, at))
		.toSorted((a, b) => a[0] + a[1] + a[2] - (b[0] + b[1] + b[2]));
	const at = (share: number): Colour => colours[Math.round(share * (colours.length - 1))] ?? [255, 255, 255];
	return { darkest: at(0.02), lightest: at(0.98), middle: at(0.5) };
}

/** The colour that most of a page has. */
function paperOf({ data }: Picture): Colour {
	const counts = new Map<number, number>();
	for (let at = 0; at < data.length; at += 4 * 97) {
		const key = (((data[at] ?? 0) >> 3) << 10) | (((data[at + 1] ?? 0) >> 3) << 5) | ((data[at + 2] ?? 0) >> 3);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const [most = 0x7fff] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
	const channel = (shift: number) => Math.min(255, ((most >> shift) & 31) * 8 + 4);
	return [channel(10), channel(5), channel(0)];
}
