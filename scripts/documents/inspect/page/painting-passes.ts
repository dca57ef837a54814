import { type Box, expanded, intersection } from "./geometry.ts";
import type { Content } from "./page-content.ts";

/**
 * The width and height of a grid cell in pixels. Cells are small enough to separate neighbouring letters, and large enough to
 * be compared quickly.
 */
const CELL = 3;
/** In pixels. A neighbour that reaches no further than this into a large letter's box does not count as overlapping. */
const MARGIN = 4;
/** The maximum number of passes. Text that would need a further pass is put into the final one. */
const MOST = 6;

/**
 * Assigns each text unit to a painting pass, numbered from 0. A text unit is text that can be left out only together. Units
 * that overlap are put into separate passes, because one may hide the other.
 */
export function paintingPasses({ glyphs }: Content): number[] {
	const cellsOf = new Map<number, Set<number>>();
	for (const { unit, core, text } of glyphs) {
		const cells = cellsOf.get(unit) ?? new Set();
		if (text.trim() !== "") for (const cell of cellsIn(core)) cells.add(cell);
		cellsOf.set(unit, cells);
	}
	const taken: Array<Set<number>> = [new Set()];
	const passes: number[] = [];
	for (const [unit, cells] of cellsOf) {
		let pass = taken.findIndex((others) => others.isDisjointFrom(cells));
		if (pass === -1) pass = taken.length < MOST ? taken.push(new Set()) - 1 : MOST - 1;
		for (const cell of cells) taken[pass]?.add(cell);
		passes[unit] = pass;
	}
	return passes;
}

/** Yields the grid cells in the inner part of a letter's box, in which neighbouring letters should have no ink. */
function* cellsIn({ left, top, right, bottom }: Box): Generator<number> {
	const [x, y] = [Math.min(MARGIN, (right - left) / 5), Math.min(MARGIN, (bottom - top) / 5)];
	const inner = intersection(expanded({ left, top, right, bottom }, -x, -y), { left: -1e4, top: -1e4, right: 4e4, bottom: 4e4 });
	for (let row = Math.floor(inner.top / CELL); row <= Math.floor(inner.bottom / CELL); row++) {
		for (let column = Math.floor(inner.left / CELL); column <= Math.floor(inner.right / CELL); column++) yield row * 0x1_0000 + column;
	}
}
