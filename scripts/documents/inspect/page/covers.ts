import { coveredShare } from "./geometry.ts";
import type { Content, Glyph, Paint } from "./page-content.ts";

/** Something painted over a glyph: a shape, an image or other text. */
export type Cover = Omit<Paint, "kind"> & { kind: Paint["kind"] | "text" };

/**
 * A cover counts only if it covers more than this share of a glyph. The share is low for shapes and images, because many thin
 * lines can form a box. The share is higher for text, because neighbouring letters overlap.
 */
const LEAST = { paint: 0.02, text: 0.3 } as const;

/** Lists everything that may cover a glyph, in painting order. */
export function coversOf(glyph: Glyph, { paints, glyphs }: Content): Cover[] {
	const drawn = paints.filter(({ operation, box }) => operation > glyph.operation && coveredShare(glyph.core, box) > LEAST.paint);
	const isLater = ({ operation, unit, off }: Glyph) => operation > glyph.operation && unit !== glyph.unit && !off;
	const written = glyphs.filter((other) => isLater(other) && coveredShare(glyph.core, other.core) > LEAST.text);
	const texts = written.map(({ operation, core, annotation }): Cover => ({ operation, kind: "text", box: core, annotation }));
	return [...drawn, ...texts].toSorted((a, b) => a.operation - b.operation);
}

/**
 * Returns the topmost cover. Covers that hide more than half of the glyph take precedence. Among these covers, shapes and
 * images take precedence over text.
 */
export function topmost(glyph: Glyph, over: readonly Cover[]): Cover | undefined {
	const most = over.filter(({ box }) => coveredShare(glyph.core, box) > 0.5);
	return most.findLast(({ kind }) => kind !== "text") ?? most.at(-1) ?? over.at(-1);
}
