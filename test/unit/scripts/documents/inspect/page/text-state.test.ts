import { expect, test } from "vitest";
import {
	type FontGlyph,
	initialTextState,
	placeGlyphs,
	type TextState,
} from "../../../../../../scripts/documents/inspect/page/text-state.ts";

const IDENTITY = [1, 0, 0, 1, 0, 0] as const;
const A: FontGlyph = { unicode: "a", width: 500 };
const SPACE: FontGlyph = { unicode: " ", width: 250, isSpace: true };

function place(shown: ReadonlyArray<number | FontGlyph>, changes: Partial<TextState> = {}) {
	const state = { ...initialTextState(), font: {}, size: 10, ...changes };
	return { placed: placeGlyphs(IDENTITY, state, shown), state };
}

test("advances the text position by the width of each glyph", () => {
	const { placed, state } = place([A, A]);
	expect(placed.map(({ core }) => [core.left, core.right])).toEqual([
		[0, 5],
		[5, 10],
	]);
	expect(state.x).toBe(10);
});

test("shifts the next glyph by a number in thousandths of the font size", () => {
	expect(place([A, -200, A]).placed[1]?.core.left).toBe(7);
});

test("adds character spacing, and word spacing after spaces", () => {
	expect(place([A, SPACE, A], { charSpacing: 1, wordSpacing: 3 }).placed.map(({ core }) => core.left)).toEqual([0, 6, 12.5]);
});

test("applies horizontal scaling and text rise", () => {
	const { placed, state } = place([A], { scale: 2, rise: 4 });
	expect(placed[0]?.core).toMatchObject({ left: 0, right: 10, bottom: 11 });
	expect(state.x).toBe(10);
});

test("mirrors glyphs if the font size is negative", () => {
	expect(place([A], { direction: -1 }).placed[0]?.core).toMatchObject({ left: -5, right: 0, top: -7 });
});

test("moves the text position downwards in vertical writing", () => {
	const { placed, state } = place([{ ...A, vmetric: [-1000, 500, 880] }], { font: { vertical: true } });
	expect(placed[0]?.core.left).toBe(-5);
	expect(state).toMatchObject({ x: 0, y: -10 });
});

test("measures a Type 3 font by its own bounding box if that box is plausible", () => {
	const font = { isType3Font: true, fontMatrix: [0.001, 0, 0, 0.001, 0, 0] };
	expect(place([A], { font: { ...font, bbox: [0, -100, 500, 700] } }).placed[0]).toMatchObject({ size: 8, core: { top: -1 } });
	expect(place([A], { font: { ...font, bbox: [0, 0, 500, 90_000] } }).placed[0]?.size).toBeCloseTo(8.5);
});

test("places no glyphs if no font is set", () => {
	expect(place([A], { font: undefined }).placed).toEqual([]);
});
