import { type Finding, finding, findingIf, firstCharacters, type Rectangle, type Rule, rectangleBetween } from "../finding.ts";
import type { Box, Matrix } from "./geometry.ts";
import { hiddenGlyphs } from "./hidden-glyphs.ts";
import { hiddenRuns } from "./hidden-words.ts";
import { lettersIn } from "./letters.ts";
import { paintingPasses } from "./painting-passes.ts";
import type { PagePainter } from "./picture.ts";
import { readContent } from "./read-content.ts";

/**
 * Finds text on a page that readers cannot see but can copy.
 * @param number the page number, from 1
 * @param isOn tests whether an optional-content layer is shown
 */
export async function hiddenText(painter: PagePainter, number: number, isOn: (layer: unknown) => boolean): Promise<Finding[]> {
	const content = readContent(painter.page, painter.operators, painter.viewport.transform as unknown as Matrix, isOn);
	const hidden = await hiddenGlyphs(painter, content, paintingPasses(content));
	const found = hiddenRuns(content, hidden).map(({ rule, text, box }) => {
		const message = `${lengthOf(text)}, ${firstCharacters(text)}, ${REASONS[rule] ?? "cannot be seen"}, but can be copied out`;
		return finding(rule, message, { page: number, rectangle: rectangleOf(box, painter) });
	});
	const undecoded = "A picture on the page cannot be decoded, so text under it could not be checked";
	return [...found, ...findingIf(content.undecoded > 0, "not-inspected", undecoded, { page: number })];
}

const REASONS: Partial<Record<Rule, string>> = {
	"hidden-text-box": "lies under a drawn box or line",
	"hidden-text-image": "lies under a picture",
	"hidden-text-overprinted": "lies under other text",
	"hidden-text-annotation": "lies under an annotation that any reader can move",
	"hidden-text-scan": "is in the text layer of a scan, where the scan does not show it",
	"hidden-text-blocks": "is shown as solid blocks instead of letters",
	"hidden-text-colour": "has nearly the same colour as its background",
	"hidden-text-transparent": "is fully transparent",
	"hidden-text-invisible": "is set to be invisible",
	"hidden-text-clipped": "is hidden by a clipping path or mask",
	"hidden-text-outside": "is outside the visible part of the page",
	"hidden-text-tiny": "is too small to see",
	"hidden-text-layer": "is in a layer that is switched off",
};

function lengthOf(text: string): string {
	const letters = [...lettersIn(text)].length;
	return letters === 1 ? "A letter or digit" : `Text of ${letters} letters or digits`;
}

/** Converts a box in pixels to a rectangle in points, in the page's own coordinates. */
function rectangleOf({ left, top, right, bottom }: Box, { viewport }: PagePainter): Rectangle {
	const [x0 = 0, y0 = 0] = viewport.convertToPdfPoint(left, top) as number[];
	const [x1 = 0, y1 = 0] = viewport.convertToPdfPoint(right, bottom) as number[];
	return rectangleBetween(x0, y0, x1, y1);
}
