/** Texts that lie over each other must be looked at apart: one may hide the other. */

import { type Box, shared } from "./geometry.ts";
import type { Content } from "./read-content.ts";

/** A square of the page, in pixels: small enough to part neighbouring letters, large enough to be counted fast. */
const CELL = 3;
/** How far into a letter's place its neighbours reach at most, in pixels: a large letter is not parted from small ones at its foot by more. */
const MARGIN = 4;
/** Texts over texts over texts: beyond this many the rest are looked at together. */
const MOST = 6;

/**
 * Puts each unit of text into a layer, so that in one layer no letter stands where another does.
 * @returns the layer of each unit, counted from 0
 */
export function layersOf({ glyphs }: Content): number[] {
	const cellsOf = new Map<number, Set<number>>();
	for (const { unit, core, text } of glyphs) {
		const cells = cellsOf.get(unit) ?? new Set();
		if (text.trim() !== "") for (const cell of cellsIn(core)) cells.add(cell);
		cellsOf.set(unit, cells);
	}
	const taken: Array<Set<number>> = [new Set()];
	const layers: number[] = [];
	for (const [unit, cells] of cellsOf) {
		let layer = taken.findIndex((others) => !hasAny(others, cells));
		if (layer === -1) layer = taken.length < MOST ? taken.push(new Set()) - 1 : MOST - 1;
		for (const cell of cells) taken[layer]?.add(cell);
		layers[unit] = layer;
	}
	return layers;
}

/** The cells of the inner part of a letter, where no neighbour's ink should be. */
function* cellsIn({ left, top, right, bottom }: Box): Generator<number> {
	const [x, y] = [Math.min(MARGIN, (right - left) / 5), Math.min(MARGIN, (bottom - top) / 5)];
	const inner = shared(
		{ left: left + x, top: top + y, right: right - x, bottom: bottom - y },
		{ left: -1e4, top: -1e4, right: 4e4, bottom: 4e4 },
	);
	for (let row = Math.floor(inner.top / CELL); row <= Math.floor(inner.bottom / CELL); row++) {
		for (let column = Math.floor(inner.left / CELL); column <= Math.floor(inner.right / CELL); column++) yield row * 0x1_0000 + column;
	}
}

function hasAny(set: ReadonlySet<number>, wanted: ReadonlySet<number>): boolean {
	for (const item of wanted) if (set.has(item)) return true;
	return false;
}
