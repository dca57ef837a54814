import type { Rule } from "../finding.ts";
import { distance, legibleDistance, parseColour } from "./contrast.ts";
import { type Cover, coversOf, topmost } from "./covers.ts";
import { type Box, coveredShare, expanded, union } from "./geometry.ts";
import { isLetter, UNMAPPED } from "./letters.ts";
import type { Content, Glyph } from "./page-content.ts";
import { type PagePainter, type Picture, paintInk, paintPage } from "./picture.ts";
import { type Background, backgroundOf, isScan, showsSameWords, surfaceAt } from "./scan.ts";
import { colourAt, pixelsOf, type VisibleShare, visibleShares } from "./visibility.ts";

/**
 * A glyph that readers cannot see. `cover` is the index of the painting operation that covers the glyph. `isFaint` marks weak
 * evidence, which is reported only if at least six letters in a row are hidden.
 */
export type HiddenGlyph = { glyph: Glyph; index: number; rule: Rule; cover?: number | undefined; isFaint?: true };

/**
 * A glyph that readers cannot see for a reason not yet known. `isBlank` is true if no glyph in its font has any ink, as in the
 * text layers of scans.
 */
type Unexplained = { glyph: Glyph; index: number; seen: VisibleShare; isBlank: boolean };

/** A letter is unreadable if less than this share of its ink is visible. */
const LEAST_SEEN = 1 / 3;
/** The text rendering modes that paint nothing: 3 is invisible, and 7 only adds to the clipping path (ISO 32000-1, table 106). */
const INVISIBLE = new Set([3, 7]);
const TRANSPARENT = 0.03;
/** A font size in points. Readers would not notice smaller letters. */
const TINY = 0.8;

/**
 * Finds the glyphs that readers cannot see, and the reason for each.
 * @param passes the painting pass of each text unit, as returned by `paintingPasses`
 */
export async function hiddenGlyphs(painter: PagePainter, content: Content, passes: readonly number[]): Promise<HiddenGlyph[]> {
	const { viewport, picture } = painter;
	const frame: Box = { left: 0, top: 0, right: picture.width, bottom: picture.height };
	const seen = await visibleShares(painter, content, passes);
	// A font counts as blank only if none of its letters has ink. If only some letters have no ink, this machine's substitute
	// font lacks them.
	const shaped = new Set(["", ...content.glyphs.filter((_, index) => seen[index] !== undefined).map(({ font }) => font)]);
	const hidden: HiddenGlyph[] = [];
	const unexplained: Unexplained[] = [];
	content.glyphs.forEach((glyph, index) => {
		const share = seen[index];
		// A glyph that has no Unicode character and no ink is treated as a space.
		if (!isLetter(glyph.text) || (glyph.text === UNMAPPED && share === undefined)) return;
		if (glyph.off) hidden.push({ glyph, index, rule: "hidden-text-layer" });
		else if (coveredShare(glyph.core, frame) < LEAST_SEEN) hidden.push({ glyph, index, rule: "hidden-text-outside" });
		else if (glyph.size / viewport.scale < TINY) hidden.push({ glyph, index, rule: "hidden-text-tiny" });
		else if (share === "block") hidden.push({ glyph, index, rule: "hidden-text-blocks" });
		else if (!isRevealed(share)) unexplained.push({ glyph, index, seen: share, isBlank: !shaped.has(glyph.font) });
	});
	const alone = await withoutTwins(painter, content, passes, unexplained);
	return alone.length === 0 ? hidden : [...hidden, ...(await explained(painter, content, passes, alone))];
}

function isRevealed(share: VisibleShare): boolean {
	return typeof share === "number" && share >= LEAST_SEEN;
}

/**
 * Removes from the suspected hidden glyphs any that are printed twice in the same place, for example to embolden them or add a
 * shadow. Each copy seems to be hidden, because the page looks the same without it. The page looks different only if both copies
 * are left out.
 */
async function withoutTwins(
	painter: PagePainter,
	content: Content,
	passes: readonly number[],
	unexplained: readonly Unexplained[],
): Promise<readonly Unexplained[]> {
	if (unexplained.length === 0 || !passes.some((pass) => pass > 0)) return unexplained;
	const onePass = passes.map(() => 0);
	const together = await visibleShares(painter, content, onePass);
	const hasTwin = (glyph: Glyph) => content.glyphs.some((other) => isTwin(glyph, other));
	return unexplained.filter(({ glyph, index }) => INVISIBLE.has(glyph.mode) || !(isRevealed(together[index]) && hasTwin(glyph)));
}

function isTwin(glyph: Glyph, other: Glyph): boolean {
	const apart = Math.hypot(glyph.core.left - other.core.left, glyph.core.bottom - other.core.bottom);
	return other.unit !== glyph.unit && other.text === glyph.text && apart < glyph.size / 3;
}

/**
 * Finds out why glyphs are hidden. The page is painted first without the annotations over the glyphs and then without anything
 * over them. The function checks which glyphs become visible.
 */
async function explained(
	painter: PagePainter,
	content: Content,
	passes: readonly number[],
	unexplained: readonly Unexplained[],
): Promise<HiddenGlyph[]> {
	const covers = new Map(unexplained.map(({ glyph, index }) => [index, coversOf(glyph, content)]));
	const all = [...covers.values()].flat();
	const lifted = new Set(all.map(({ operation }) => operation));
	const annotations = new Set(all.filter(({ annotation }) => annotation).map(({ operation }) => operation));
	const withoutAnnotations = annotations.size > 0 ? await visibleShares(painter, content, passes, annotations) : [];
	const withoutCovers = lifted.size > 0 ? await visibleShares(painter, content, passes, lifted) : [];
	const bare = await paintPage(painter, (operation) => !content.unitOf.has(operation));
	const background = backgroundOf(bare, content.paints);
	const isShownByScan = await scanReader(painter, content, background);

	const found = unexplained.flatMap(({ glyph, index, seen, isBlank }): HiddenGlyph[] => {
		const over = covers.get(index) ?? [];
		if (INVISIBLE.has(glyph.mode) || glyph.alpha < TRANSPARENT || isBlank) return unpainted(glyph, index, over, background);
		if (isRevealed(withoutAnnotations[index])) {
			return [{ glyph, index, rule: "hidden-text-annotation", cover: over.findLast(({ annotation }) => annotation)?.operation }];
		}
		const top = topmost(glyph, over);
		// If this glyph itself covers another glyph, it was left out of the picture. It is then assumed to be visible without its
		// covers.
		const isRevealedWithoutCovers = lifted.has(glyph.operation) || isRevealed(withoutCovers[index]);
		if (top && (isRevealedWithoutCovers || (seen === undefined && isUnderPatch(glyph, top, background)))) {
			if (top.kind === "image" && isShownByScan(glyph)) return [];
			return [{ glyph, index, rule: RULE_OF_COVER[top.kind], cover: top.operation }];
		}
		// If a glyph has no ink on this machine, there is no way to tell whether it is visible.
		if (seen === undefined) return [];
		return [{ glyph, index, rule: hasColourOfBackground(glyph, painter, bare) ? "hidden-text-colour" : "hidden-text-clipped" }];
	});
	const isRecognised = (one: HiddenGlyph) => one.rule === "hidden-text-scan" && one.cover === undefined && !one.isFaint;
	return [...found.filter((one) => !isRecognised(one)), ...blackedOut(found.filter(isRecognised), background)];
}

/** The smallest number of letters in a row that count as a word in OCR text. */
const LEAST_ON_SURFACE = 3;

/**
 * Keeps only the letters in OCR text that form a row on one evenly coloured surface, such as a box drawn on the paper before
 * scanning. All other letters are dropped, because OCR also mistakes the texture of photographs for letters.
 */
function blackedOut(letters: readonly HiddenGlyph[], background: Background): HiddenGlyph[] {
	const rows: Array<{ members: HiddenGlyph[]; box: Box }> = [];
	for (const letter of letters) {
		const { core, size } = letter.glyph;
		const row = rows.at(-1);
		const isNext = row !== undefined && coveredShare(core, expanded(row.box, 2 * size, 0)) > 0;
		const box = isNext ? union(row.box, core) : core;
		if (isNext && surfaceAt(box, background) !== "strokes") {
			row.members.push(letter);
			row.box = box;
		} else rows.push({ members: [letter], box: core });
	}
	return rows.flatMap(({ members }) => (members.length < LEAST_ON_SURFACE ? [] : members));
}

/**
 * Returns a function that tests whether a scan shows the same letter as the glyph beneath the scanned image. It compares all
 * letters in the glyph's text unit, because one letter alone could match by chance.
 */
async function scanReader(painter: PagePainter, { glyphs, unitOf }: Content, background: Background): Promise<(glyph: Glyph) => boolean> {
	if (!isScan(background)) return () => false;
	const ink = await paintInk(painter, (operation) => unitOf.has(operation));
	const shownByUnit = new Map<number, boolean>();
	return ({ unit, core }) => {
		const zones = () => glyphs.filter((other) => other.unit === unit && other.text.trim() !== "").map((other) => other.core);
		const isShown = shownByUnit.get(unit) ?? showsSameWords(zones(), ink, background);
		shownByUnit.set(unit, isShown);
		return isShown && surfaceAt(core, background) === "strokes";
	};
}

const RULE_OF_COVER = { shape: "hidden-text-box", image: "hidden-text-image", text: "hidden-text-overprinted" } as const;

/**
 * Decides whether a glyph that is never painted discloses hidden text. If the page shows strokes in the same position, the glyph
 * discloses nothing, because it then belongs to the text layer of a scan or drawing that shows the words.
 */
function unpainted(glyph: Glyph, index: number, over: readonly Cover[], background: Background): HiddenGlyph[] {
	const shown = surfaceAt(glyph.core, background);
	if (shown === "strokes") return [];
	if (!background.images.some((image) => coveredShare(glyph.core, image) > 0.5)) {
		return [{ glyph, index, rule: glyph.alpha < TRANSPARENT ? "hidden-text-transparent" : "hidden-text-invisible" }];
	}
	const drawn = over.findLast(({ kind }) => kind === "shape");
	if (shown === "patch" || drawn) return [{ glyph, index, rule: "hidden-text-scan", cover: drawn?.operation }];
	// The area around the glyph must be blank too. If the text layer is slightly misplaced, the scanned letter is in that area.
	const isBlank = surfaceAt(expanded(glyph.core, glyph.size * 0.6), background) === "paper";
	return isBlank ? [{ glyph, index, rule: "hidden-text-scan", isFaint: true }] : [];
}

function isUnderPatch(glyph: Glyph, { box }: Cover, background: Background): boolean {
	return coveredShare(glyph.core, box) > 0.9 && surfaceAt(glyph.core, background) !== "strokes";
}

function hasColourOfBackground({ core, mode, size, fillColour, strokeColour }: Glyph, { viewport }: PagePainter, bare: Picture): boolean {
	const own = parseColour(mode % 4 === 1 ? strokeColour : fillColour);
	if (!own) return true;
	const pixels = pixelsOf(core, bare);
	const near = pixels.filter((at) => distance(own, colourAt(bare, at)) < legibleDistance(size / viewport.scale));
	return near.length > pixels.length / 2;
}
