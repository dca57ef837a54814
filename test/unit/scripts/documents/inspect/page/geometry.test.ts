import { expect, test } from "vitest";
import {
	areaOf,
	type Box,
	boundingBox,
	coveredShare,
	expanded,
	intersection,
	type Matrix,
	multiply,
	union,
} from "../../../../../../scripts/documents/inspect/page/geometry.ts";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const SCALED: Matrix = [2, 0, 0, 2, 0, 0];
const MOVED: Matrix = [1, 0, 0, 1, 10, 20];
const QUARTER_TURN: Matrix = [0, 1, -1, 0, 0, 0];

test("multiplies matrices so that the inner one is applied first", () => {
	expect(multiply(SCALED, MOVED)).toEqual([2, 0, 0, 2, 20, 40]);
	expect(multiply(MOVED, SCALED)).toEqual([2, 0, 0, 2, 10, 20]);
});

test("returns the bounding box of a transformed rectangle", () => {
	expect(boundingBox(multiply(MOVED, SCALED), 0, 0, 3, 4)).toEqual(box(10, 20, 16, 28));
	expect(boundingBox(QUARTER_TURN, 0, 0, 3, 4)).toEqual(box(-4, 0, 0, 3));
});

test("intersects, joins and expands boxes", () => {
	expect(intersection(box(0, 0, 4, 4), box(2, 1, 9, 9))).toEqual(box(2, 1, 4, 4));
	expect(areaOf(intersection(box(0, 0, 1, 1), box(5, 5, 6, 6)))).toBe(0);
	expect(union(box(0, 0, 1, 1), box(5, 5, 6, 6))).toEqual(box(0, 0, 6, 6));
	expect(expanded(box(0, 0, 4, 4), 1, -1)).toEqual(box(-1, 1, 5, 3));
});

test.each<[string, Box, Box, number]>([
	["a box that is half covered", box(0, 0, 4, 4), box(2, 0, 9, 9), 0.5],
	["a box that is not covered", box(0, 0, 4, 4), box(5, 0, 9, 9), 0],
	["a box without area whose centre is covered", box(2, 2, 2, 2), box(0, 0, 4, 4), 1],
	["a box without area that is not covered", box(7, 2, 7, 2), box(0, 0, 4, 4), 0],
])("calculates the covered share of %s", (_, covered, by, share) => {
	expect(coveredShare(covered, by)).toBe(share);
});
