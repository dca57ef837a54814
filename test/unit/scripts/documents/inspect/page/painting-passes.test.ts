import { expect, test } from "vitest";
import type { Glyph } from "../../../../../../scripts/documents/inspect/page/page-content.ts";
import { paintingPasses } from "../../../../../../scripts/documents/inspect/page/painting-passes.ts";

const glyph = (unit: number, left: number, text = "a") =>
	({ unit, text, core: { left, top: 100, right: left + 12, bottom: 116 } }) as Glyph;

const passes = (...glyphs: Glyph[]) => paintingPasses({ glyphs, paints: [], unitOf: new Map(), undecoded: 0 });

test("puts adjacent text into one painting pass", () => {
	expect(passes(glyph(0, 0), glyph(1, 12), glyph(2, 24))).toEqual([0, 0, 0]);
});

test("puts overlapping text into separate painting passes", () => {
	expect(passes(glyph(0, 0), glyph(1, 2), glyph(2, 40))).toEqual([0, 1, 0]);
});

test("ignores spaces when it assigns painting passes", () => {
	expect(passes(glyph(0, 0), glyph(1, 0, " "))).toEqual([0, 0]);
});

test("uses at most six painting passes", () => {
	expect(passes(...Array.from({ length: 8 }, (_, unit) => glyph(unit, 0)))).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
});
