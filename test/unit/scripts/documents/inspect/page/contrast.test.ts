import { expect, test } from "vitest";
import { type Colour, distance, legibleDistance, parseColour } from "../../../../../../scripts/documents/inspect/page/contrast.ts";

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
const grey = (value: number): Colour => [value, value, value];

test.each<[string, Colour, Colour, number, boolean]>([
	["black on white", BLACK, WHITE, 12, true],
	["75 per cent grey on white", grey(191), WHITE, 9, true],
	["96 per cent grey on white", grey(245), WHITE, 12, false],
	["96 per cent grey on white, in large letters", grey(245), WHITE, 24, true],
	["a trace of grey, in large letters", grey(252), WHITE, 60, false],
	["black on nearly black", BLACK, grey(25), 12, false],
	["black on dark grey", BLACK, grey(80), 12, true],
	["red on green of the same lightness", [255, 0, 0], [0, 130, 0], 12, true],
	["cream on white", [255, 255, 237], WHITE, 12, false],
	["yellow on white", [255, 255, 0], WHITE, 12, true],
])("decides whether text is legible: %s", (_, letters, background, points, isLegible) => {
	expect(distance(letters, background) >= legibleDistance(points)).toBe(isLegible);
	expect(distance(background, letters)).toBeCloseTo(distance(letters, background));
});

test("parses colours in pdf.js’s format, but not patterns", () => {
	expect(parseColour("#ff8000")).toEqual([255, 128, 0]);
	expect(parseColour(undefined)).toBeUndefined();
	expect(parseColour("pattern")).toBeUndefined();
});
