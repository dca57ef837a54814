/** Measures the contrast of text in a screenshot, for text whose contrast cannot be computed from the styles. */
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Page } from "playwright-core";

/** The position of a line of text in page pixels. `wanted` is the contrast that WCAG 2.2 (1.4.3) requires at the line's font size. */
type Text = { selector: string; left: number; top: number; width: number; height: number; wanted: number };

/**
 * Finds lines of text with too little contrast. The most frequent colour of a line counts as its background. The colour with the
 * most contrast to the background counts as the text's. An anti-aliased letter has its full colour somewhere, so the result is
 * close to the contrast in the styles.
 * @param selectors the elements to check; lines scrolled out of view inside a box are skipped
 */
export async function lowContrastTexts(page: Page, selectors: readonly string[]): Promise<string[]> {
	if (selectors.length === 0) return [];
	// If the page were scrolled to the bottom, the fixed bar would be painted over the footer's text.
	await page.evaluate(() => scrollTo(0, 0));
	const texts = await page.evaluate(textLines, [...selectors]);
	const image = await loadImage(await page.screenshot({ fullPage: true }));
	const canvas = createCanvas(image.width, image.height).getContext("2d");
	canvas.drawImage(image, 0, 0);
	return texts.flatMap(({ selector, left, top, width, height, wanted }) => {
		const contrast = contrastIn(canvas.getImageData(left, top, width, height).data);
		return contrast < wanted ? [`${selector}: contrast ${contrast.toFixed(2)} instead of ${wanted}`] : [];
	});
}

/** Runs in the browser. */
function textLines(selectors: string[]): Text[] {
	return selectors.flatMap((selector) => {
		const element = document.querySelector(selector);
		if (!element) return [];
		const { fontSize, fontWeight } = getComputedStyle(element);
		const size = Number.parseFloat(fontSize);
		const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
		const range = document.createRange();
		range.selectNodeContents(element);
		return [...range.getClientRects()].flatMap(({ left, top, right, bottom }) => {
			for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
				const edge = box.getBoundingClientRect();
				if (getComputedStyle(box).overflowY === "auto" && (top < edge.top || bottom > edge.bottom)) return [];
			}
			// Pixels at the edge may be blended with neighbouring content.
			const [x, y] = [Math.ceil(left) + 1, Math.ceil(top) + 1];
			const [width, height] = [Math.floor(right) - 1 - x, Math.floor(bottom) - 1 - y];
			const line = { selector, left: x + scrollX, top: y + scrollY, width, height, wanted: large ? 3 : 4.5 };
			return width > 0 && height > 0 ? [line] : [];
		});
	});
}

function contrastIn(pixels: Uint8ClampedArray): number {
	const counts = new Map<number, number>();
	for (let at = 0; at + 2 < pixels.length; at += 4) {
		const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const ground = luminance([...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]);
	return Math.max(1, ...[...counts.keys()].map((colour) => ratio(luminance(colour), ground)));
}

/** Computes the contrast ratio of two luminances, as defined in WCAG 2.2 under "contrast ratio". */
function ratio(one: number, other: number): number {
	return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Computes the luminance of a 24-bit RGB colour, as defined in WCAG 2.2 under "relative luminance". */
function luminance(colour: number): number {
	const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
