import { coveredShare } from "./geometry.ts";
import type { Content, Glyph, Paint } from "./page-content.ts";

/** Something painted over a glyph: a shape, an image or other text. */
export type Cover = Omit<Paint, "kind"> & { kind: Paint["kind"] | "text" };

/** The smallest covered share that counts: low for shapes, because many thin lines can form a box; higher for text, which overlaps its neighbours. */
const LEAST = { paint: 0.02, text: 0.3 } as const;

/** Everything that may cover a glyph, in the order of painting. */
export function coversOf(glyph: Glyph, { paints, glyphs }: Content): Cover[] {
	const drawn = paints.filter(({ operation, box }) => operation > glyph.operation && coveredShare(glyph.core, box) > LEAST.paint);
	const isLater = ({ operation, unit, off }: Glyph) => operation > glyph.operation && unit !== glyph.unit && !off;
	const written = glyphs.filter((other) => isLater(other) && coveredShare(glyph.core, other.core) > LEAST.text);
	const texts = written.map(({ operation, core, annotation }): Cover => ({ operation, kind: "text", box: core, annotation }));
	return [...drawn, ...texts].toSorted((a, b) => a.operation - b.operation);
}

/** The topmost cover; other text only if no shape or image covers most of the glyph. */
export function topmost(glyph: Glyph, over: readonly Cover[]): Cover | undefined {
	const most = over.filter(({ box }) => coveredShare(glyph.core, box) > 0.5);
	return most.findLast(({ kind }) => kind !== "text") ?? most.at(-1) ?? over.at(-1);
}
