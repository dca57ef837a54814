/**
 * Scanned pages often have an invisible text layer from OCR, so that readers can search the pages. The text layer is harmless
 * if the scan shows the same words. It discloses something if the scan shows a black box, or nothing, instead of the words.
 */
import { type Colour, distance } from "./contrast.ts";
import { areaOf, type Box, expanded, intersection } from "./geometry.ts";
import type { Paint } from "./page-content.ts";
import type { Picture } from "./picture.ts";
import { colourAt, pixelsOf } from "./visibility.ts";

/** A page painted without its text, the colour of its paper, and the boxes of its images. */
export type Background = { picture: Picture; paper: Colour; images: readonly Box[] };

/** What the background shows in an area: strokes (something drawn), a uniform patch of another colour, or plain paper. */
export type Surface = "strokes" | "patch" | "paper";

/** A surface is uniform if its colours differ by at most this much. Scanner noise and JPEG artefacts cause less difference. */
const EVEN = 14;

/**
 * Finds the colour of the paper and the boxes of the images on a page.
 * @param picture the page painted without its text
 */
export function backgroundOf(picture: Picture, paints: readonly Paint[]): Background {
	return { picture, paper: paperOf(picture), images: paints.filter(({ kind }) => kind === "image").map(({ box }) => box) };
}

export function surfaceAt(zone: Box, { picture, paper }: Background): Surface {
	const colours = pixelsOf(zone, picture).map((at) => colourAt(picture, at));
	colours.sort((a, b) => lightness(a) - lightness(b));
	const at = (share: number): Colour => colours[Math.round(share * (colours.length - 1))] ?? [255, 255, 255];
	// Ignores the darkest and the lightest two per cent of the pixels.
	if (distance(at(0.02), at(0.98)) > EVEN) return "strokes";
	return distance(at(0.5), paper) > EVEN ? "patch" : "paper";
}

function lightness([red, green, blue]: Colour): number {
	return red + green + blue;
}

/** Checks whether images cover most of the page. A scan may be a single image or several strips. */
export function isScan({ images, picture: { width, height } }: Background): boolean {
	const page = { left: 0, top: 0, right: width, bottom: height };
	return images.reduce((sum, box) => sum + areaOf(intersection(box, page)), 0) > 0.5 * areaOf(page);
}

/** In pixels. The text layer may be slightly misplaced, so it is compared with the scan at each of these offsets. */
const SHIFTS = [0, -2, 2, -4, 4];
/**
 * The smallest correlation at which words count as the same. The same words have a correlation of at least 0.5, even if they
 * are misplaced or in another font. Other words have about 0.25, and photographs have about 0.
 */
const ALIKE = 0.3;

/**
 * Checks whether the scan shows the same words as the text under it. The words count as the same if the scan differs from the
 * colour of the paper wherever the text has ink.
 * @param zones the boxes of the letters
 * @param ink a picture of the page's text alone, in black on white
 */
export function showsSameWords(zones: readonly Box[], ink: Picture, { picture, paper }: Background): boolean {
	const pixels = zones.flatMap((zone) => pixelsOf(expanded(zone, 2), ink));
	const wanted = pixels.map((at) => 255 - (ink.data[at] ?? 255));
	const onPaper = lightness(paper);
	const isAlike = (right: number, down: number) => {
		const by = (down * ink.width + right) * 4;
		const found = pixels.map((at) => Math.abs(lightness(colourAt(picture, at + by)) - onPaper));
		return correlation(wanted, found) >= ALIKE;
	};
	return SHIFTS.some((right) => SHIFTS.some((down) => isAlike(right, down)));
}

/** Calculates Pearson's correlation coefficient. */
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

/** Returns the most frequent colour on the page, which is taken to be the colour of the paper. */
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
