/** Measures the contrast of text in a screenshot, for text whose contrast cannot be computed from the styles. */
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Page } from "playwright-core";
import { debuggerOf } from "./debugger.ts";

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
	const low: string[] = [];
	for (const group of neighbours(texts)) low.push(...(await lowIn(page, group)));
	return low;
}

/** Groups lines that are close together. A screenshot of a whole long page would take more than a second of computing time. */
function neighbours(texts: readonly Text[]): Text[][] {
	const groups: Text[][] = [];
	for (const text of texts.toSorted((a, b) => a.top - b.top)) {
		const group = groups.at(-1);
		if (group && text.top < Math.max(...group.map(({ top, height }) => top + height)) + 100) group.push(text);
		else groups.push([text]);
	}
	return groups;
}

async function lowIn(page: Page, texts: readonly Text[]): Promise<string[]> {
	const x = Math.min(...texts.map(({ left }) => left));
	const y = Math.min(...texts.map(({ top }) => top));
	const width = Math.max(...texts.map((text) => text.left + text.width)) - x;
	const height = Math.max(...texts.map((text) => text.top + text.height)) - y;
	const { data } = await (await debuggerOf(page)).send("Page.captureScreenshot", {
		clip: { x, y, width, height, scale: 1 },
		captureBeyondViewport: true,
		optimizeForSpeed: true,
	});
	const canvas = createCanvas(width, height).getContext("2d");
	canvas.drawImage(await loadImage(Buffer.from(data, "base64")), 0, 0);
	return texts.flatMap((text) => {
		const contrast = contrastIn(canvas.getImageData(text.left - x, text.top - y, text.width, text.height).data);
		return contrast < text.wanted ? [`${text.selector}: contrast ${contrast.toFixed(2)} instead of ${text.wanted}`] : [];
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
