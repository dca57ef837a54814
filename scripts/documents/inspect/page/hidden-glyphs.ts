/** Which letters are not seen, and why. */
import type { Rule } from "../finding.ts";
import { colourFrom, distance, legibleAt } from "./contrast.ts";
import { type Cover, coversOf, topmost } from "./covers.ts";
import { around, type Box, shareCovered, widened } from "./geometry.ts";
import { isLetter, NAMELESS } from "./letters.ts";
import { type Easel, type Picture, paint, paintInk } from "./picture.ts";
import type { Content, Glyph } from "./read-content.ts";
import { type Ground, isBlankAround, isScan, lookAtGround, shownAt, showsSame } from "./scan.ts";
import { colourAt, pixelsOf, type Seen, seenOf } from "./visibility.ts";

/** A glyph that is not seen: the rule that says why, and the operation that covers it. A faint one needs more of its kind to count. */
export type Hidden = { glyph: Glyph; index: number; rule: Rule; cover?: number | undefined; isFaint?: true };

/** `isBlank`: its font has no shapes at all, as the text layers of scans have. */
type Unexplained = { glyph: Glyph; index: number; seen: Seen; isBlank: boolean };

/** Letters of whose ink less than this is seen can't be read. */
const LEAST_SEEN = 1 / 3;
/** Text modes: neither filled nor drawn; the same as a stencil (ISO 32000-1, table 106). */
const INVISIBLE = new Set([3, 7]);
const TRANSPARENT = 0.03;
/** In points. Smaller than any print; a reader would have to know that it is there. */
const TINY = 0.8;

/**
 * Every letter or digit of a page that is not seen, with the reason.
 * @param layers the layer of each unit of text (`layersOf`)
 */
export async function hiddenGlyphs(easel: Easel, content: Content, layers: readonly number[]): Promise<Hidden[]> {
	const { viewport, picture } = easel;
	const frame: Box = { left: 0, top: 0, right: picture.width, bottom: picture.height };
	const seen = await seenOf(easel, content, layers);
	// A single letter without ink is one that the font on this machine lacks.
	const shaped = new Set(["", ...content.glyphs.filter((_, index) => seen[index] !== undefined).map(({ font }) => font)]);
	const hidden: Hidden[] = [];
	const unexplained: Unexplained[] = [];
	content.glyphs.forEach((glyph, index) => {
		const share = seen[index];
		// A blank without a name is a space.
		if (!isLetter(glyph.text) || (glyph.text === NAMELESS && share === undefined)) return;
		if (glyph.off) hidden.push({ glyph, index, rule: "hidden-text-layer" });
		else if (shareCovered(glyph.core, frame) < LEAST_SEEN) hidden.push({ glyph, index, rule: "hidden-text-outside" });
		else if (glyph.size / viewport.scale < TINY) hidden.push({ glyph, index, rule: "hidden-text-tiny" });
		else if (share === "block") hidden.push({ glyph, index, rule: "hidden-text-blocks" });
		else if (!isRevealed(share)) unexplained.push({ glyph, index, seen: share, isBlank: !shaped.has(glyph.font) });
	});
	const alone = await withoutTwins(easel, content, layers, unexplained);
	return alone.length === 0 ? hidden : [...hidden, ...(await explained(easel, content, layers, alone))];
}

function isRevealed(share: Seen): boolean {
	return typeof share === "number" && share >= LEAST_SEEN;
}

/** Text printed twice on one place, for weight or shadow: the page looks the same without one of them, but not without both. */
async function withoutTwins(
	easel: Easel,
	content: Content,
	layers: readonly number[],
	unexplained: readonly Unexplained[],
): Promise<readonly Unexplained[]> {
	if (unexplained.length === 0 || !layers.some((layer) => layer > 0)) return unexplained;
	const together = await seenOf(
		easel,
		content,
		layers.map(() => 0),
	);
	return unexplained.filter(
		({ glyph, index }) =>
			INVISIBLE.has(glyph.mode) || !(isRevealed(together[index]) && content.glyphs.some((other) => isTwin(glyph, other))),
	);
}

function isTwin(glyph: Glyph, other: Glyph): boolean {
	const apart = Math.hypot(glyph.core.left - other.core.left, glyph.core.bottom - other.core.bottom);
	return other.unit !== glyph.unit && other.text === glyph.text && apart < glyph.size / 3;
}

/** Lifts off what lies over the glyphs, first the annotations and then everything, and sees which of them come to light. */
async function explained(
	easel: Easel,
	content: Content,
	layers: readonly number[],
	unexplained: readonly Unexplained[],
): Promise<Hidden[]> {
	const covers = new Map(unexplained.map(({ glyph, index }) => [index, coversOf(glyph, content)]));
	const all = [...covers.values()].flat();
	const lifted = new Set(all.map(({ operation }) => operation));
	const annotations = new Set(all.filter(({ annotation }) => annotation).map(({ operation }) => operation));
	const withoutAnnotations = annotations.size > 0 ? await seenOf(easel, content, layers, annotations) : [];
	const withoutCovers = lifted.size > 0 ? await seenOf(easel, content, layers, lifted) : [];
	const bare = await paint(easel, (operation) => !content.unitOf.has(operation));
	const ground = lookAtGround(bare, content.paints);
	const isShownByScan = await scanReader(easel, content, ground);

	const found = unexplained.flatMap(({ glyph, index, seen, isBlank }): Hidden[] => {
		const over = covers.get(index) ?? [];
		if (INVISIBLE.has(glyph.mode) || glyph.alpha < TRANSPARENT || isBlank) return unpainted(glyph, index, over, ground);
		if (isRevealed(withoutAnnotations[index])) {
			return [{ glyph, index, rule: "hidden-text-annotation", cover: over.findLast(({ annotation }) => annotation)?.operation }];
		}
		const top = topmost(glyph, over);
		// A glyph that is lifted itself, for it lies over another, can't come to light.
		if (
			top &&
			(lifted.has(glyph.operation) || isRevealed(withoutCovers[index]) || (seen === undefined && isUnderPatch(glyph, top, ground)))
		) {
			if (top.kind === "image" && isShownByScan(glyph)) return [];
			return [{ glyph, index, rule: RULE_OF_COVER[top.kind], cover: top.operation }];
		}
		// What has no ink here can't be judged.
		if (seen === undefined) return [];
		return [{ glyph, index, rule: hasColourOfGround(glyph, easel, bare) ? "hidden-text-colour" : "hidden-text-clipped" }];
	});
	const isRecognised = (one: Hidden) => one.rule === "hidden-text-scan" && one.cover === undefined && !one.isFaint;
	return [...found.filter((one) => !isRecognised(one)), ...blackedOut(found.filter(isRecognised), ground)];
}

/** As many recognised letters on one even surface as make a word. */
const LEAST_ON_SURFACE = 3;

/**
 * Of recognised letters those that stand in a row on one even surface, as a box drawn on the paper makes it. On a photograph,
 * each letter that recognition took its texture for may stand on an even spot of its own.
 */
function blackedOut(letters: readonly Hidden[], ground: Ground): Hidden[] {
	const rows: Array<{ members: Hidden[]; box: Box }> = [];
	for (const letter of letters) {
		const { core, size } = letter.glyph;
		const row = rows.at(-1);
		const isNext = row !== undefined && shareCovered(core, widened(row.box, 2 * size, 0)) > 0;
		const box = isNext ? around(row.box, core) : core;
		if (isNext && shownAt(box, ground) !== "strokes") {
			row.members.push(letter);
			row.box = box;
		} else rows.push({ members: [letter], box: core });
	}
	return rows.flatMap(({ members }) => (members.length < LEAST_ON_SURFACE ? [] : members));
}

/** Says of a glyph under a scan whether the scan shows it; asked for a whole line, for one letter proves nothing. */
async function scanReader(easel: Easel, { glyphs, unitOf }: Content, ground: Ground): Promise<(glyph: Glyph) => boolean> {
	if (!isScan(ground)) return () => false;
	const ink = await paintInk(easel, (operation) => unitOf.has(operation));
	const known = new Map<number, boolean>();
	return ({ unit, core }) => {
		const zones = () => glyphs.filter((other) => other.unit === unit && other.text.trim() !== "").map((other) => other.core);
		const isShown = known.get(unit) ?? showsSame(zones(), ink, ground);
		known.set(unit, isShown);
		return isShown && shownAt(core, ground) === "strokes";
	};
}

const RULE_OF_COVER = { shape: "hidden-text-box", image: "hidden-text-image", text: "hidden-text-overprinted" } as const;

/** Text that is never painted: the text layer of a scan or a drawing where the picture shows it, else hidden. */
function unpainted(glyph: Glyph, index: number, over: readonly Cover[], ground: Ground): Hidden[] {
	const shown = shownAt(glyph.core, ground);
	if (shown === "strokes") return [];
	if (!ground.images.some((image) => shareCovered(glyph.core, image) > 0.5)) {
		return [{ glyph, index, rule: glyph.alpha < TRANSPARENT ? "hidden-text-transparent" : "hidden-text-invisible" }];
	}
	const drawn = over.findLast(({ kind }) => kind === "shape");
	if (shown === "patch" || drawn) return [{ glyph, index, rule: "hidden-text-scan", cover: drawn?.operation }];
	return isBlankAround(glyph.core, glyph.size, ground) ? [{ glyph, index, rule: "hidden-text-scan", isFaint: true }] : [];
}

function isUnderPatch(glyph: Glyph, { box }: Cover, ground: Ground): boolean {
	return shareCovered(glyph.core, box) > 0.9 && shownAt(glyph.core, ground) !== "strokes";
}

function hasColourOfGround({ core, mode, size, colour, line }: Glyph, { viewport }: Easel, bare: Picture): boolean {
	const own = colourFrom(mode % 4 === 1 ? line : colour);
	if (!own) return true;
	const pixels = pixelsOf(core, bare);
	const near = pixels.filter((at) => distance(own, colourAt(bare, at)) < legibleAt(size / viewport.scale));
	return near.length > pixels.length / 2;
}
