import { expect, test } from "vitest";
import { coversOf, topmost } from "../../../../../../scripts/documents/inspect/page/covers.ts";
import type { Box } from "../../../../../../scripts/documents/inspect/page/geometry.ts";
import type { Glyph, Paint } from "../../../../../../scripts/documents/inspect/page/page-content.ts";

const BOX: Box = { left: 0, top: 0, right: 10, bottom: 10 };
const beside: Box = { left: 20, top: 0, right: 30, bottom: 10 };

function glyph(operation: number, unit: number, core = BOX, off = false): Glyph {
	const state = { mode: 0, alpha: 1, fillColour: "#000000", strokeColour: "#000000", annotation: false, font: "F1" };
	return { text: "a", box: core, core, size: 10, operation, unit, off, ...state };
}

const paint = (operation: number, kind: Paint["kind"], box = BOX): Paint => ({ operation, kind, box, annotation: false });

test("lists everything that is painted over a glyph later, in painting order", () => {
	const text = glyph(5, 1);
	const glyphs = [text, glyph(9, 2), glyph(6, 1), glyph(8, 3, beside), glyph(8, 4, BOX, true)];
	const paints = [paint(4, "shape"), paint(10, "shape"), paint(7, "image"), paint(11, "image", beside)];
	const covers = coversOf(text, { glyphs, paints, unitOf: new Map(), undecoded: 0 });
	expect(covers.map(({ operation, kind }) => `${kind} ${operation}`)).toEqual(["image 7", "text 9", "shape 10"]);
});

test("prefers a shape to text as the topmost cover if the shape covers most of the glyph", () => {
	const text = glyph(1, 1);
	const cover = (operation: number, kind: "shape" | "text", box = BOX) => ({ operation, kind, box, annotation: false });
	const edge: Box = { left: 9, top: 0, right: 10, bottom: 10 };
	expect(topmost(text, [cover(2, "shape"), cover(3, "text")])?.operation).toBe(2);
	expect(topmost(text, [cover(2, "shape", edge), cover(3, "text")])?.operation).toBe(3);
	expect(topmost(text, [cover(2, "shape", edge)])?.operation).toBe(2);
	expect(topmost(text, [])).toBeUndefined();
});
