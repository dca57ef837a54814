/** What is painted after a glyph on the same place. */

import { shareCovered } from "./geometry.ts";
import type { Content, Glyph, Paint } from "./read-content.ts";

/** Something that may cover a glyph; texts too can be written over others. */
export type Cover = Omit<Paint, "kind"> & { kind: Paint["kind"] | "text" };

/** Any part of a drawing counts, for many thin lines make a box; of other texts only what stands on the glyph, not beside it. */
const LEAST = { paint: 0.02, text: 0.3 } as const;

/** What may cover a glyph, in the order of painting. */
export function coversOf(glyph: Glyph, { paints, glyphs }: Content): Cover[] {
	const drawn = paints.filter(({ operation, box }) => operation > glyph.operation && shareCovered(glyph.core, box) > LEAST.paint);
	const written = glyphs.filter(
		({ operation, unit, off, core }) =>
			operation > glyph.operation && unit !== glyph.unit && !off && shareCovered(glyph.core, core) > LEAST.text,
	);
	const texts = written.map(({ operation, core, annotation }): Cover => ({ operation, kind: "text", box: core, annotation }));
	return [...drawn, ...texts].toSorted((a, b) => a.operation - b.operation);
}

/** What lies on top; other text only where nothing more solid does. */
export function topmost(glyph: Glyph, over: readonly Cover[]): Cover | undefined {
	const most = over.filter(({ box }) => shareCovered(glyph.core, box) > 0.5);
	return most.findLast(({ kind }) => kind !== "text") ?? most.at(-1) ?? over.at(-1);
}
