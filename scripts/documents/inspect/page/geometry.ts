import { Util } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF matrix [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle on the picture of a page, in pixels. The y axis points down. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Returns the matrix that applies `inner` first, then `outer`. */
export const multiply = Util.transform as unknown as (outer: Matrix, inner: Matrix) => Matrix;

/** Transforms a rectangle by a matrix and returns its bounding box. */
export function boundingBox(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
	const [a, b, c, d, e, f] = matrix;
	const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
	const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
	return { left: Math.min(...xs) + e, top: Math.min(...ys) + f, right: Math.max(...xs) + e, bottom: Math.max(...ys) + f };
}

/** Returns the part that two boxes have in common. If they do not overlap, returns a box with an area of zero. */
export function intersection(a: Box, b: Box): Box {
	const left = Math.max(a.left, b.left);
	const top = Math.max(a.top, b.top);
	return { left, top, right: Math.max(left, Math.min(a.right, b.right)), bottom: Math.max(top, Math.min(a.bottom, b.bottom)) };
}

/** Returns the smallest box that contains both boxes. */
export function union(a: Box, b: Box): Box {
	const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
	return { left, top, right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) };
}

/** Adds a margin on each side of a box. A negative margin shrinks the box. */
export function expanded(box: Box, x: number, y = x): Box {
	return { left: box.left - x, top: box.top - y, right: box.right + x, bottom: box.bottom + y };
}

/** Returns the area of a box in square pixels. */
export function areaOf(box: Box): number {
	return (box.right - box.left) * (box.bottom - box.top);
}

/**
 * Returns the share of `box` that `by` covers, from 0 to 1. If `box` has no area, returns 1 if its centre is covered and 0
 * otherwise.
 */
export function coveredShare(box: Box, by: Box): number {
	const area = areaOf(box);
	if (area > 0) return areaOf(intersection(box, by)) / area;
	const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
	return x >= by.left && x <= by.right && y >= by.top && y <= by.bottom ? 1 : 0;
}
